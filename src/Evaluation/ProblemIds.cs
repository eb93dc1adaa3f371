namespace Plimsoll.Evaluation;

internal static class ProblemIds
{
    public const string NotEvaluable = "PLM9001";
    public const string EvaluationLimit = "PLM9002";
    public const string EvaluationThrows = "PLM9003";
    public const string NotExpressibleInHelm = "PLM9004";
    public const string BundleShape = "PLM9009";
    public const string DefinitionIgnored = "PLM9010";
}
