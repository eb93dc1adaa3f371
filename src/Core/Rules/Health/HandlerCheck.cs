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
    /// <param name="kinds">The kinds of handler that it may have, in words.</param>
    /// <param name="manifest">The object, for fixes.</param>
    /// <param name="report">Where to put what is found.</param>
    public static void Check(ContainerHandler handler, string kinds, ManifestObject manifest, Report report)
    {
        if (handler.Field.Mapping is null || handler.Field.IsOpen)
            return;
        if (handler.Actions.Count == 0)
        {
            report.At(handler.Field, $"{handler.Owner} has no handler").Suggest($"give it one of {kinds}");
            return;
        }

        Field? first = null;
        foreach (var action in handler.Actions)
        {
            if (action.IsUnknown)
                continue;
            if (first is not null)
                report.At(action, $"{handler.Owner} has {action.Key} besides {first.Key}: it must have exactly one handler").Also(first, "the first handler");
            first ??= action;
        }

        foreach (var action in handler.Actions)
        {
            if (!action.IsUnknown)
                Check(action, handler, manifest, report);
        }
    }

    private static void Check(Field action, ContainerHandler handler, ManifestObject manifest, Report report)
    {
        if (action.Mapping is null)
            return;
        switch (action.Key)
        {
            case "exec":
                if (action["command"] is { IsUnknown: false } command && (command.IsAbsent || command.Node is SequenceNode { Items.Count: 0 }))
                    report.At(command, $"{handler.Owner} runs no command").Suggest("say the command");
                break;
            case "httpGet":
                CheckPort(action["port"], handler, manifest, report);
                foreach (var header in action["httpHeaders"].Items)
                {
                    var name = header["name"];
                    if (name.Text is { } text && !IsHeaderName(text))
                        report.At(name, $"{handler.Owner} sends the header {Written.Quote(text)}, whose name must be of letters, digits and hyphens");
                }

                break;
            case "tcpSocket" or "grpc":
                CheckPort(action["port"], handler, manifest, report);
                break;
        }
    }

    private static void CheckPort(Field port, ContainerHandler handler, ManifestObject manifest, Report report)
    {
        if (port.Integer is { } number)
        {
            if (number is < 1 or > HighestPort)
                report.At(port, $"{handler.Owner} asks port {number.ToString(CultureInfo.InvariantCulture)}: it must be 1 to 65535");
        }
        else if (port.Text is { } name && !PortName.IsValid(name) && port.Parent!.Key != "grpc")
        {
            var isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var meant) && meant is >= 1 and <= (int)HighestPort;
            var finding = report.At(port, isNumber
                ? $"{handler.Owner} asks port {Written.Quote(name)}, a text: a number in quotation marks is taken for a port's name"
                : $"{handler.Owner} asks port {Written.Quote(name)}, which cannot be a port's name: {PortName.Form}");
            if (isNumber)
                finding.Suggest($"write {name} without quotation marks").OfferFix("Write the port as a number", () => [NodeEdit.Set(manifest, port, NewNode.Number(meant))], FixSafety.Safe);
        }
    }

    private static bool IsHeaderName(string text) =>
        text.Length > 0 && text.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-');
}
