using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Networking;

/// <summary>PLM2018: a name or a number that no port can have.</summary>
internal sealed class PortNameInvalid : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM2018", "port-name-invalid", Severity.Error)
    {
        Title = "A port's name, number or application protocol is not one that ports can have.",
        Why = "Port numbers go from 1 to 65535. Names of container ports are IANA service names: at most 15 lower-case letters, digits and single hyphens, with a letter among them.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (report.Set.ServiceOf(manifest) is { } service)
        {
            foreach (var port in service.Ports)
                Check(service, port, report);
        }

        foreach (var container in manifest.Workload?.Pod.Containers ?? [])
        {
            foreach (var port in container.Ports)
            {
                CheckNull(port.Field, container.DisplayName, report);
                CheckNumber(port.Field["containerPort"], container.DisplayName, report, mayBeZero: false);
                CheckNumber(port.Field["hostPort"], container.DisplayName, report, mayBeZero: true);
                CheckName(port.Field["name"], container.DisplayName, report);
            }
        }
    }

    private static void Check(Service service, ServicePort port, Report report)
    {
        CheckNull(port.Field, service.DisplayName, report);
        CheckNumber(port.Field["port"], service.DisplayName, report, mayBeZero: false);
        CheckNumber(port.Field["targetPort"], service.DisplayName, report, mayBeZero: true);
        // The name of a Service's port may be longer than that of a container's.
        if (port.Name is { Length: > 0 } name && !DnsName.IsLabel(name))
            report.At(port.Field["name"], $"{service.DisplayName} has a port named \"{name}\": at most 63 lower-case letters, digits and hyphens within are allowed");
        if (port.Field["appProtocol"].Text is { } protocol && !DnsName.IsQualifiedName(protocol))
            report.At(port.Field["appProtocol"], $"{service.DisplayName} has a port with the application protocol \"{protocol}\", which is not a qualified name such as kubernetes.io/h2c");
        var target = port.Field["targetPort"];
        if (target.Text is { Length: > 0 } targetName && IsNumber(targetName, out var number))
        {
            report.At(target, $"{service.DisplayName} targets port \"{targetName}\" in quotes, which makes it a name: it has no letter")
                .Suggest("write the number without quotes")
                .OfferFix("Write the number without quotes", () => [NodeEdit.Set(service.Object, target, NewNode.Number(number))]);
        }
        else
        {
            CheckName(target, service.DisplayName, report);
        }
    }

    private static void CheckName(Field field, string owner, Report report)
    {
        if (field.Text is { Length: > 0 } name && !DnsName.IsPortName(name))
        {
            var why = name.Length > 15 ? $"has {name.Length.ToString(CultureInfo.InvariantCulture)} characters, more than 15"
                : !name.Any(static c => c is >= 'a' and <= 'z') && name.All(static c => c is (>= '0' and <= '9') or '-') ? "has no letter"
                : name.IndexOf("--", StringComparison.Ordinal) >= 0 ? "has two hyphens in a row"
                : "is not made of lower-case letters, digits and hyphens within";
            report.At(field, $"{owner} has a port named \"{name}\", which {why}");
        }
    }

    /// <summary>A zero where a number may be left out is none.</summary>
    private static void CheckNumber(Field field, string owner, Report report, bool mayBeZero)
    {
        if (PortNumber.IsOutOfRange(field) && !(mayBeZero && field.Integer == 0))
            report.At(field, $"{owner} has {field.Key} {PortNumber.Show(field)}: ports go from 1 to 65535");
    }

    /// <summary>Null as an item of a list is a port without a number.</summary>
    private static void CheckNull(Field port, string owner, Report report)
    {
        if (port.Node is ScalarNode { IsNull: true })
            report.At(port, $"{owner} has a port that is null");
    }

    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= PortNumber.Highest;
}
