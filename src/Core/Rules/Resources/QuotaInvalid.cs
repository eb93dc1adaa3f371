using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1026: a ResourceQuota whose scopes do not go with what it caps, or with each other.</summary>
internal sealed class QuotaInvalid : ObjectRule
{
    private static readonly string[] PodScopes = ["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity"];

    private static readonly string[] OfPods = ["pods", "cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"];

    private static readonly (string One, string Other)[] Opposites = [("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")];

    public override RuleInfo Info { get; } = new("PLM1026", "quota-invalid", Severity.Error)
    {
        Title = "The scopes of a ResourceQuota do not go with what it caps, or with each other.",
        Why = "A scope narrows a quota to some pods: it can cap nothing that is no pod's, and pods that have no requests can only be counted. The API server refuses such a quota.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("", "ResourceQuota"))
            return;
        foreach (var hard in manifest.Spec["hard"].Entries)
        {
            if (ApiResource.IsCountedWhole(hard.Key!) && hard.Quantity is { IsInteger: false })
                report.At(hard, $"{manifest.DisplayName} caps {hard.Key} at {hard.QuantityText}: there are only whole ones");
        }

        var scopes = manifest.Spec["scopes"].Items.ToList();
        CheckScopes(manifest, scopes, report);
        var expressions = manifest.Spec.At("scopeSelector", "matchExpressions").Items.ToList();
        CheckScopes(manifest, [.. expressions.Select(static expression => expression["scopeName"])], report);
        foreach (var expression in expressions)
            CheckExpression(manifest, expression, report);
    }

    private static void CheckScopes(ManifestObject manifest, List<Field> scopes, Report report)
    {
        foreach (var scope in scopes)
        {
            if (scope.Text is { } name && PodScopes.Contains(name, StringComparer.Ordinal) && manifest.Spec["hard"].Entries.FirstOrDefault(hard => !Caps(name, hard.Key!)) is { } hard)
            {
                report.At(scope, $"{manifest.DisplayName} has the scope {name}, but caps {hard.Key}: {(name == "BestEffort" ? "of pods without requests only the number is capped" : "that is not a pod's CPU, memory or number")}")
                    .Also(hard, "what it caps")
                    .Suggest("use two quotas");
            }
        }

        foreach (var (one, other) in Opposites)
        {
            if (scopes.FirstOrDefault(scope => scope.Text == one) is { } first && scopes.FirstOrDefault(scope => scope.Text == other) is { } second)
                report.At(second, $"{manifest.DisplayName} has the scopes {one} and {other}: no pod is both").Also(first, "the other");
        }
    }

    private static bool Caps(string scope, string resource) =>
        !ApiResource.IsOfQuota(resource) || (scope == "BestEffort" ? resource == "pods" : OfPods.Contains(resource, StringComparer.Ordinal));

    private static void CheckExpression(ManifestObject manifest, Field expression, Report report)
    {
        var values = expression["values"];
        if (expression["operator"].Text is not { } @operator || expression["scopeName"].Text is not { } scope || values.IsUnknown)
            return;
        var hasValues = values.Items.Any();
        if (scope is not ("PriorityClass" or "VolumeAttributesClass") && @operator is "In" or "NotIn" or "DoesNotExist" && PodScopes.Contains(scope, StringComparer.Ordinal))
            report.At(expression["operator"], $"{manifest.DisplayName} selects the scope {scope} by {@operator}: of it there is only Exists").Suggest("write Exists");
        else if (@operator is "In" or "NotIn" && !hasValues)
            report.At(values, $"{manifest.DisplayName} selects the scope {scope} by {@operator} and names no values").Suggest("add values");
        else if (@operator is "Exists" or "DoesNotExist" && hasValues)
            report.At(values, $"{manifest.DisplayName} selects the scope {scope} by {@operator}, which takes no values").Suggest("remove them, or use In");
    }
}
