namespace Plimsoll.Import.Models;

/// <summary>The type of a model's property.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Element">Of a list or map, what it holds.</param>
/// <param name="ClassName">Of a class, its name as code outside of it writes it.</param>
internal sealed record ModelType(ModelTypeKind Kind, ModelType? Element = null, string? ClassName = null)
{
    public static ModelType Any { get; } = new(ModelTypeKind.Any);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static ModelType Parse(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("[]"))
            return new ModelType(ModelTypeKind.List, Parse(text[2..]));
        if (text.StartsWith("{}"))
            return new ModelType(ModelTypeKind.Map, Parse(text[2..]));
        return text switch
        {
            "string" => new ModelType(ModelTypeKind.String),
            "int" => new ModelType(ModelTypeKind.Integer),
            "long" => new ModelType(ModelTypeKind.Long),
            "double" => new ModelType(ModelTypeKind.Number),
            "bool" => new ModelType(ModelTypeKind.Boolean),
            "time" => new ModelType(ModelTypeKind.Time),
            "bytes" => new ModelType(ModelTypeKind.Bytes),
            "intorstring" => new ModelType(ModelTypeKind.IntOrString),
            "quantity" => new ModelType(ModelTypeKind.Quantity),
            "any" => Any,
            _ => new ModelType(ModelTypeKind.Class, null, text.ToString()),
        };
    }

    /// <summary>What lists and maps hold in the end.</summary>
    public ModelType Innermost => Element?.Innermost ?? this;

    /// <summary>How C# names it where a list or map holds it: what may be anything may be null.</summary>
    public string ElementName => Kind == ModelTypeKind.Any ? "object?" : CSharpName;

    /// <summary>How C# names it, where it must be named.</summary>
    public string CSharpName => Kind switch
    {
        ModelTypeKind.String => "string",
        ModelTypeKind.Integer => "int",
        ModelTypeKind.Long => "long",
        ModelTypeKind.Number => "double",
        ModelTypeKind.Boolean => "bool",
        ModelTypeKind.Time => "DateTime",
        ModelTypeKind.Bytes => "byte[]",
        ModelTypeKind.IntOrString => "IntOrString",
        ModelTypeKind.Quantity => "ResourceQuantity",
        ModelTypeKind.Any => "object",
        ModelTypeKind.List => $"IList<{Element!.ElementName}>",
        ModelTypeKind.Map => $"IDictionary<string, {Element!.ElementName}>",
        _ => ClassName!,
    };

    public override string ToString() => Kind switch
    {
        ModelTypeKind.List => "[]" + Element,
        ModelTypeKind.Map => "{}" + Element,
        ModelTypeKind.Class => ClassName!,
        ModelTypeKind.Integer => "int",
        ModelTypeKind.Number => "double",
        ModelTypeKind.Boolean => "bool",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
