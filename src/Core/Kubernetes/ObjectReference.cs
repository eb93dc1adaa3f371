using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A place where one object names another.</summary>
/// <param name="Source">The object that names.</param>
/// <param name="Target">The kind of what is named.</param>
/// <param name="Namespace">Where that would be; empty for kinds that have no namespace.</param>
/// <param name="Field">Where its name is written.</param>
/// <param name="Clause">Who does what with it, to be followed by kind and name: <c>container "web" of Pod "web" reads LEVEL from</c>.</param>
internal sealed record ObjectReference(ManifestObject Source, ApiKind Target, string Namespace, Field Field, string Clause)
{
    /// <summary>The name; null when it is not known, or is none.</summary>
    public string? Name => Field.Text is { Length: > 0 } text ? text : null;

    /// <summary>The places that name keys of it.</summary>
    public IReadOnlyList<Field> Keys { get; init; } = [];

    /// <summary>Not needed, or perhaps not: the pod starts without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>For pulling images: the kubelet goes on without it.</summary>
    public bool IsForImages { get; init; }

    /// <summary>Somebody else is told by the object that names it to make it.</summary>
    public bool IsMadeByOthers { get; init; }

    /// <summary>How messages name what is meant: <c>ConfigMap "settings"</c>.</summary>
    public string TargetName => $"{Target.Kind} \"{Name}\"";
}
