using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Notes.ConditionalNotes;

/// <summary>Lines that depend on values.</summary>
[HelmChart("conditional-notes", Version = "0.1.0")]
public sealed class ConditionalNotes(ConditionalNotesValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["type"] = values.Type,
        },
    };

    public string Notes
    {
        get
        {
            var text = $"Release {release.Name}, revision {release.Revision}.\n";
            if (values.Type == "LoadBalancer")
                text += $"Wait for the address:\n  kubectl get service --namespace {release.Namespace} {release.FullName} --watch\n";
            else
                text += $"  kubectl port-forward --namespace {release.Namespace} service/{release.FullName} 8080:80\n";
            if (values.Password is null)
                text += "No password is set!\n";
            return text;
        }
    }
}

public sealed record ConditionalNotesValues
{
    [RegularExpression("ClusterIP|LoadBalancer")] public string Type { get; init; } = "ClusterIP";
    public string? Password { get; init; }
}
