using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Nulls.CoalesceAssignment;

/// <summary>A default filled in later.</summary>
[HelmChart("coalesce-assignment", Version = "0.1.0")]
public sealed class CoalesceAssignment(CoalesceAssignmentValues values, Release release)
{
    public V1Deployment Deployment
    {
        get
        {
            var account = values.ServiceAccount;
            account ??= release.FullName;
            var pod = new V1PodSpec
            {
                ServiceAccountName = account,
                PriorityClassName = values.PriorityClass,
                Containers = [new() { Name = "app", Image = "registry.example.com/app:1.0.0" }],
            };
            pod.PriorityClassName ??= "business-normal";
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Spec = new()
                {
                    Selector = new() { MatchLabels = release.Selector() },
                    Template = new() { Metadata = new() { Labels = release.Selector() }, Spec = pod },
                },
            };
        }
    }
}

public sealed record CoalesceAssignmentValues
{
    [RegularExpression("[a-z]([-a-z0-9]{0,40}[a-z0-9])?")] public string? ServiceAccount { get; init; }
    [RegularExpression("[a-z]([-a-z0-9]{0,40}[a-z0-9])?")] public string? PriorityClass { get; init; }
}
