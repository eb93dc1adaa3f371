using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7028: a Secret that the API server refuses.</summary>
internal sealed class SecretInvalid : ObjectRule
{
    private const long Largest = 1 << 20;

    public override RuleInfo Info { get; } = new("PLM7028", "secret-invalid", Severity.Error)
    {
        Title = "A Secret's data is not what the API accepts.",
        Why = "What stands in `data` is base64, keys are names of files, and some types demand keys. The API server refuses the Secret, and pods that need it never start.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("", "Secret"))
            return;
        var data = manifest.Root["data"];
        var texts = manifest.Root["stringData"];
        long size = 0;
        foreach (var entry in data.Entries)
        {
            CheckKey(entry, manifest, report);
            if (entry.Text is not { } text)
                continue;
            if (SecretData.Base64Problem(text) is { } problem)
                report.At(entry, $"key \"{entry.Key}\" of {manifest.DisplayName} is not base64: {problem}").Suggest("write plain text to stringData");
            else if (texts[entry.Key!].IsAbsent)
                size += SecretData.DecodedLength(text);
        }

        foreach (var entry in texts.Entries)
        {
            CheckKey(entry, manifest, report);
            size += (entry.Node as ScalarNode)?.Text.Length ?? 0;
        }

        if (size > Largest)
            report.At(data.IsPresent ? data : texts, $"{manifest.DisplayName} holds more than 1 MiB, which no Secret may");
        SecretTypeKeys.Check(manifest, report);
    }

    private static void CheckKey(Field entry, ManifestObject manifest, Report report)
    {
        const int longest = 253;
        var key = entry.Key!;
        if (Placeholder.IsIn(key))
            return;
        var problem = key.Length == 0 ? "is empty"
            : key.Length > longest ? "is longer than 253 characters"
            : key is "." || key.StartsWith("..", StringComparison.Ordinal) ? "must not be . nor begin with .."
            : !key.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.') ? "must be made of letters, digits, -, _ and ."
            : null;
        if (problem is not null && entry.KeySpan is { } span)
            report.At(span, $"key \"{(key.Length > 80 ? key.Substring(0, 80) + "…" : key)}\" of {manifest.DisplayName} {problem}");
    }
}
