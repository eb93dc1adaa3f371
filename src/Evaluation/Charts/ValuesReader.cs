using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Charts.Values;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Describes the record of a chart's values: its properties, what each may be, and their documentation.</summary>
internal sealed class ValuesReader(Interpreter interpreter, ChartDeclaration chart, CancellationToken ct)
{
    private readonly JsonMembers _members = new(interpreter);
    private readonly Dictionary<INamedTypeSymbol, ObjectValue?> _defaults = new(SymbolEqualityComparer.Default);
    private readonly List<INamedTypeSymbol> _reading = [];

    /// <summary>What YAML 1.1, which Helm reads, takes for booleans.</summary>
    private static readonly HashSet<string> Booleans = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false" };

    /// <summary>The root record. What is wrong with a property is reported, and the property left out.</summary>
    public RecordSchema Read() => chart.ValuesType is { } type ? ReadRecord(type, isItem: false, isRoot: true) : new RecordSchema("", []);

    /// <summary>The constructor that makes a record which sets nothing; parameters that it has are optional, but for records in lists.</summary>
    public static IMethodSymbol? ConstructorOf(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => constructor.Parameters.All(parameter => !SymbolEqualityComparer.Default.Equals(parameter.Type, type)))
        .Where(static constructor => constructor.DeclaredAccessibility is not (Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal))
        .OrderBy(static constructor => constructor.Parameters.Count(static parameter => !parameter.IsOptional))
        .ThenBy(static constructor => constructor.Parameters.Length)
        .FirstOrDefault();

    private RecordSchema ReadRecord(INamedTypeSymbol type, bool isItem, bool isRoot = false, bool isOpen = false)
    {
        interpreter.Bodies.Touch(type);
        _reading.Add(type);
        var properties = new List<ValueProperty>();
        foreach (var member in Ordered(type))
        {
            ct.ThrowIfCancellationRequested();
            if (ReadProperty(type, member, isItem, isRoot, isOpen) is not { } property)
                continue;
            if (properties.Exists(other => other.Name == property.Name))
                Report(member.Property, $"there is another value {property.Name} in {type.Name}");
            else
                properties.Add(property);
        }

        _reading.RemoveAt(_reading.Count - 1);
        return new RecordSchema(interpreter.Symbols.FullName(type), properties) { IsItem = isItem, IsOpen = isOpen };
    }

    /// <summary>The properties that can be set, base types' first. The parts of a class come in the order of their files' paths.</summary>
    private IEnumerable<JsonMember> Ordered(INamedTypeSymbol type) => _members.Of(type)
        .Where(static member => member.Property is { SetMethod: not null, IsStatic: false })
        .OrderBy(member => DepthOf(member.Property.ContainingType))
        .ThenBy(static member => member.Property.Locations[0].SourceTree?.FilePath.Replace('\\', '/') ?? "", StringComparer.Ordinal)
        .ThenBy(static member => member.Property.Locations[0].SourceSpan.Start);

    private int DepthOf(INamedTypeSymbol type) => interpreter.Symbols.BaseOf(type) is { } baseType ? DepthOf(baseType) + 1 : 0;

    private ValueProperty? ReadProperty(INamedTypeSymbol type, JsonMember member, bool isItem, bool isRoot, bool isOpen)
    {
        var property = member.Property;
        var dependency = isRoot ? chart.Dependencies.FirstOrDefault(candidate => candidate.Requirement.Key == member.Name) : null;
        if (dependency is null && ProblemOfName(member.Name, property, isRoot, isOpen) is { } problem)
        {
            Report(property, problem);
            return null;
        }

        var initial = DefaultOf(type, property);
        var isNullable = IsNullable(property.Type, property.NullableAnnotation, initial);
        ValueSchema? schema;
        if (dependency is { Chart: { } subchart })
        {
            schema = ReadSection(property, subchart);
        }
        else if (dependency is not null)
        {
            schema = ReadForeign(property);
        }
        else
        {
            schema = ReadType(property.Type, property, isItem || initial is NullValue, isOpen);
            schema = schema is null ? null : new ValueBounds(property, message => Report(property, message)).Apply(schema with { IsNullable = isNullable });
        }

        if (schema is null)
            return null;
        if (isRoot && initial is NullValue && !schema.IsNullable)
            Report(property, $"{property.Name} is null by default, though its type says that it is never: give it an initial value, or make its type nullable");
        return new ValueProperty(property.Name, member.Name, schema)
        {
            Summary = DocumentationSummary.Of(property, ct),
            IsRequired = property.IsRequired || IsPositional(property),
            Default = initial is null or NullValue or UnknownValue ? null : new ValuesBuilder(interpreter, type.DeclaringSyntaxReferences[0].GetSyntax(ct)).Build(schema, initial),
        };
    }

    /// <summary>The values of a chart of this project: their record is described by that chart.</summary>
    private RecordSchema? ReadSection(IPropertySymbol property, INamedTypeSymbol subchart)
    {
        var expected = subchart.InstanceConstructors.SelectMany(static constructor => constructor.Parameters)
            .Where(static parameter => !ChartDeclaration.IsRelease(parameter)).Select(static parameter => parameter.Type)
            .FirstOrDefault(candidate => !SymbolEqualityComparer.Default.Equals(candidate, subchart));
        if (expected is not INamedTypeSymbol record || !SymbolEqualityComparer.Default.Equals(property.Type, record))
        {
            Report(property, $"{property.Name} holds the values of the chart {subchart.Name}: make its type {expected?.Name ?? "another, since that chart has none"}");
            return null;
        }

        return ReadRecord(record, isItem: false) with { IsSection = true, IsNullable = property.NullableAnnotation == NullableAnnotation.Annotated };
    }

    /// <summary>The values of a chart from a repository: what a record says of them, or anything.</summary>
    private ValueSchema? ReadForeign(IPropertySymbol property)
    {
        if (property.Type is INamedTypeSymbol type && MapOf(type) is { } value && value.SpecialType == SpecialType.System_Object)
            return new AnySchema { IsMap = true };
        return ReadType(property.Type, property, isItem: false, isOpen: true);
    }

    private ValueSchema? ReadType(ITypeSymbol type, IPropertySymbol property, bool isItem, bool isOpen)
    {
        if (Interpreter.IsNullable(type))
            return ReadType(Interpreter.Underlying(type)!, property, isItem, isOpen) is { } inner ? inner with { IsNullable = true } : null;
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return new StringSchema();
            case SpecialType.System_Boolean:
                return new BooleanSchema();
            case SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64:
                return IntegerOf(type.SpecialType);
            case SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal:
                return new NumberSchema { IsDecimal = type.SpecialType == SpecialType.System_Decimal };
        }

        switch (type)
        {
            case INamedTypeSymbol { TypeKind: TypeKind.Enum } choice:
                return ReadEnum(choice, property);
            case IArrayTypeSymbol { Rank: 1 } array when array.ElementType.SpecialType != SpecialType.System_Byte:
                return ReadList(array.ElementType, array.ElementNullableAnnotation, property, isOpen);
            case INamedTypeSymbol named when Symbols.FullName(named) is "k8s.Models.ResourceQuantity":
                return new QuantitySchema();
            case INamedTypeSymbol named when Symbols.FullName(named) is "k8s.Models.IntOrString":
                return new IntOrStringSchema();
            case INamedTypeSymbol named when MapOf(named) is { } value:
                return ReadMap(named, value, property, isOpen);
            case INamedTypeSymbol named when ListOf(named) is { } element:
                return ReadList(element, named.TypeArgumentNullableAnnotations[0], property, isOpen);
            case INamedTypeSymbol { TypeKind: TypeKind.Class } named when Symbols.IsModel(named):
                return ReadModel(named);
            case INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false, IsGenericType: false } named when Symbols.IsSource(Symbols.Helpers.Here(named)) && Symbols.Helpers.Here(named) is INamedTypeSymbol here:
                if (!_reading.Contains(here, SymbolEqualityComparer.Default))
                    return ReadRecord(here, isItem, isOpen: isOpen);
                Report(property, $"{here.Name} contains itself: values of a chart have an end");
                return null;
            case { TypeKind: TypeKind.Error }:
                return null;
            default:
                Report(property, $"{type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)} cannot be the type of a value: use string, bool, a number, an enum, a record, a list, a dictionary of strings to these, or a Kubernetes model");
                return null;
        }
    }

    private ListSchema? ReadList(ITypeSymbol element, NullableAnnotation annotation, IPropertySymbol property, bool isOpen) =>
        ReadType(element, property, isItem: true, isOpen) is { } items
            ? new ListSchema(items.IsNullable ? items : items with { IsNullable = annotation == NullableAnnotation.Annotated })
            : null;

    private MapSchema? ReadMap(INamedTypeSymbol type, ITypeSymbol value, IPropertySymbol property, bool isOpen)
    {
        if (type.TypeArguments[0].SpecialType != SpecialType.System_String)
        {
            Report(property, "the keys of a dictionary among values are strings");
            return null;
        }

        // A null that a user gives takes the key away: it is no value.
        return ReadType(value, property, isItem: true, isOpen) is { } values ? new MapSchema(values with { IsNullable = false }) : null;
    }

    private EnumSchema? ReadEnum(INamedTypeSymbol type, IPropertySymbol property)
    {
        interpreter.Bodies.Touch(type);
        if (type.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "FlagsAttribute"))
        {
            Report(property, $"{type.Name} is an enum of flags, and a value is one word: use a list of an enum");
            return null;
        }

        return new EnumSchema(Symbols.FullName(type), [.. EnumNames.Members(type).Select(static field => new EnumSchemaMember(field.Name, JsonMembers.EnumMemberName(field)))]);
    }

    /// <summary>A model as the API has it. Where it contains itself, what is below is not described.</summary>
    private RecordSchema ReadModel(INamedTypeSymbol type)
    {
        _reading.Add(type);
        var properties = _members.Of(type).Select(member => new ValueProperty(member.Property.Name, member.Name, ReadModelType(member.Property.Type) with { IsNullable = true })).ToList();
        _reading.RemoveAt(_reading.Count - 1);
        return new RecordSchema(Symbols.FullName(type), properties) { IsModel = true, IsItem = true };
    }

    private ValueSchema ReadModelType(ITypeSymbol type)
    {
        type = Interpreter.Underlying(type)!;
        return type switch
        {
            { SpecialType: SpecialType.System_String or SpecialType.System_DateTime } => new StringSchema(),
            { SpecialType: SpecialType.System_Boolean } => new BooleanSchema(),
            { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => IntegerOf(type.SpecialType),
            { SpecialType: SpecialType.System_Double or SpecialType.System_Single } => new NumberSchema(),
            IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => new StringSchema(),
            INamedTypeSymbol named when Symbols.FullName(named) is "k8s.Models.ResourceQuantity" => new QuantitySchema(),
            INamedTypeSymbol named when Symbols.FullName(named) is "k8s.Models.IntOrString" => new IntOrStringSchema(),
            INamedTypeSymbol named when MapOf(named) is { } value => new MapSchema(ReadModelType(value)),
            INamedTypeSymbol named when ListOf(named) is { } element => new ListSchema(ReadModelType(element)),
            INamedTypeSymbol named when Symbols.IsModel(named) && !_reading.Contains(named, SymbolEqualityComparer.Default) => ReadModel(named),
            INamedTypeSymbol named when Symbols.IsModel(named) => new AnySchema { IsMap = true },
            _ => new AnySchema(),
        };
    }

    private static IntegerSchema IntegerOf(SpecialType type) => type switch
    {
        SpecialType.System_SByte => new IntegerSchema(sbyte.MinValue, sbyte.MaxValue),
        SpecialType.System_Byte => new IntegerSchema(byte.MinValue, byte.MaxValue),
        SpecialType.System_Int16 => new IntegerSchema(short.MinValue, short.MaxValue),
        SpecialType.System_UInt16 => new IntegerSchema(ushort.MinValue, ushort.MaxValue),
        SpecialType.System_Int32 => new IntegerSchema(int.MinValue, int.MaxValue),
        SpecialType.System_UInt32 => new IntegerSchema(uint.MinValue, uint.MaxValue) { Bits = 64 },
        SpecialType.System_UInt64 => new IntegerSchema(0, IntegerSchema.Largest) { Bits = 64 },
        _ => new IntegerSchema(-IntegerSchema.Largest, IntegerSchema.Largest) { Bits = 64 },
    };

    private ITypeSymbol? ListOf(INamedTypeSymbol type) => type.TypeArguments.Length == 1 && Symbols.FullName(type) is
        "System.Collections.Generic.List" or "System.Collections.Generic.IList" or "System.Collections.Generic.IReadOnlyList"
        or "System.Collections.Generic.ICollection" or "System.Collections.Generic.IReadOnlyCollection" or "System.Collections.Generic.IEnumerable"
        or "System.Collections.Immutable.ImmutableArray" or "System.Collections.Immutable.ImmutableList" or "System.Collections.Immutable.IImmutableList"
            ? type.TypeArguments[0]
            : null;

    private ITypeSymbol? MapOf(INamedTypeSymbol type) => type.TypeArguments.Length == 2 && Symbols.FullName(type) is
        "System.Collections.Generic.Dictionary" or "System.Collections.Generic.IDictionary" or "System.Collections.Generic.IReadOnlyDictionary"
        or "System.Collections.Generic.SortedDictionary" or "System.Collections.Immutable.ImmutableDictionary" or "System.Collections.Immutable.ImmutableSortedDictionary"
        or "System.Collections.Immutable.IImmutableDictionary"
            ? type.TypeArguments[1]
            : null;

    /// <summary>Where a project does not say by its types what may be null, what is null by default may be.</summary>
    private static bool IsNullable(ITypeSymbol type, NullableAnnotation annotation, Value? initial) =>
        Interpreter.IsNullable(type) || annotation == NullableAnnotation.Annotated || annotation == NullableAnnotation.None && !type.IsValueType && initial is NullValue;

    /// <summary>What a property is in an object that sets nothing; null where that cannot be known.</summary>
    private Value? DefaultOf(INamedTypeSymbol type, IPropertySymbol property)
    {
        if (!_defaults.TryGetValue(type, out var instance))
            _defaults.Add(type, instance = interpreter.CreateDefault(type, type.DeclaringSyntaxReferences[0].GetSyntax(ct)) as ObjectValue);
        return instance is null ? null : interpreter.ReadProperty(property, instance, [], type.DeclaringSyntaxReferences[0].GetSyntax(ct), null);
    }

    private bool IsPositional(IPropertySymbol property) => property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(ct) is ParameterSyntax { Default: null });

    private string? ProblemOfName(string name, IPropertySymbol property, bool isRoot, bool isOpen)
    {
        if (isRoot && name == "global")
            return "global is the name of the values that a chart shares with those that it depends on: choose another";
        if (isRoot && name == "enabled" && property.Type.SpecialType != SpecialType.System_Boolean)
            return "a chart's value enabled is the switch by which others turn it on and off: make it a bool or choose another name";
        if (Booleans.Contains(name))
            return $"{name} is a boolean to Helm's reader of YAML and cannot be the name of a value: choose another";
        if (!isOpen && (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_') || !name.All(static c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))))
            return $"\"{name}\" cannot be the name of a value: templates take letters, digits and underscores";
        return null;
    }

    private KnownSymbols Symbols => interpreter.Symbols;

    private void Report(IPropertySymbol property, string message)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(ct) is not { } syntax)
            return;
        var identifier = syntax switch
        {
            PropertyDeclarationSyntax declaration => declaration.Identifier,
            ParameterSyntax parameter => parameter.Identifier,
            _ => syntax.GetFirstToken(),
        };
        if (Symbols.Helpers.Contains(syntax.SyntaxTree))
            interpreter.Report(ProblemIds.BundleShape, syntax, message);
        else
            interpreter.Record.Report(new EvaluationProblem(ProblemIds.BundleShape, interpreter.Problems.SpanOf(syntax.SyntaxTree, identifier.Span), message));
    }
}
