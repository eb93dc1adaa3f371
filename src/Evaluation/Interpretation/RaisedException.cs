namespace Plimsoll.Evaluation.Interpretation;

/// <summary>What executing an intrinsic would throw, by the name of .NET's exception.</summary>
internal sealed class RaisedException(string type, string message) : Exception(message)
{
    public string Type { get; } = type;
}
