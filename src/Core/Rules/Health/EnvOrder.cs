using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6026: a variable's value that refers to one that is defined later, or nowhere.</summary>
internal sealed class EnvOrder : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM6026", "env-order", Severity.Warn)
    {
        Title = "A variable refers to one that is defined later, or not at all.",
        Why = "Kubernetes expands $(NAME) from the variables before it in the list. What it does not find there stays as it is: the program reads a dollar sign and a name in parentheses.",
    };

    protected override void Check(Container container, Report report)
    {
        // Whatever they bring comes first.
        var environment = container.Environment;
        if (!environment.Any(static variable => variable.Value is { } value && value.IndexOf("$(", StringComparison.Ordinal) >= 0) || container.Field["envFrom"].IsPresent)
            return;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < environment.Count; i++)
        {
            // With one whose name is not known, any name may be defined.
            if (environment[i].Field["name"].IsUnknown)
                return;
            if (environment[i].Name is { } name && !places.ContainsKey(name))
                places[name] = i;
        }

        for (var i = 0; i < environment.Count; i++)
        {
            if (environment[i].Value is not { } value || environment[i].Name is not { } name)
                continue;
            foreach (var reference in VariableReference.In(value).Distinct(StringComparer.Ordinal).Where(IsName))
                Check(container, i, name, reference, places, report);
        }
    }

    private static void Check(Container container, int place, string name, string reference, Dictionary<string, int> places, Report report)
    {
        var value = container.Environment[place].Field["value"];
        if (!places.TryGetValue(reference, out var defined))
        {
            if (!IsOfService(reference))
                report.At(value, $"the variable {Written.Quote(name)} of {container.DisplayName} refers to $({reference}), which is not defined and stays as it is").Suggest($"define {reference} before it, or escape it as $$({reference})");
        }
        else if (defined == place)
        {
            report.At(value, $"the variable {Written.Quote(name)} of {container.DisplayName} refers to itself, and $({reference}) stays as it is");
        }
        else if (defined > place)
        {
            report.At(value, $"the variable {Written.Quote(name)} of {container.DisplayName} refers to $({reference}), which is defined after it and stays as it is")
                .Also(container.Environment[defined].Field["name"], "defined here")
                .Suggest($"move {reference} before it");
        }
    }

    /// <summary>Anything else in parentheses is a shell's command rather than a variable.</summary>
    private static bool IsName(string text) => text.Length > 0 && text[0] is not (>= '0' and <= '9')
        && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_');

    /// <summary>A variable that Kubernetes adds for a Service of the namespace.</summary>
    private static bool IsOfService(string name) => name.EndsWith("_SERVICE_HOST", StringComparison.Ordinal)
        || name.IndexOf("_SERVICE_PORT", StringComparison.Ordinal) >= 0 || name.EndsWith("_PORT", StringComparison.Ordinal)
        || name.IndexOf("_PORT_", StringComparison.Ordinal) >= 0;
}
