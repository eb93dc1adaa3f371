using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>One request or limit: an exact quantity, or the fact that there is none, or that it cannot be known.</summary>
public sealed class ResourceAmount
{
    private ResourceAmount(Field field, Quantity? value, bool isAbsent, ResourceSource source)
    {
        Field = field;
        Known = value;
        IsAbsent = isAbsent;
        Source = source;
    }

    /// <summary>Where it is written; when absent, where it should be.</summary>
    public Field Field { get; }

    public ResourceSource Source { get; }

    /// <summary>The quantity; null when absent, unknown, or not a quantity (which is PLM1012's to say).</summary>
    public Quantity? Known { get; }

    /// <summary>Absent, and known to be.</summary>
    public bool IsAbsent { get; }

    /// <summary>There is something, but it has no value that a rule could judge.</summary>
    public bool IsUndecided => !IsAbsent && Known is null;

    /// <summary>The quantity where <see cref="Known"/> is not null, else zero.</summary>
    public Quantity Value => Known ?? Quantity.Zero;

    public bool IsPositive => Known is { } value && value > Quantity.Zero;

    /// <summary>The text as written, for messages.</summary>
    public string Written => (Field.Node as ScalarNode)?.Text ?? Known?.ToString() ?? "";

    internal static ResourceAmount Read(Field field, ResourceSource source = ResourceSource.Own) =>
        new(field, field.Quantity, field.IsAbsent, source);

    /// <summary>The same amount where something else leaves it out: a limit that serves as request.</summary>
    internal ResourceAmount As(ResourceSource source) => new(Field, Known, IsAbsent, source);

    /// <summary>The same place where there may be an amount or not.</summary>
    internal ResourceAmount AsUndecided() => new(Field, null, isAbsent: false, Source);
}
