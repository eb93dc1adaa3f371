using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What a container does after it starts or before it is stopped.</summary>
internal sealed class LifecycleHook
{
    private static readonly string[] Keys = ["postStart", "preStop"];

    private LifecycleHook(Container container, Field field)
    {
        Container = container;
        Field = field;
        Handler = new ContainerHandler(container, field, $"{field.Key} hook");
    }

    public Container Container { get; }

    public Field Field { get; }

    public ContainerHandler Handler { get; }

    /// <summary>How messages name it: <c>the preStop hook of container "web" of Deployment "shop/web"</c>.</summary>
    public string DisplayName => Handler.Owner;

    public static IEnumerable<LifecycleHook> Of(Container container)
    {
        var lifecycle = container.Field["lifecycle"];
        foreach (var key in Keys)
        {
            if (lifecycle[key] is { IsPresent: true } field)
                yield return new LifecycleHook(container, field);
        }
    }
}
