using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.EitherDocument;

/// <summary>One member, two objects: a Role or a ClusterRole does not matter to who calls it.</summary>
[HelmChart("either-document", Version = "0.1.0")]
public sealed class EitherDocument(EitherDocumentValues values, Release release)
{
    public V1Service Entry => values.Headless
        ? new()
        {
            Metadata = new() { Name = release.NameFor("headless") },
            Spec = new() { ClusterIP = "None", Selector = release.Selector(), Ports = [new() { Name = "db", Port = 5432 }] },
        }
        : new()
        {
            Metadata = new() { Name = release.FullName },
            Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "db", Port = values.Port }] },
        };
}

public sealed record EitherDocumentValues
{
    public bool Headless { get; init; }
    [Range(1, 65535)] public int Port { get; init; } = 5432;
}
