using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Nodes;

/// <summary>Makes nodes of values as KubernetesClient's JSON serializer would, and remembers whether all of them are known.</summary>
internal sealed class NodeBuilder(Interpreter interpreter, SyntaxNode fallback)
{
    private readonly JsonMembers _members = new(interpreter);
    private int _nodes;

    public bool IsComplete { get; private set; } = true;

    public Node Build(Value value, ITypeSymbol? declared, int depth = 0)
    {
        if (++_nodes > Limits.NodesPerDefinition || depth > Limits.NodeDepth)
        {
            throw interpreter.Limit(value.Origin ?? fallback, depth > Limits.NodeDepth
                ? $"evaluation stopped: the object is nested more than {Limits.NodeDepth} deep, does it contain itself?"
                : "evaluation stopped: the object has more than 200,000 fields");
        }

        try
        {
            return value switch
            {
                UnknownValue unknown => Unknown(unknown),
                NullValue => new ScalarNode(SpanOf(value), ScalarKind.Null, "null"),
                ScalarValue scalar => Scalar(scalar),
                QuantityValue quantity => new ScalarNode(SpanOf(value), ScalarKind.String, quantity.Text),
                IntOrStringValue either => IntOrString(either),
                ListValue { Lengths: not null } or ListValue { IsDefault: true } => Unknown(interpreter.NotEvaluable(value.Origin ?? fallback, "JSON has no such array: use a list of lists")),
                SetValue { IsUnordered: true } => Unknown(interpreter.NotEvaluable(value.Origin ?? fallback, "the order in which this set is written is not defined: use a list or a SortedSet")),
                ListValue list => List(list, list.Items, depth),
                SetValue set => List(set, set.Items, depth),
                SequenceValue sequence => List(sequence, interpreter.Enumerate(sequence, sequence.Origin ?? fallback, null)!, depth),
                StackValue stack => List(stack, stack.Items, depth),
                QueueValue queue => List(queue, queue.Items, depth),
                LinkedListValue linked => List(linked, linked.Items, depth),
                LookupValue lookup => List(lookup, lookup.Groups, depth),
                DictionaryValue dictionary => Dictionary(dictionary, depth),
                ObjectValue instance => Object(instance, declared, depth),
                PairValue pair => Pair(pair, depth),
                TupleValue => new MappingNode(SpanOf(value), []),
                _ => Unknown(interpreter.NotEvaluable(value.Origin ?? fallback, "this value has no place in a manifest: use a string, number, list or model")),
            };
        }
        catch (UnknownException e)
        {
            return Unknown(e.Value);
        }
    }

    private UnknownNode Unknown(UnknownValue unknown)
    {
        IsComplete = false;
        return new UnknownNode(SpanOf(unknown), unknown.Reason);
    }

    private Node Scalar(ScalarValue scalar)
    {
        var span = SpanOf(scalar);
        if (scalar.EnumType is { } type)
        {
            return EnumNames.Name(type, scalar.Raw, JsonMembers.EnumMemberName) is { } name
                ? new ScalarNode(span, ScalarKind.String, name)
                : new ScalarNode(span, ScalarKind.Integer, interpreter.Format(new ScalarValue(scalar.Raw, scalar.Origin), null, scalar.Origin ?? fallback));
        }

        return scalar.Raw switch
        {
            string text => new ScalarNode(span, ScalarKind.String, Encodable(text)),
            char c => new ScalarNode(span, ScalarKind.String, Encodable(c.ToString())),
            bool flag => new ScalarNode(span, ScalarKind.Boolean, flag ? "true" : "false"),
            double d when double.IsNaN(d) || double.IsInfinity(d) => Unknown(interpreter.NotEvaluable(scalar.Origin ?? fallback, "JSON has no such number: use a finite one or a string")),
            float f when float.IsNaN(f) || float.IsInfinity(f) => Unknown(interpreter.NotEvaluable(scalar.Origin ?? fallback, "JSON has no such number: use a finite one or a string")),
            double or float or decimal => Number(span, interpreter.Format(scalar, null, scalar.Origin ?? fallback)),
            TimeSpan time => new ScalarNode(span, ScalarKind.String, System.Xml.XmlConvert.ToString(time)),
            DateTime { Kind: DateTimeKind.Utc } date => Instant(span, new DateTimeOffset(date)),
            DateTimeOffset date => Instant(span, date),
            DateTime => Unknown(interpreter.NotEvaluable(scalar.Origin ?? fallback, "what instant this DateTime is depends on the time zone of the machine: use DateTimeKind.Utc")),
            // Before what asks for IFormattable, which Version has in younger versions of .NET only.
            Guid or Uri or Version => new ScalarNode(span, ScalarKind.String, scalar.Raw is Uri uri ? uri.OriginalString : scalar.Raw.ToString()!),
            IFormattable day when day.GetType().FullName == "System.DateOnly" => new ScalarNode(span, ScalarKind.String, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            IFormattable time when time.GetType().FullName == "System.TimeOnly" => new ScalarNode(span, ScalarKind.String, time.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture).Replace(".0000000", "")),
            sbyte or byte or short or ushort or int or uint or long or ulong =>
                new ScalarNode(span, ScalarKind.Integer, ((IFormattable)scalar.Raw).ToString(null, CultureInfo.InvariantCulture)),
            _ => Unknown(interpreter.NotEvaluable(scalar.Origin ?? fallback, "this value has no place in a manifest: use a string or number")),
        };
    }

    /// <summary>Half of a character has no UTF-8: the serializer writes the replacement character in its place.</summary>
    private static string Encodable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                text = text.Substring(0, i) + '\uFFFD' + text.Substring(i + 1);
        }

        return text;
    }

    private static ScalarNode Number(SourceSpan span, string text) =>
        new(span, text.IndexOfAny(['.', 'E', 'e']) < 0 ? ScalarKind.Integer : ScalarKind.Float, text);

    /// <summary>RFC 3339 with microseconds, or without fraction when there is none.</summary>
    private static ScalarNode Instant(SourceSpan span, DateTimeOffset instant)
    {
        var utc = instant.ToUniversalTime();
        var format = utc.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
        return new ScalarNode(span, ScalarKind.String, utc.ToString(format, CultureInfo.InvariantCulture));
    }

    private ScalarNode IntOrString(IntOrStringValue value)
    {
        var span = SpanOf(value);
        if (value.Text is null)
            return new ScalarNode(span, ScalarKind.Null, "null");
        return long.TryParse(value.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? new ScalarNode(span, ScalarKind.Integer, number.ToString(CultureInfo.InvariantCulture))
            : new ScalarNode(span, ScalarKind.String, value.Text);
    }

    private Node List(Value list, IEnumerable<Value> items, int depth)
    {
        if (list is ListValue { Items: [ScalarValue { Raw: byte }, ..] } or ListValue { Items.Count: 0, Type: IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } }
            && list is ListValue { Type: null or IArrayTypeSymbol or { Name: "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" } } && RawValues.Bytes(list) is { } bytes)
        {
            return new ScalarNode(SpanOf(list), ScalarKind.String, Convert.ToBase64String(bytes));
        }

        var nodes = new List<Node>();
        foreach (var item in items)
            nodes.Add(Build(item, null, depth + 1));
        return new SequenceNode(SpanOf(list), nodes);
    }

    private MappingNode Dictionary(DictionaryValue dictionary, int depth)
    {
        var entries = new List<MappingEntry>();
        foreach (var entry in dictionary.Entries)
        {
            var key = entry.Key is ScalarValue { EnumType: { } type } scalar
                ? EnumNames.Name(type, scalar.Raw, JsonMembers.EnumMemberName) ?? scalar.ToString()
                : interpreter.Format(entry.Key, null, entry.Key.Origin ?? fallback);
            entries.Add(new MappingEntry(key, SpanOf(Own(entry.Value.Key) ?? dictionary.Origin), Build(entry.Value.Value, null, depth + 1)));
        }

        return new MappingNode(SpanOf(dictionary), entries);
    }

    private MappingNode Pair(PairValue pair, int depth)
    {
        var span = SpanOf(pair);
        return new MappingNode(span,
        [
            new MappingEntry("key", span, Build(pair.Key, null, depth + 1)),
            new MappingEntry("value", span, Build(pair.Value, null, depth + 1)),
        ]);
    }

    private Node Object(ObjectValue instance, ITypeSymbol? declared, int depth)
    {
        // The serializer looks at the declared type, except where that says nothing.
        var type = declared is INamedTypeSymbol { SpecialType: not SpecialType.System_Object, TypeKind: TypeKind.Class or TypeKind.Interface } named ? named : instance.Type;
        if (_members.ConverterOf(type) is { } converter)
            return Unknown(interpreter.NotEvaluable(instance.Origin ?? fallback, $"the JSON converter {converter} cannot be run when the build runs: use properties"));
        var entries = new List<MappingEntry>();
        foreach (var member in _members.Of(type))
        {
            var key = instance.TryGet(member.Property, out var slot) ? Own(slot.Key) : null;
            var value = interpreter.ReadProperty(member.Property, instance, [], key ?? instance.Origin ?? fallback, null);
            if (member.IsLeftOut(value, interpreter))
                continue;
            if (member.Converter is { } custom && value is not UnknownValue)
                value = interpreter.NotEvaluable(value.Origin ?? fallback, $"the JSON converter {custom} cannot be run when the build runs: use a type without one");
            entries.Add(new MappingEntry(member.Name, SpanOf(key ?? instance.Origin), Build(value, member.Property.Type, depth + 1)));
        }

        // An object within another, such as a claim template, is written as it is.
        if (depth == 0 && KnownSymbols.Attribute(instance.Type, "k8s.Models.KubernetesEntityAttribute") is { } entity)
            AddIdentity(entity, entries, SpanOf(instance));
        return new MappingNode(SpanOf(instance), entries, HeadOf(instance.Origin));
    }

    /// <summary>apiVersion and kind as the client library knows them, where the object does not say.</summary>
    private static void AddIdentity(AttributeData entity, List<MappingEntry> entries, SourceSpan span)
    {
        string? Argument(string name) => entity.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
        var group = Argument("Group");
        var version = string.IsNullOrEmpty(group) ? Argument("ApiVersion") : $"{group}/{Argument("ApiVersion")}";
        if (Argument("Kind") is { } kind && !entries.Exists(entry => entry.Key == "kind"))
            entries.Insert(0, new MappingEntry("kind", span, new ScalarNode(span, ScalarKind.String, kind)));
        if (version is not null && !entries.Exists(entry => entry.Key == "apiVersion"))
            entries.Insert(0, new MappingEntry("apiVersion", span, new ScalarNode(span, ScalarKind.String, version)));
    }

    private SourceSpan SpanOf(Value value) => SpanOf(value.Origin);

    private SourceSpan SpanOf(SyntaxNode? origin) => interpreter.Problems.SpanOf(Own(origin) ?? fallback);

    /// <summary>Null for a place in a helper of another assembly: nobody who writes the definition sees that.</summary>
    private SyntaxNode? Own(SyntaxNode? place) => place is not null && interpreter.Symbols.Helpers.Contains(place.SyntaxTree) ? null : place;

    private SourceSpan? HeadOf(SyntaxNode? origin)
    {
        origin = Own(origin);
        var initializer = origin switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.Initializer,
            WithExpressionSyntax with => with.Initializer,
            _ => null,
        };
        if (origin is null || initializer is null)
            return origin is null ? null : SpanOf(origin);
        var end = initializer.OpenBraceToken.GetPreviousToken().Span.End;
        return interpreter.Problems.SpanOf(origin.SyntaxTree, TextSpan.FromBounds(origin.SpanStart, Math.Max(origin.SpanStart, end)));
    }
}
