using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2020: two ports of a pod that are one.</summary>
internal sealed class DuplicateContainerPort : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM2020", "duplicate-container-port", Severity.Warn)
    {
        Title = "A pod declares the same port, or the same port name, twice.",
        Why = "The containers of a pod share one network: only one can listen on a port. And a Service that targets a name gets the first port that has it.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        var names = new Dictionary<string, (Container Container, Field Port)>(StringComparer.Ordinal);
        var numbers = new Dictionary<(long Number, string Protocol), (Container Container, Field Port)>();
        foreach (var container in workload.Pod.Containers)
        {
            if (!container.RunsWithPod)
            {
                // It is done before the others start; by itself it is refused like them.
                CheckNames(container, new Dictionary<string, (Container Container, Field Port)>(StringComparer.Ordinal), report);
                continue;
            }

            CheckNames(container, names, report);
            CheckNumbers(container, numbers, report);
        }
    }

    private static void CheckNames(Container container, Dictionary<string, (Container Container, Field Port)> names, Report report)
    {
        foreach (var port in container.Ports)
        {
            if (port.Name is not { Length: > 0 } name)
                continue;
            if (!names.TryGetValue(name, out var first))
            {
                names.Add(name, (container, port.Field));
                continue;
            }

            var isSame = first.Container == container;
            report.At(port.Field["name"], $"{container.DisplayName} has a port named \"{name}\", and {(isSame ? "it has another of that name" : $"so has container \"{first.Container.Name}\"")}", isSame ? Severity.Error : Severity.Warn)
                .Also(first.Port["name"], "the first");
        }
    }

    private static void CheckNumbers(Container container, Dictionary<(long Number, string Protocol), (Container Container, Field Port)> numbers, Report report)
    {
        foreach (var port in container.Ports)
        {
            // Different addresses or ports of the node may lead to one port of the pod.
            if (port.Number is not { } number || port.Protocol is not { } protocol || port.Field["hostIP"].IsPresent || port.Field["hostPort"].IsPresent)
                continue;
            if (numbers.TryGetValue((number, protocol), out var first))
            {
                report.At(port.Field["containerPort"], $"{container.DisplayName} has port {PortNumber.Show(number)}/{protocol}, and {(first.Container == container ? "it has it already" : $"so has container \"{first.Container.Name}\"")}")
                    .Also(first.Port["containerPort"], "the first");
            }
            else
            {
                numbers.Add((number, protocol), (container, port.Field));
            }
        }
    }
}
