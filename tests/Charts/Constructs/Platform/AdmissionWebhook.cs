using System.ComponentModel.DataAnnotations;
using System.Text;
using k8s.Models;
using Plimsoll;

namespace Constructs.Platform.AdmissionWebhook;

/// <summary>A webhook, with a bundle of certificates as bytes.</summary>
[HelmChart("admission-webhook", Version = "0.1.0")]
public sealed class AdmissionWebhook(AdmissionWebhookValues values, Release release)
{
    public V1ValidatingWebhookConfiguration Webhook => new()
    {
        Metadata = new() { Name = release.FullName, Labels = release.Labels() },
        Webhooks =
        [
            new()
            {
                Name = $"check.{values.Domain}",
                AdmissionReviewVersions = ["v1"],
                SideEffects = "None",
                FailurePolicy = values.Strict ? "Fail" : "Ignore",
                TimeoutSeconds = values.TimeoutSeconds,
                ClientConfig = new()
                {
                    CaBundle = Encoding.UTF8.GetBytes(values.CaPem),
                    Service = new() { Name = release.FullName, NamespaceProperty = release.Namespace, Path = "/validate", Port = 443 },
                },
                NamespaceSelector = values.ExcludedNamespaces.Count == 0
                    ? null
                    : new()
                    {
                        MatchExpressions =
                        [
                            new()
                            {
                                Key = "kubernetes.io/metadata.name",
                                OperatorProperty = "NotIn",
                                Values = [.. values.ExcludedNamespaces],
                            },
                        ],
                    },
                Rules =
                [
                    new()
                    {
                        ApiGroups = ["apps"],
                        ApiVersions = ["v1"],
                        Operations = values.OnDelete ? ["CREATE", "UPDATE", "DELETE"] : ["CREATE", "UPDATE"],
                        Resources = ["deployments", "statefulsets"],
                    },
                ],
            },
        ],
    };
}

public sealed record AdmissionWebhookValues
{
    [RegularExpression("[a-z.]{3,40}")] public string Domain { get; init; } = "policy.example.com";
    public bool Strict { get; init; }
    [Range(1, 30)] public int TimeoutSeconds { get; init; } = 5;
    public string CaPem { get; init; } = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    [Items("[a-z-]{1,30}")] public IReadOnlyList<string> ExcludedNamespaces { get; init; } = ["kube-system"];
    public bool OnDelete { get; init; }
}
