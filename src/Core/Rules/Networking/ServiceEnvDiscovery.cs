using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2015: a Service found by the variables that are set for those that exist before the pod.</summary>
internal sealed class ServiceEnvDiscovery : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM2015", "service-env-discovery", Severity.Info)
    {
        Title = "A Service is found by environment variables instead of DNS.",
        Why = "The variables NAME_SERVICE_HOST and NAME_SERVICE_PORT are set only for Services that exist before the pod. DNS also finds those made later.",
        FromNotes = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Container container, Report report)
    {
        // Whatever is taken from elsewhere may define the variable.
        if (container.Field["envFrom"].IsPresent || container.Field.IsOpen || container.Field["env"].IsUnknown)
            return;
        foreach (var text in ClusterText.Of(container))
        {
            if (text.Text.IndexOf('$') < 0)
                continue;
            var variables = ServiceVariable.In(text.Text, isShell: text.Kind == ClusterTextKind.CommandLine)
                .Where(variable => variable.Prefix != "KUBERNETES" && !container.Environment.Any(own => own.Name == variable.Name))
                .ToList();
            if (variables.Count == 0)
                continue;
            var names = string.Join(", ", variables.Select(static variable => variable.Name).Distinct(StringComparer.Ordinal));
            report.At(text.Field, $"{container.DisplayName} reads {names}: set only if the Service exists before the pod, while its DNS name can always be asked for")
                .Suggest("write the Service's name")
                .OfferFix("Write the Service's DNS name", () => Replace(container, text, variables, report.Set));
        }
    }

    /// <summary>From behind, so that the places before stay where they are. All variables are replaced, or none.</summary>
    private static IReadOnlyList<NodeEdit> Replace(Container container, ClusterText text, List<ServiceVariable> variables, ManifestSet set)
    {
        var result = text.Text;
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            var variable = variables[i];
            if (!container.Workload.Object.IsNamespaceKnown || set.Index(static set => new ServiceIndex(set)).ByVariable(container.Workload.Namespace, variable.Prefix) is not { } service || variable.ValueFor(service) is not { } value)
                return [];
            result = result.Substring(0, variable.Start) + value + result.Substring(variable.Start + variable.Length);
        }

        return [NodeEdit.Set(container.Workload.Object, text.Field, NewNode.Text(result))];
    }
}
