using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.NullableFreeText;

/// <summary>An annotation that is there whenever the text is set, even to the empty one.</summary>
[HelmChart("nullable-free-text", Version = "0.1.0")]
public sealed class NullableFreeText(NullableFreeTextValues values, Release release)
{
    public V1Namespace Namespace => new()
    {
        Metadata = new()
        {
            Name = release.FullName,
            Annotations = values.Contact is null ? null : new Dictionary<string, string> { ["example.com/contact"] = values.Contact },
        },
    };
}

public sealed record NullableFreeTextValues
{
    /// <summary>Whom to ask.</summary>
    public string? Contact { get; init; }
}
