using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2019: ports of a Service that cannot be told apart.</summary>
internal sealed class PortNameMissing : ServiceRule
{
    public override RuleInfo Info { get; } = new("PLM2019", "port-name-missing", Severity.Error)
    {
        Title = "Of a Service's several ports one has no name, or two are the same.",
        Why = "Endpoints say by name which of a Service's ports they are for. With one port the name may be left out, with several it may not.",
        IsRefused = true,
    };

    protected override void Check(Service service, Report report)
    {
        var list = service.Object.Spec["ports"];
        var ports = list.Items.Select(static item => new ServicePort(item)).ToList();
        if (ports.Count < 2)
            return;
        var names = new Dictionary<string, Field>(StringComparer.Ordinal);
        var numbers = new Dictionary<(long Number, string Protocol), Field>();
        foreach (var port in ports)
        {
            if (port.Field.IsUnknown || port.Field.IsOpen)
                continue;
            var name = port.Field["name"];
            if (name.IsAbsent || name.Text is "")
                report.At(name, $"{service.DisplayName} has several ports, and port {PortNumber.Show(port.Field["port"])} has no name").Suggest("add a name, such as http");
            else if (name.Text is { } text && names.TryGetValue(text, out var other))
                report.At(name, $"{service.DisplayName} has two ports named \"{text}\"").Also(other, "the first");
            else if (name.Text is { } own)
                names.Add(own, name);

            if (port.Field["port"].Integer is not { } number || port.Field["protocol"].IsUnknown)
                continue;
            if (numbers.TryGetValue((number, port.Protocol), out var taken))
                report.At(port.Field["port"], $"{service.DisplayName} has port {PortNumber.Show(number)}/{port.Protocol} twice").Also(taken, "the first");
            else
                numbers.Add((number, port.Protocol), port.Field["port"]);
        }
    }
}
