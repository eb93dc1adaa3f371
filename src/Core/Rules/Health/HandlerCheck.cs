using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Health;

/// <summary>What the API refuses of a handler, alike for probes and lifecycle hooks.</summary>
internal static class HandlerCheck
{
    private const long HighestPort = 65_535;

    /// <param name="handler">The handler.</param>
    /// <param name="owner">The probe or hook, in words.</param>
    /// <param name="kinds">The kinds of handler that it may have, in words.</param>
    /// <param name="manifest">The object, for fixes.</param>
    /// <param name="report">Where to put what is found.</param>
    public static void Check(ContainerHandler handler, string owner, string kinds, ManifestObject manifest, Report report)
    {
        if (handler.Field.Mapping is null || handler.Field.IsOpen)
            return;
        if (handler.Actions.Count == 0)
        {
            report.At(handler.Field, $"{owner} has no handler").Suggest($"give it one of {kinds}");
            return;
        }

        var known = handler.Actions.Where(static action => !action.IsUnknown).ToList();
        for (var i = 1; i < known.Count; i++)
            report.At(known[i], $"{owner} has {known[i].Key} besides {known[0].Key}: it must have exactly one handler").Also(known[0], "the first handler");
        foreach (var action in known)
            Check(action, owner, manifest, report);
    }

    private static void Check(Field action, string owner, ManifestObject manifest, Report report)
    {
        if (action.Mapping is null)
            return;
        switch (action.Key)
        {
            case "exec":
                if (action["command"] is { IsUnknown: false } command && (command.IsAbsent || command.Node is SequenceNode { Items.Count: 0 }))
                    report.At(command, $"{owner} runs no command").Suggest("say the command");
                break;
            case "httpGet":
                CheckPort(action["port"], owner, manifest, report);
                foreach (var name in action["httpHeaders"].Items.Select(static header => header["name"]))
                {
                    if (name.Text is { } text && !IsHeaderName(text))
                        report.At(name, $"{owner} sends the header {Written.Quote(text)}, whose name must be of letters, digits and hyphens");
                }

                break;
            case "tcpSocket" or "grpc":
                CheckPort(action["port"], owner, manifest, report);
                break;
        }
    }

    private static void CheckPort(Field port, string owner, ManifestObject manifest, Report report)
    {
        if (port.Integer is { } number)
        {
            if (number is < 1 or > HighestPort)
                report.At(port, $"{owner} asks port {number.ToString(CultureInfo.InvariantCulture)}: it must be 1 to 65535");
        }
        else if (port.Text is { } name && !PortName.IsValid(name) && port.Parent!.Key != "grpc")
        {
            var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var meant) && meant is >= 1 and <= (int)HighestPort;
            var finding = report.At(port, isNumber
                ? $"{owner} asks port {Written.Quote(name)}, a text: a number in quotation marks is taken for a port's name"
                : $"{owner} asks port {Written.Quote(name)}, which cannot be a port's name: {PortName.Form}");
            if (isNumber)
                finding.Suggest($"write {name} without quotation marks").OfferFix("Write the port as a number", () => [NodeEdit.Set(manifest, port, NewNode.Number(meant))], FixSafety.Safe);
        }
    }

    private static bool IsHeaderName(string text) =>
        text.Length > 0 && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-');
}
