using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A place of an object that holds labels.</summary>
/// <param name="Object">The object.</param>
/// <param name="Field">Where they are written, or would be.</param>
/// <param name="Part">What part of the object they are of, in words; null when they are its own.</param>
internal readonly record struct LabelPlace(ManifestObject Object, Field Field, string? Part)
{
    /// <summary>How messages name what has them: <c>the pod template of Deployment "shop/web"</c>.</summary>
    public string Owner => Part is null ? Object.DisplayName : $"{Part} of {Object.DisplayName}";
}
