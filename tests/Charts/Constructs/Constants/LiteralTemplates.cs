using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.LiteralTemplates;

/// <summary>Texts of Prometheus and Alertmanager, full of braces that are not Helm's.</summary>
[HelmChart("literal-templates", Version = "0.1.0")]
public sealed class LiteralTemplates(LiteralTemplatesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["alert.tmpl"] = "{{ $labels.instance }} is {{ if eq .Status \"firing\" }}down{{ else }}up{{ end }}",
            ["comment"] = "{{/* nothing */}}",
            ["dashes"] = "{{- `raw` -}}",
            ["half"] = "}} and {{",
            ["after"] = values.Severity + " {{ .GroupLabels }}",
        },
    };
}

public sealed record LiteralTemplatesValues
{
    public string Severity { get; init; } = "page";
}
