using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6025: a variable that a later one of the same name hides.</summary>
internal sealed class DuplicateEnv : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM6025", "duplicate-env", Severity.Warn)
    {
        Title = "A container defines a variable twice.",
        Why = "Only the last definition counts, and kubectl apply, which knows variables by their names, may drop or reorder them.",
        Fix = FixSafety.Safe,
    };

    protected override void Check(Container container, Report report)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < container.Environment.Count; i++)
        {
            var variable = container.Environment[i];
            if (variable.Name is not { Length: > 0 } name)
                continue;
            if (last.TryGetValue(name, out var earlier) && Hides(variable, name))
                Add(container, earlier, i, name, report);
            last[name] = i;
        }
    }

    private static void Add(Container container, int earlier, int later, string name, Report report)
    {
        var environment = container.Environment;
        report.At(environment[earlier].Field["name"], $"{container.DisplayName} defines the variable {Written.Quote(name)} twice: this definition is hidden by a later one")
            .Also(environment[later].Field["name"], "the one that counts")
            .Suggest("remove it")
            .OfferFix("Remove the variable that is hidden", () =>
                environment.Skip(earlier + 1).Take(later - earlier).Any(after => after.Value is null ? after.ValueFrom.IsAbsent : VariableReference.IsIn(after.Value, name))
                    ? []
                    : [NodeEdit.Remove(container.Workload.Object, environment[earlier].Field)]);
    }

    /// <summary>One that adds to the earlier value (<c>PATH: $(PATH):/opt/bin</c>) hides nothing. So the API server sees it when it warns.</summary>
    private static bool Hides(EnvironmentVariable variable, string name)
    {
        if (variable.ValueFrom.IsPresent)
            return true;
        var value = variable.Field["value"];
        return !value.IsUnknown && (variable.Value is not { } text || text == $"$({name})" || !VariableReference.IsIn(text, name));
    }
}
