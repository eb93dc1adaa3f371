using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>A place of an object that holds a quantity.</summary>
/// <param name="Field">Where it is written.</param>
/// <param name="Resource">The name of its resource, as a quota or a container has it.</param>
/// <param name="Role">What it is there: <c>request</c>, <c>limit</c>.</param>
/// <param name="Holder">How messages name what has it: a container, an object.</param>
internal sealed record QuantityPlace(Field Field, string Resource, string Role, string Holder)
{
    /// <summary>Whether the role says all, so that messages leave the resource out.</summary>
    public bool IsNamedByRole { get; init; }

    /// <summary>How messages name it: <c>memory request of container "web" of Deployment "shop/web"</c>.</summary>
    public string Owner => IsNamedByRole ? $"{Role} of {Holder}" : $"{ResourceNames.Display(Resource)} {Role} of {Holder}";
}
