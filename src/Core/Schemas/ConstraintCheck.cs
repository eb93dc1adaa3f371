using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>Compares a value with the constraints of its schema.</summary>
internal static class ConstraintCheck
{
    private const int MostValuesNamed = 12;

    /// <summary>Null when there is none, or none that is sure.</summary>
    public static ConstraintViolation? FirstViolation(Field field, SchemaConstraints constraints)
    {
        if (field.IsUnknown || field.IsAbsent)
            return null;
        return Own(field, constraints) ?? Nested(field, constraints) ?? Alternatives(field, constraints);
    }

    private static ConstraintViolation? Own(Field field, SchemaConstraints constraints)
    {
        if (constraints.Values is { Count: > 0 } values && !values.Any(value => AreEqual(value, field.Node!)))
            return new ConstraintViolation(field, $"must be {ListOf(values.Select(static value => value.ToString()!))}", IsSet: true);
        if (Demand(field, constraints) is { } demand)
            return new ConstraintViolation(field, demand);
        foreach (var key in constraints.Required)
        {
            if (field.Mapping is not null && !field.IsOpen && field[key].IsAbsent)
                return new ConstraintViolation(field, $"must have a field {key}");
        }

        return null;
    }

    private static string? Demand(Field field, SchemaConstraints constraints) => field.Node switch
    {
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } scalar when decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) =>
            DemandOfNumber(value, constraints),
        ScalarNode { Kind: ScalarKind.String } scalar => DemandOfText(scalar.Text, constraints),
        SequenceNode { Items: var items } =>
            items.Count < constraints.MinItems ? $"must have at least {Count(constraints.MinItems, "item")}"
            : items.Count > constraints.MaxItems ? $"must have at most {Count(constraints.MaxItems, "item")}"
            : constraints.UniqueItems && HasDuplicate(items) ? "must not have the same item twice"
            : null,
        MappingNode { Rest: null } mapping =>
            mapping.Entries.Count < constraints.MinProperties ? $"must have at least {Count(constraints.MinProperties, "field")}"
            : mapping.Entries.Count > constraints.MaxProperties ? $"must have at most {Count(constraints.MaxProperties, "field")}"
            : null,
        _ => null,
    };

    private static string? DemandOfNumber(decimal value, SchemaConstraints constraints)
    {
        if (constraints.Minimum is { } minimum && (constraints.ExcludesMinimum ? value <= minimum : value < minimum))
            return $"must be {(constraints.ExcludesMinimum ? "greater than" : "at least")} {Text(minimum)}";
        if (constraints.Maximum is { } maximum && (constraints.ExcludesMaximum ? value >= maximum : value > maximum))
            return $"must be {(constraints.ExcludesMaximum ? "less than" : "at most")} {Text(maximum)}";
        return constraints.MultipleOf is { } factor && value % factor != 0 ? $"must be a multiple of {Text(factor)}" : null;
    }

    private static string? DemandOfText(string text, SchemaConstraints constraints)
    {
        if (constraints.MinLength is { } shortest && Length(text) < shortest)
            return $"must have at least {Count(shortest, "character")}";
        if (constraints.MaxLength is { } longest && Length(text) > longest)
            return $"must have at most {Count(longest, "character")}";
        return constraints.Pattern is { } pattern && !pattern.IsMatch(text) ? $"must match {pattern.Text}" : null;
    }

    private static ConstraintViolation? Nested(Field field, SchemaConstraints constraints)
    {
        if (constraints.Properties is { } properties && field.Mapping is not null)
        {
            foreach (var property in properties)
            {
                if (FirstViolation(field[property.Key], property.Value) is { } violation)
                    return violation;
            }
        }

        return constraints.Items is { } items ? field.Items.Select(item => FirstViolation(item, items)).FirstOrDefault(static violation => violation is not null) : null;
    }

    private static ConstraintViolation? Alternatives(Field field, SchemaConstraints constraints)
    {
        foreach (var all in constraints.AllOf)
        {
            if (FirstViolation(field, all) is { } violation)
                return violation;
        }

        if (constraints.AnyOf is { Count: > 0 } any && any.All(alternative => FirstViolation(field, alternative) is not null))
            return new ConstraintViolation(field, Fields(any) is { } fields ? $"must have {fields}" : "must be one of the alternatives that its definition gives");
        // Of something partly unknown an alternative may hold that does not seem to, or the other way round.
        if (HasUnknown(field))
            return null;
        if (constraints.OneOf is { Count: > 0 } one && one.Count(alternative => FirstViolation(field, alternative) is null) is var matching and not 1)
            return new ConstraintViolation(field, Fields(one) is { } fields ? $"must have {(matching == 0 ? "" : "only one of ")}{fields}" : "must be exactly one of the alternatives that its definition gives");
        return constraints.Not is { } not && FirstViolation(field, not) is null
            ? new ConstraintViolation(field, not.Required is { Count: > 0 } required ? $"must not have {string.Join(" and ", required)}{(required.Count > 1 ? " together" : "")}" : "must not be what its definition excludes")
            : null;
    }

    /// <summary>The fields that tell alternatives apart; null when something else does.</summary>
    private static string? Fields(IReadOnlyList<SchemaConstraints> alternatives) => alternatives.All(static alternative => alternative.Required.Count > 0)
        ? ListOf(alternatives.Select(static alternative => string.Join(" and ", alternative.Required)))
        : null;

    private static bool HasUnknown(Field field) => field.IsUnknown || field.IsOpen || field.Entries.Any(HasUnknown) || field.Items.Any(HasUnknown);

    private static bool AreEqual(Node left, Node right) => (left, right) switch
    {
        (ScalarNode a, ScalarNode b) => a.Kind == b.Kind && a.Text == b.Text,
        (SequenceNode a, SequenceNode b) => a.Items.Count == b.Items.Count && !a.Items.Where((item, i) => !AreEqual(item, b.Items[i])).Any(),
        (MappingNode a, MappingNode b) => a.Entries.Count == b.Entries.Count && a.Entries.All(entry => b[entry.Key] is { } other && AreEqual(entry.Value, other)),
        _ => false,
    };

    /// <summary>Texts and numbers only, by a set: lists may be long.</summary>
    private static bool HasDuplicate(IReadOnlyList<Node> items)
    {
        var seen = new HashSet<(ScalarKind, string)>();
        return items.OfType<ScalarNode>().Any(scalar => !seen.Add((scalar.Kind, scalar.Text)));
    }

    private static int Length(string text) => text.Count(static c => !char.IsLowSurrogate(c));

    private static string Count(long? count, string noun) => $"{(count ?? 0).ToString(CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ListOf(IEnumerable<string> items)
    {
        var all = items.ToList();
        var named = all.Take(MostValuesNamed).ToList();
        return all.Count > named.Count ? $"one of {string.Join(", ", named)} …"
            : named.Count == 1 ? named[0]
            : $"{string.Join(", ", named.Take(named.Count - 1))} or {named[named.Count - 1]}";
    }
}
