using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Platform.Alertmanager;

/// <summary>Routes and receivers, full of templates that are not Helm's.</summary>
[HelmChart("alertmanager", Version = "0.1.0")]
public sealed class Alertmanager(AlertmanagerValues values, Release release)
{
    public V1Secret Config => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        StringData = new Dictionary<string, string>
        {
            ["alertmanager.yaml"] =
                $$$"""
                route:
                  receiver: default
                  group_by: [{{{string.Join(", ", values.GroupBy)}}}]
                  repeat_interval: {{{values.RepeatHours}}}h
                receivers:
                  - name: default
                    webhook_configs:
                      - url: "{{{values.WebhookUrl}}}"
                        send_resolved: {{{(values.SendResolved ? "true" : "false")}}}
                templates:
                  - /etc/alertmanager/*.tmpl

                """,
            ["text.tmpl"] = "{{ define \"title\" }}[{{ .Status | toUpper }}] {{ .CommonLabels.alertname }}{{ end }}\n",
        },
    };
}

public sealed record AlertmanagerValues
{
    [MinLength(1), Items("[a-z]{1,20}")] public IReadOnlyList<string> GroupBy { get; init; } = ["alertname", "namespace"];
    [Range(1, 168)] public int RepeatHours { get; init; } = 12;
    [RegularExpression("https://[a-z./-]{1,60}")] public string WebhookUrl { get; init; } = "https://hooks.example.com/alerts";
    public bool SendResolved { get; init; } = true;
}
