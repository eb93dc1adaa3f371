using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Constants.DashboardJson;

/// <summary>A dashboard of Grafana in a raw literal, with one value in it.</summary>
[HelmChart("dashboard-json", Version = "0.1.0")]
public sealed class DashboardJson(DashboardJsonValues values, Release release)
{
    public V1ConfigMap Dashboard => new()
    {
        Metadata = new()
        {
            Name = release.NameFor("dashboard"),
            Labels = new Dictionary<string, string>(release.Labels()) { ["grafana_dashboard"] = "1" },
        },
        Data = new Dictionary<string, string>
        {
            ["dashboard.json"] =
                $$"""
                {
                  "title": "{{values.Title}}",
                  "refresh": "{{values.RefreshSeconds}}s",
                  "panels": [
                    { "legendFormat": "{{"{{"}}pod{{"}}"}}", "expr": "sum by (pod) (rate(http_requests_total[5m]))" }
                  ]
                }

                """,
        },
    };
}

public sealed record DashboardJsonValues
{
    [RegularExpression("[A-Za-z0-9 ]{1,40}")] public string Title { get; init; } = "Requests";
    [Range(5, 3_600)] public int RefreshSeconds { get; init; } = 30;
}
