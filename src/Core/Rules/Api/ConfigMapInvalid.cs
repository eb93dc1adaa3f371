using System.Globalization;
using System.Text;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8031: data of a ConfigMap that the API server refuses.</summary>
internal sealed class ConfigMapInvalid : ObjectRule
{
    private const int MostBytes = 1024 * 1024;
    private const int LongestShown = 80;

    public override RuleInfo Info { get; } = new("PLM8031", "config-map-invalid", Severity.Error)
    {
        Title = "A ConfigMap's data is not what the API accepts.",
        Why = "Keys become the names of files, and all of a ConfigMap has to fit into one entry of the cluster's store: the API server refuses what cannot.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != ObjectReferences.ConfigMap)
            return;
        var (data, binary) = (manifest.Root["data"], manifest.Root["binaryData"]);
        var size = 0L;
        foreach (var entry in data.Entries)
        {
            CheckKey(entry, manifest, report);
            size += entry.Node is ScalarNode scalar ? Encoding.UTF8.GetByteCount(scalar.Text) : 0;
        }

        foreach (var entry in binary.Entries)
        {
            CheckKey(entry, manifest, report);
            if (data.Mapping is { } texts && texts.TryGetEntry(entry.Key!, out _))
                report.AtKey(entry, $"{manifest.DisplayName} has the key \"{Show(entry.Key!)}\" in data and in binaryData").Also(data[entry.Key!], "the one in data");
            if (entry.Text is not { } text)
                continue;
            if (Base64Length(text) is { } length)
                size += length;
            else
                report.At(entry, $"the value of \"{Show(entry.Key!)}\" in binaryData of {manifest.DisplayName} is not base64").Suggest("write plain text to data");
        }

        if (size > MostBytes)
            report.At(data.IsPresent ? data : binary, $"{manifest.DisplayName} holds {size.ToString(CultureInfo.InvariantCulture)} bytes, and {MostBytes} are allowed");
    }

    private static void CheckKey(Field entry, ManifestObject manifest, Report report)
    {
        if (!Placeholder.IsIn(entry.Key!) && NameForm.ConfigKey.ProblemOf(entry.Key!) is { } problem)
            report.AtKey(entry, $"{manifest.DisplayName} has the key \"{Show(entry.Key!)}\", which is not {NameForm.ConfigKey.Title}: {problem}");
    }

    /// <summary>The number of bytes that a text stands for; null when it is not base64. Line ends in it do not count.</summary>
    private static int? Base64Length(string text)
    {
        var (letters, padding) = (0, 0);
        foreach (var c in text)
        {
            if (c is '\r' or '\n')
                continue;
            if (c == '=')
                padding++;
            else if (padding > 0 || c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/'))
                return null;
            else
                letters++;
        }

        return padding > 2 || (letters + padding) % 4 != 0 ? null : (letters + padding) / 4 * 3 - padding;
    }

    private static string Show(string text) => text.Length <= LongestShown ? text : text.Substring(0, LongestShown - 1) + "…";
}
