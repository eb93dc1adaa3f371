using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Nodes;

/// <summary>A property as the JSON serializer sees it.</summary>
internal sealed record JsonMember(IPropertySymbol Property, string Name, JsonIgnore Condition, string? Converter)
{
    public bool IsLeftOut(Value value, Interpreter interpreter) => Condition switch
    {
        JsonIgnore.Never => false,
        JsonIgnore.WhenDefault => value is NullValue
            || value is not UnknownValue && Property.Type.IsValueType && interpreter.Equality.Equals(value, interpreter.DefaultOf(Property.Type, value.Origin)),
        _ => value is NullValue,
    };
}
