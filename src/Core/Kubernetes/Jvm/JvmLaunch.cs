namespace Plimsoll.Kubernetes.Jvm;

/// <summary>How a container starts, as far as its manifest says.</summary>
public sealed record JvmLaunch
{
    /// <summary>The container's <c>command</c>; empty when the image's entry point runs.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    public IReadOnlyList<string> Args { get; init; } = [];

    /// <summary>Names and values in the order of <c>env</c>; the value is null where it comes from elsewhere and is not known.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Environment { get; init; } = [];
}
