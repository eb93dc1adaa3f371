using Plimsoll.Schemas;

namespace Plimsoll.Rules.Api;

/// <summary>Fields of which a rule of another family says more than that they are missing or have none of their values.</summary>
internal static class SpecificRules
{
    /// <summary>By the end of the type's name, which begins with group and version, and the field.</summary>
    private static readonly (string Type, string Field, string Rule)[] Fields =
    [
        ("Toleration", "effect", "PLM4001"),
        ("Toleration", "operator", "PLM4001"),
        ("HorizontalPodAutoscalerSpec", "maxReplicas", "PLM5005"),
        ("HorizontalPodAutoscalerSpec", "scaleTargetRef", "PLM5020"),
        ("CrossVersionObjectReference", "kind", "PLM5020"),
        ("CrossVersionObjectReference", "name", "PLM5020"),
        ("MetricSpec", "type", "PLM5018"),
        ("MetricTarget", "type", "PLM5018"),
        ("HPAScalingPolicy", "type", "PLM5019"),
        ("HPAScalingRules", "selectPolicy", "PLM5019"),
        ("DeploymentSpec", "selector", "PLM6029"),
        ("DaemonSetSpec", "selector", "PLM6029"),
        ("ReplicaSetSpec", "selector", "PLM6029"),
        ("StatefulSetSpec", "selector", "PLM6029"),
        ("ServiceSpec", "sessionAffinity", "PLM2003"),
    ];

    /// <summary>Whether another rule that is on says it.</summary>
    public static bool Speaks(SchemaProblem problem, Report report)
    {
        if (problem is not { Kind: SchemaProblemKind.MissingField or SchemaProblemKind.ValueOutsideSet, Owner: { } owner, Field.Key: { } key })
            return false;
        foreach (var (type, field, rule) in Fields)
        {
            if (field == key && owner.EndsWith(type, StringComparison.Ordinal) && report.IsOn(RuleCatalog.Find(rule)!.Info))
                return true;
        }

        return false;
    }
}
