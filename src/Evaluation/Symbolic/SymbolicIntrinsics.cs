using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>Members of .NET's types on values of a chart: what Go, Sprig and Helm have that gives exactly the same.</summary>
internal static class SymbolicIntrinsics
{
    /// <summary>Null where nothing that the call looks at is a symbol.</summary>
    public static Value? Invoke(IntrinsicCall call)
    {
        var interpreter = call.Interpreter;
        if (call.Instance is ConditionalValue || call.Arguments.Any(static argument => argument is ConditionalValue))
        {
            // Scalars stay together as long as a template can write them so.
            if (call.Instance is ConditionalValue conditional && interpreter.ExpressionOf(conditional) is null || !IsScalar(call))
                call = new IntrinsicCall(interpreter, call.Member, call.Instance is { } target ? interpreter.Force(target) : null, [.. call.Arguments.Select(interpreter.Force)], call.Place, call.Types) { Alias = call.Alias };
            if (call.Instance is not (SymbolValue or ConditionalValue) && !call.Arguments.Any(static argument => argument is SymbolValue or ConditionalValue))
                return IntrinsicTable.Invoke(call);
        }

        var type = interpreter.Symbols.FullName(call.Member.ContainingType);
        if (call.Instance is SymbolValue { Type: { } symbolType } symbol)
        {
            var result = OfNullable(call, symbol) ?? OfDictionary(call, symbol, symbolType) ?? OfList(call, symbol, symbolType);
            if (result is not null)
                return result;
        }

        if (type is "System.Linq.Enumerable" or "System.Linq.ImmutableArrayExtensions" && SymbolicSequences.Invoke(call) is { } sequence)
            return sequence;
        if ((OfString(call, type) ?? OfCollections(call, type) ?? OfNumber(call, type) ?? OfKubernetes(call, type)) is { } known)
            return known;
        if (call.Instance is SymbolValue || IsScalar(call) && call.Arguments.Any(static argument => argument is SymbolValue))
            return Refuse(call);
        return null;
    }

    /// <summary>Whether a call computes with scalars, so that a symbol among its arguments decides the result.</summary>
    private static bool IsScalar(IntrinsicCall call) => call.Member.ContainingType switch
    {
        { SpecialType: not (SpecialType.None or SpecialType.System_Array or SpecialType.System_Object) } and { TypeKind: not TypeKind.Interface } => true,
        var type => call.Interpreter.Symbols.FullName(type) is "System.Math" or "System.Convert" or "System.Guid" or "System.Uri" or "System.Version" or "System.TimeSpan" or "System.Enum" or "System.MemoryExtensions"
            or "System.Text.Encoding" or "System.Text.UTF8Encoding" or "System.Text.RegularExpressions.Regex" or "System.Text.StringBuilder" or "k8s.Models.ResourceQuantity" or "k8s.Models.IntOrString",
    };

    private static UnknownValue Refuse(IntrinsicCall call)
    {
        var symbol = call.Member is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } ? property : call.Member;
        return call.Interpreter.Inexpressible(call.Place, $"`{symbol.ContainingType.Name}.{(symbol.Name == ".ctor" ? "new" : symbol.Name)}` on a value of the chart has no exact counterpart in Helm: {Remedy(symbol)}");
    }

    private static string Remedy(ISymbol symbol) => symbol.Name switch
    {
        "Format" or "PadLeft" or "PadRight" or "ToString" => "use interpolation without format, or make the text a value of its own",
        "ToLower" or "ToUpper" => "use ToLowerInvariant or ToUpperInvariant on a value whose [RegularExpression] allows only ASCII",
        "ToLowerInvariant" or "ToUpperInvariant" or "Substring" or "Length" => "restrict the value to ASCII with [RegularExpression]",
        "StartsWith" or "EndsWith" or "IndexOf" => "pass StringComparison.Ordinal, or use Contains",
        "Parse" or "TryParse" => "make the value a number",
        "get_Item" or "this[]" => "test with ContainsKey or TryGetValue, or with Count, before",
        _ => "compute it in the values, write it with Helm.Raw, or make it a value of its own",
    };

    private static SymbolValue Of(IntrinsicCall call, TemplateExpression expression, string type) => new(expression, call.Interpreter.Symbols.Type(type), call.Place);

    private static SymbolValue String(IntrinsicCall call, TemplateExpression expression) => Of(call, expression, "System.String");

    private static SymbolValue Boolean(IntrinsicCall call, TemplateExpression expression) => Of(call, expression, "System.Boolean");

    private static CallExpression Function(string function, TemplateType type, params TemplateExpression[] arguments) => new(function, type, arguments);

    private static CallExpression Pipe(string function, TemplateExpression input, params TemplateExpression[] arguments) => new(function, TemplateType.String, [.. arguments, input]) { IsPiped = true };

    private static Value? OfNullable(IntrinsicCall call, SymbolValue symbol)
    {
        if (call.Interpreter.Symbols.FullName(call.Member.ContainingType) != "System.Nullable")
            return null;
        switch (call.Name, call.Arguments)
        {
            case ("HasValue", []):
                return Boolean(call, symbol.IsNullable ? new NullTestExpression(symbol.Expression, isNull: false) : LiteralExpression.Of(true));
            case ("Value", []):
                return call.Interpreter.ForceNull(symbol) is SymbolValue value ? value : call.Interpreter.Throw(call.Place, "InvalidOperationException", "Nullable object must have a value.");
            case ("GetValueOrDefault", _):
                return call.Interpreter.ForceNull(symbol) is SymbolValue known ? known
                    : call.Arguments is [var fallback] ? fallback
                    : call.Interpreter.DefaultOf(Interpreter.Underlying(symbol.Type), call.Place);
            default:
                return null;
        }
    }

    private static Value? OfDictionary(IntrinsicCall call, SymbolValue symbol, ITypeSymbol type)
    {
        if (ValueFactsReader.DictionaryOf(type) is not var (_, valueType))
            return null;
        var map = symbol.Expression;
        switch (call.Name, call.Arguments)
        {
            case ("Count", []):
                return Of(call, new CallExpression("len", TemplateType.Integer, map) { ResultRange = new(map.HasItems ? 1 : 0, SymbolicSequences.LargestList) }, "System.Int32");
            case ("Keys" or "Values", []) when call.Interpreter.ItemsOfSymbol(symbol, call.Place)?.ToList() is [LoopValue { Items: [PairValue both] } all]:
                return new SequenceValue([new LoopValue(all.Loop, [call.Name == "Keys" ? both.Key : both.Value], call.Place) { IsUnordered = true }], call.Place);
            case ("ContainsKey", [var key]) when call.Interpreter.NonNullExpression(key) is { } wanted:
                return Boolean(call, Function("hasKey", TemplateType.Boolean, map, wanted));
            case ("TryGetValue", [var key, ReferenceValue target]) when call.Interpreter.NonNullExpression(key) is { } wanted:
                var has = Function("hasKey", TemplateType.Boolean, map, wanted);
                var found = call.Interpreter.Decide(has);
                target.Variable.Value = found ? Entry(call, map, wanted, valueType, isNullable: false) : call.Interpreter.DefaultOf(valueType, call.Place);
                return call.Scalar(found);
            case ("get_Item" or "this[]", [var key]) when call.Interpreter.NonNullExpression(key) is { } wanted && call.Interpreter.Known(Function("hasKey", TemplateType.Boolean, map, wanted)) == true:
                return Entry(call, map, wanted, valueType, isNullable: false);
            default:
                return null;
        }
    }

    private static SymbolValue Entry(IntrinsicCall call, TemplateExpression map, TemplateExpression key, ITypeSymbol type, bool isNullable)
    {
        var facts = call.Interpreter.Facts.Of(type, isItem: true);
        return new SymbolValue(new CallExpression("index", facts.Type, map, key) { IsRaw = true, MayBeNull = isNullable || facts.IsNullable, ResultRange = facts.Range }, type, call.Place);
    }

    private static Value? OfList(IntrinsicCall call, SymbolValue symbol, ITypeSymbol type)
    {
        if (symbol.Expression.Type != TemplateType.List || ValueFactsReader.ElementOf(type) is not { } element)
            return null;
        switch (call.Name, call.Arguments)
        {
            case ("Count" or "Length", []):
                return Of(call, new CallExpression("len", TemplateType.Integer, symbol.Expression) { ResultRange = new(symbol.Expression.HasItems ? 1 : 0, SymbolicSequences.LargestList) }, "System.Int32");
            case ("Contains", [var item]) when call.Interpreter.NonNullExpression(item) is { } wanted:
                return Boolean(call, Function("has", TemplateType.Boolean, wanted, symbol.Expression));
            case ("get_Item" or "this[]", [var index]) when call.Interpreter.NonNullExpression(index) is { } position:
                return call.Interpreter.ItemAt(symbol, element, position, call.Place);
            default:
                return null;
        }
    }

    /// <summary>Collections that C# makes of lists and dictionaries among the values, and those that hold symbols.</summary>
    private static Value? OfCollections(IntrinsicCall call, string type)
    {
        var interpreter = call.Interpreter;
        if (call.Name is "GetValueOrDefault" && call.Arguments is [SymbolValue { Type: { } mapType } map, var key, ..] && ValueFactsReader.DictionaryOf(mapType) is var (_, valueType) && interpreter.NonNullExpression(key) is { } wanted)
        {
            return interpreter.Decide(Function("hasKey", TemplateType.Boolean, map.Expression, wanted)) ? Entry(call, map.Expression, wanted, valueType, isNullable: false)
                : call.Arguments.Count > 2 ? call.Arguments[2]
                : interpreter.DefaultOf(valueType, call.Place);
        }

        if (call.Name == ".ctor" && call.Arguments.Count > 0 && interpreter.ForceNull(call.Arguments[0]) is var source && type is "System.Collections.Generic.Dictionary" or "System.Collections.Generic.SortedDictionary")
        {
            if (source is SymbolValue or DictionaryValue { Parts: not null })
            {
                var dictionary = new DictionaryValue(call.Type, interpreter.Equality, call.Place) { Parts = [] };
                SymbolicDictionaries.SetAll(interpreter, dictionary, interpreter.EntriesOf(source, call.Place), call.Place);
                return dictionary;
            }

            return null;
        }

        if (call.Instance is DictionaryValue own && (own.Parts is not null || call.Arguments is [SymbolValue { Expression.Type: TemplateType.String }, ..]))
        {
            switch (call.Name, call.Arguments)
            {
                case ("set_Item" or "this[]", [var at, var value]):
                    interpreter.SetEntry(own, at, value, call.Place);
                    return NullValue.Void;
                case ("Add", [var at, var value]):
                    interpreter.SetEntry(own, at, value, call.Place, isAdded: true);
                    return NullValue.Void;
                case ("TryAdd", _):
                    return Refuse(call);
                case ("GetEnumerator", _):
                    return null;
                case ("Count", []) when own.Parts is not null && interpreter.Enumerate(own, call.Place, null) is { } entries:
                    return Sequence("Count", new ListValue(null, [.. entries], call.Place));
                case ("get_Item" or "this[]" or "ContainsKey" or "TryGetValue", [SymbolValue sought, ..]) when own.Parts is null:
                    return Lookup(call, own, sought);
                default:
                    return own.Parts is null ? null : Refuse(call);
            }
        }

        if (call.Instance is ListValue list && SymbolicSequences.HasParts(list.Items))
        {
            switch (call.Name, call.Arguments)
            {
                case ("Count" or "Length", []):
                    return Sequence("Count", list);
                case ("Add", [_]) or ("AddRange", [_]) or ("AsReadOnly", []) or ("GetEnumerator", []) or ("ToArray", []):
                    return null;
                case ("Insert" or "InsertRange", [ScalarValue { Raw: 0 }, _]):
                    return null;
                case ("Contains", [var item]):
                    return Sequence("Contains", list, item);
                case ("get_Item" or "this[]", [ScalarValue { Raw: 0 }]):
                    return Sequence("First", list);
                case ("Select" or "ConvertAll", [var conversion]):
                    return Sequence("Select", list, conversion);
                case ("FindAll", [var test]):
                    return Sequence("Where", list, test) is SequenceValue { Items: var found } ? new ListValue(list.Type, [.. found], call.Place) : null;
                case ("Exists", [var test]):
                    return Sequence("Any", list, test);
                case ("TrueForAll", [var test]):
                    return Sequence("All", list, test);
                case ("ForEach", [DelegateValue]):
                    return Refuse(call);
                default:
                    return Refuse(call);
            }
        }

        if (call.Instance is ListValue { Items: var constants } && call.Name == "Contains" && call.Arguments is [SymbolValue wantedItem])
            return OneOf(call, constants, wantedItem);
        if (call.Instance is SetValue set && call.Name == "Contains" && call.Arguments is [SymbolValue wantedMember])
            return OneOf(call, [.. set.Items], wantedMember);
        if (type == "System.Linq.Enumerable" && call.Name == "Contains" && call.Arguments is [ListValue { Items: var candidates }, SymbolValue member])
            return OneOf(call, candidates, member);
        return null;

        Value? Sequence(string name, params Value[] arguments) => SymbolicSequences.Invoke(new IntrinsicCall(interpreter, call.Member, null, arguments, call.Place, call.Types) { Alias = name });
    }

    /// <summary>A constant table that is asked for a key of the values: one way for each of its keys.</summary>
    private static Value? Lookup(IntrinsicCall call, DictionaryValue table, SymbolValue key)
    {
        if (table.Entries.Count > 64 || call.Interpreter.ForceNull(key) is not SymbolValue { Expression: var wanted } known)
            return Refuse(call);
        var isKnown = Interpreter.Underlying(known.Type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && type.GetMembers().OfType<IFieldSymbol>().Count(static field => field.HasConstantValue) == table.Entries.Count;
        var left = table.Entries.Count;
        foreach (var entry in table.Entries)
        {
            if (call.Interpreter.ExpressionOf(entry.Key) is not { } candidate)
                return Refuse(call);
            // A key that must be the last one of an enum needs no question.
            if ((isKnown && --left == 0) || call.Interpreter.Decide(new CallExpression("eq", TemplateType.Boolean, wanted, candidate)))
                return Found(entry.Value.Value);
        }

        return call.Name == "ContainsKey" ? call.Scalar(false)
            : call.Name == "TryGetValue" && call.Arguments is [_, ReferenceValue missing] ? Missing(missing)
            : call.Interpreter.Inexpressible(call.Place, "the key may be none of the table, where C# throws and Helm goes on: use an enum, TryGetValue, or a switch");

        Value Found(Value value)
        {
            if (call.Name == "ContainsKey")
                return call.Scalar(true);
            if (call.Arguments is not [_, ReferenceValue target])
                return value;
            target.Variable.Value = value;
            return call.Scalar(true);
        }

        Value Missing(ReferenceValue target)
        {
            target.Variable.Value = call.Interpreter.DefaultOf(table.Type is INamedTypeSymbol { TypeArguments: [_, var valueType] } ? valueType : null, call.Place);
            return call.Scalar(false);
        }
    }

    private static Value? OneOf(IntrinsicCall call, IReadOnlyList<Value> items, SymbolValue item)
    {
        if (call.Interpreter.ForceNull(item) is not SymbolValue wanted)
            return call.Scalar(items.Any(static candidate => candidate is NullValue));
        return items.Count == 0 ? call.Scalar(false)
            : SymbolicSequences.ListExpression(call.Interpreter, items) is { } list && wanted.Expression.Type == TemplateType.String ? Boolean(call, Function("has", TemplateType.Boolean, wanted.Expression, list))
            : Refuse(call);
    }

    private static Value? OfString(IntrinsicCall call, string type)
    {
        var interpreter = call.Interpreter;
        if (type == "System.String" && call.Member.IsStatic)
        {
            switch (call.Name, call.Arguments)
            {
                case ("IsNullOrEmpty", [SymbolValue text]):
                    return Boolean(call, text.Expression.ExcludesEmpty ? text.IsNullable ? new NullTestExpression(text.Expression, isNull: true) : LiteralExpression.Of(false) : new AnyExpression(text.Expression, isEmpty: true));
                case ("IsNullOrWhiteSpace", [SymbolValue text]):
                    return Boolean(call, new AnyExpression(Function("trim", TemplateType.String, text.IsNullable ? Default(text.Expression) : text.Expression), isEmpty: true));
                case ("Concat", [SequenceValue or ListValue or SymbolValue { Expression.Type: TemplateType.List }]) when interpreter.Enumerate(call.Arguments[0], call.Place, null)?.ToList() is { } pieces && SymbolicSequences.HasParts(pieces):
                    return SymbolicSequences.ListExpression(interpreter, pieces) is { } concatenated && (concatenated is CollectedExpression || pieces.All(static item => item is not LoopValue loop || loop.Loop.Item.Type == TemplateType.String))
                        ? String(call, Function("join", TemplateType.String, LiteralExpression.Of(""), concatenated))
                        : interpreter.Inexpressible(call.Place, "this text depends on a list of the values in a way that a template cannot say: keep the text in the values");
                case ("Concat", [SequenceValue sequence]):
                    return interpreter.Concatenated([.. sequence.Items], call.Place);
                case ("Concat", [ListValue parts]) when !SymbolicSequences.HasParts(parts.Items):
                    return interpreter.Concatenated(parts.Items, call.Place);
                case ("Concat", _) when call.Arguments.All(static argument => argument is not (SequenceValue or ListValue)):
                    return interpreter.Concatenated(call.Arguments, call.Place);
                case ("Equals" or "op_Equality", [var left, var right, ..]) when IsOrdinal(call, 2):
                    return interpreter.EqualSymbols(left, right, call.Place, negated: false);
                case ("op_Inequality", [var left, var right]):
                    return interpreter.EqualSymbols(left, right, call.Place, negated: true);
                case ("Join", [var separator, var items]) when interpreter.NonNullExpression(separator) is { } between && interpreter.Enumerate(interpreter.Force(items), call.Place, null) is { } enumerated:
                    var list = enumerated.ToList();
                    if (!SymbolicSequences.HasParts(list) && !list.Any(static item => item is SymbolValue or ConditionalValue) && between is LiteralExpression)
                        return null;
                    if (!SymbolicSequences.HasParts(list))
                        return interpreter.Concatenated([.. list.SelectMany((item, i) => i == 0 ? [item] : new[] { separator, item })], call.Place);
                    return SymbolicSequences.ListExpression(interpreter, list) is { } joined && (joined is CollectedExpression || list.All(static item => item is not LoopValue loop || loop.Loop.Item.Type == TemplateType.String))
                        ? String(call, Function("join", TemplateType.String, between, joined))
                        : interpreter.Inexpressible(call.Place, "string.Join over a list of the values can be written in a template for strings, integers and booleans only: keep the joined text in the values");
            }
        }

        if (type is "System.String" && call.Instance is not null && (call.Instance is SymbolValue or ConditionalValue || call.Arguments.Any(static argument => argument is SymbolValue or ConditionalValue)))
        {
            if (interpreter.NonNullExpression(call.Instance) is not { } text)
                return null;
            var arguments = call.Arguments.Select(argument => argument is ListValue or NullValue ? null : interpreter.NonNullExpression(argument)).ToList();
            var isAscii = Ascii.IsSure(text);
            switch (call.Name, call.Arguments)
            {
                case ("ToString", []):
                    return call.Instance;
                case ("Equals", [var other, ..]) when IsOrdinal(call, 1):
                    return interpreter.EqualSymbols(call.Instance, other, call.Place, negated: false);
                case ("Contains", _) when arguments[0] is { } part && IsOrdinal(call, 1):
                    return Boolean(call, Function("contains", TemplateType.Boolean, part, text));
                case ("StartsWith", [ScalarValue { Raw: char }]) or ("StartsWith", [_, _]) when arguments[0] is { } part && IsOrdinal(call, 1):
                    return Boolean(call, Function("hasPrefix", TemplateType.Boolean, part, text));
                case ("EndsWith", [ScalarValue { Raw: char }]) or ("EndsWith", [_, _]) when arguments[0] is { } part && IsOrdinal(call, 1):
                    return Boolean(call, Function("hasSuffix", TemplateType.Boolean, part, text));
                case ("ToLowerInvariant", []) when isAscii:
                    return String(call, Pipe("lower", text));
                case ("ToUpperInvariant", []) when isAscii:
                    return String(call, Pipe("upper", text));
                case ("Trim", []):
                    return String(call, Pipe("trim", text));
                case ("Trim" or "TrimStart" or "TrimEnd", _) when TrimmedOf(call) is { Length: > 0 } trimmed:
                    return String(call, call.Name == "Trim" ? Pipe("trimAll", text, LiteralExpression.Of(trimmed))
                        : Function("regexReplaceAll", TemplateType.String, LiteralExpression.Of(call.Name == "TrimStart" ? $"^[{Class(trimmed)}]+" : $"[{Class(trimmed)}]+$"), text, LiteralExpression.Of("")));
                case ("Replace", [_, _]) when arguments is [LiteralExpression { Value: string { Length: > 0 } } before, { } after]:
                    return String(call, Pipe("replace", text, before, after));
                case ("Length", []) when isAscii:
                    return Of(call, new CallExpression("len", TemplateType.Integer, text) { ResultRange = new(text.ExcludesEmpty ? 1 : 0, int.MaxValue) }, "System.Int32");
                case ("Substring", _) or ("get_Item", _) when isAscii && Substring(call, text, arguments) is { } part:
                    return part;
                case ("Split", [ScalarValue { Raw: char or string { Length: > 0 } }, ScalarValue { Raw: 0 }]) or ("Split", [ScalarValue { Raw: char or string { Length: > 0 } }]) or ("Split", [ListValue { Items: [ScalarValue { Raw: char }] }]):
                    var separator = call.Arguments[0] is ListValue { Items: [var only] } ? interpreter.ExpressionOf(only)! : arguments[0]!;
                    return new SymbolValue(new CallExpression("splitList", TemplateType.List, separator, text) { IsNeverEmpty = true }, interpreter.Symbols.Compilation.CreateArrayTypeSymbol(interpreter.Symbols.Type("System.String")!), call.Place);
            }
        }

        return null;
    }

    private static Value? Substring(IntrinsicCall call, TemplateExpression text, List<TemplateExpression?> arguments)
    {
        if (arguments is not [LiteralExpression { Value: long start }, ..])
            return null;
        // Where C# would throw, Helm would not: the text must be known to be long enough.
        var end = arguments is [_, LiteralExpression { Value: long length }] ? start + length : start;
        var size = new CallExpression("len", TemplateType.Integer, text);
        var isLongEnough = end == 0 || end == 1 && text.ExcludesEmpty
            || Enumerable.Range(0, 2).Any(more => call.Interpreter.Known(new CallExpression("gt", TemplateType.Boolean, size, LiteralExpression.Of(end - 1 + more))) == true
                || call.Interpreter.Known(new CallExpression("ge", TemplateType.Boolean, size, LiteralExpression.Of(end + more))) == true);
        if (!isLongEnough)
            return null;
        return String(call, arguments.Count > 1
            ? start == 0 ? Pipe("trunc", text, LiteralExpression.Of(end)) : Function("substr", TemplateType.String, LiteralExpression.Of(start), LiteralExpression.Of(end), text)
            : Function("substr", TemplateType.String, LiteralExpression.Of(start), LiteralExpression.Of(-1), text));
    }

    private static string? TrimmedOf(IntrinsicCall call)
    {
        var characters = call.Arguments.SelectMany(static argument => argument is ListValue list ? list.Items : [argument]).ToList();
        return characters.All(static item => item is ScalarValue { Raw: char c } && c < 128) ? string.Concat(characters.Select(static item => ((ScalarValue)item).Raw)) : null;
    }

    private static string Class(string characters) => string.Concat(characters.Select(static c => char.IsLetterOrDigit(c) ? c.ToString() : "\\" + c));

    private static TemplateExpression Default(TemplateExpression text) => new ConditionalExpression(new NullTestExpression(text, isNull: true), LiteralExpression.Of(""), text.AsNonNull());

    private static bool IsOrdinal(IntrinsicCall call, int index) => call.Arguments.Count <= index || RawValues.Unwrap(call.Arguments[index]) is StringComparison.Ordinal;

    private static Value? OfNumber(IntrinsicCall call, string type)
    {
        var interpreter = call.Interpreter;
        if (type is "System.Text.Encoding" or "System.Text.UTF8Encoding" && call.Name == "GetBytes" && call.Arguments is [SymbolValue or ConditionalValue] && interpreter.NonNullExpression(call.Arguments[0]) is { Type: TemplateType.String } plain)
            return new SymbolValue(Pipe("b64enc", plain), interpreter.Symbols.Compilation.CreateArrayTypeSymbol(interpreter.Symbols.Type("System.Byte")!), call.Place);
        if (type == "System.Convert" && call.Name == "ToBase64String" && call.Arguments is [SymbolValue { Expression: { Type: TemplateType.String } encoded }])
            return String(call, encoded);
        if (type == "System.Math" && call.Arguments.Select(interpreter.NonNullExpression).ToList() is var operands && operands.TrueForAll(static operand => operand is { IsInteger: true }))
        {
            switch (call.Name)
            {
                case "Min" or "Max":
                    return Least(call.Name, operands[0]!, operands[1]!);
                case "Clamp" when operands[1]!.Range.Maximum <= operands[2]!.Range.Minimum:
                    return Least("Min", operands[2]!, ((SymbolValue)Least("Max", operands[1]!, operands[0]!)).Expression);
            }
        }

        if (call.Name == "ToString" && (call.Arguments.Count == 0 || call.Arguments is [ScalarValue { Raw: System.Globalization.CultureInfo }]) && call.Instance is SymbolValue or ConditionalValue && interpreter.NonNullExpression(call.Instance!) is { } printed)
            return interpreter.TextOf(printed, (call.Instance as SymbolValue)?.Type, call.Place);
        if (call.Name is "Equals" && call.Instance is SymbolValue or ConditionalValue && call.Arguments.Count == 1)
            return interpreter.EqualSymbols(call.Instance!, call.Arguments[0], call.Place, negated: false);
        return null;

        SymbolValue Least(string name, TemplateExpression left, TemplateExpression right)
        {
            var range = name == "Min"
                ? new IntegerRange(Math.Min(left.Range.Minimum, right.Range.Minimum), Math.Min(left.Range.Maximum, right.Range.Maximum))
                : new IntegerRange(Math.Max(left.Range.Minimum, right.Range.Minimum), Math.Max(left.Range.Maximum, right.Range.Maximum));
            return new SymbolValue(
                new CallExpression(name == "Min" ? "min" : "max", left.Type == right.Type ? left.Type : TemplateType.LongInteger, left, right) { ConvertsArguments = true, ResultRange = range },
                call.Method?.ReturnType, call.Place);
        }
    }

    private static Value? OfKubernetes(IntrinsicCall call, string type)
    {
        switch (type, call.Name, call.Arguments)
        {
            case ("k8s.Models.ResourceQuantity", "op_Implicit" or "op_Explicit" or ".ctor", [SymbolValue text]) when text.Expression.Type == TemplateType.String:
                return new SymbolValue(text.Expression, call.Method!.MethodKind == MethodKind.Constructor ? call.Type : call.Method.ReturnType, text.Origin ?? call.Place);
            case ("k8s.Models.IntOrString", "op_Implicit", [SymbolValue number]) when number.Expression.IsInteger || number.Expression.Type == TemplateType.IntegerOrString:
                return new SymbolValue(number.Expression, call.Method!.ReturnType, number.Origin ?? call.Place);
            case ("k8s.Models.IntOrString", "op_Implicit", [SymbolValue text]) when text.Expression is ConcatExpression { Parts: var parts } && parts.Any(static part => part is LiteralExpression { Value: string literal } && literal.Any(static c => !char.IsDigit(c) && !char.IsWhiteSpace(c) && c is not ('+' or '-'))):
                return new SymbolValue(text.Expression, call.Method!.ReturnType, text.Origin ?? call.Place);
            case ("k8s.Models.IntOrString", "op_Implicit", [SymbolValue { Type: { TypeKind: TypeKind.Enum } } text]):
                return new SymbolValue(text.Expression, call.Method!.ReturnType, text.Origin ?? call.Place);
            case ("k8s.Models.IntOrString", "op_Implicit", [SymbolValue]):
                return call.Interpreter.Inexpressible(call.Place, "a string of the values may look like a number here, which the client writes as a number: make the value an int, or an IntOrString");
            default:
                return null;
        }
    }
}
