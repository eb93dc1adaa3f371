using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.RawTemplates.RawText;

/// <summary>A text written as Helm: quoted, since it is a string.</summary>
[HelmChart("raw-text", Version = "0.1.0")]
public sealed class RawText(RawTextValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["host"] = Helm.Raw<string>("{{ .Values.host | quote }}", atBuildTime: values.Host),
            ["trimmed"] = Helm.Raw<string>("{{ .Values.host | trimSuffix \".com\" | quote }}", Trimmed),
        },
    };

    private string Trimmed =>
        values.Host.EndsWith(".com", StringComparison.Ordinal) ? values.Host[..(values.Host.Length - 4)] : values.Host;
}

public sealed record RawTextValues
{
    [RegularExpression("[a-z.]{1,40}")] public string Host { get; init; } = "a.example.com";
}
