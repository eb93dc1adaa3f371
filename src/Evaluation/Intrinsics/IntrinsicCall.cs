using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>A call of a member that has no source here. Arguments are in the order of the parameters; a setter's value is the last.</summary>
internal sealed record IntrinsicCall(
    Interpreter Interpreter, ISymbol Member, Value? Instance, IReadOnlyList<Value> Arguments, SyntaxNode Place, TypeArguments Types)
{
    /// <summary>The method's or property's name; constructors are <c>.ctor</c>.</summary>
    public string Name => Alias ?? _name;

    /// <summary>Another name, where a member is the same as one of LINQ's.</summary>
    public string? Alias { get; init; }

    private readonly string _name = Member is IMethodSymbol { AssociatedSymbol: IPropertySymbol { IsIndexer: false } property } ? property.Name : Member.Name;

    public IMethodSymbol? Method => Member as IMethodSymbol;

    /// <summary>The constructed type that a creation or a static member is of.</summary>
    public INamedTypeSymbol Type => Types.Resolve(Member.ContainingType, Interpreter.Symbols.Compilation) as INamedTypeSymbol ?? Member.ContainingType;

    /// <summary>The arguments as .NET values: scalars unwrapped, library enums as themselves, everything else as the value.</summary>
    public object?[] Raw => field ??= [.. Arguments.Select(RawValues.Unwrap)];

    public bool HasUnknown => Arguments.Any(argument => argument is UnknownValue);

    public ITypeSymbol? TypeArgument(int index) => Method is { IsGenericMethod: true } method && index < method.TypeArguments.Length
        ? Types.Resolve(method.TypeArguments[index], Interpreter.Symbols.Compilation)
        : null;

    public Value Scalar(object? raw) => raw switch
    {
        null => new NullValue(Place),
        string text => Interpreter.String(text, Place),
        _ => new ScalarValue(raw, Place),
    };

    /// <summary>The items of a sequence argument.</summary>
    public IEnumerable<Value> Items(Value value) => value is NullValue
        ? throw new RaisedException("ArgumentNullException", "Value cannot be null.")
        : Interpreter.Enumerate(value, Place, null)
            ?? throw new UnknownException(Interpreter.NotEvaluable(Place, $"`{Interpreter.Shorten(Place.ToString())}` enumerates something that cannot be evaluated when the build runs: use a list"));

    /// <summary>An enumerator over the instance.</summary>
    public EnumeratorValue Enumerator()
    {
        var type = Interpreter.TypeOf(Instance!);
        var element = type is IArrayTypeSymbol array ? array.ElementType : type is INamedTypeSymbol { TypeArguments: [var argument] } ? argument : null;
        return new EnumeratorValue(Items(Instance!).GetEnumerator(), Interpreter.DefaultOf(element, Place), Place);
    }

    public Value Call(Value function, params Value[] arguments) => function switch
    {
        DelegateValue callable => callable.Invoke(Place, arguments),
        UnknownValue unknown => throw new UnknownException(unknown),
        _ => throw new RaisedException("ArgumentNullException", "Value cannot be null."),
    };

    public bool Test(Value function, params Value[] arguments) => Call(function, arguments) switch
    {
        ScalarValue { Raw: bool flag } => flag,
        Symbolic.SymbolValue condition => Interpreter.IsTrue(condition),
        Symbolic.ConditionalValue condition => Interpreter.IsTrue(condition),
        UnknownValue unknown => throw new UnknownException(unknown),
        _ => false,
    };

    public string Text(Value value, string? format = null, bool isFormatted = false) => Interpreter.Format(value, format, Place, isFormatted);
}
