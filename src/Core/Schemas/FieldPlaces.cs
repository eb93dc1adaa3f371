using Plimsoll.Model;

namespace Plimsoll.Schemas;

/// <summary>Finds where a field belongs that stands in the wrong place: further out, or one level further in.</summary>
internal static class FieldPlaces
{
    /// <summary>How messages call the place, such as <c>spec.template.spec</c>; null when the field belongs nowhere near.</summary>
    public static string? Find(Field field, Schema root)
    {
        var key = field.Key!;
        var around = field.Parent!;
        for (var outer = around.Parent; outer is not null; outer = outer.Parent)
        {
            if (At(outer, root) is { } schema && schema.Properties.ContainsKey(key))
                return outer.Path.Length == 0 ? "the object itself" : outer.Path;
        }

        // Status is never written by hand.
        return At(around, root)?.Properties.Values
            .Where(property => property.Name is not ("status" or "metadata") && Inner(property.Schema).Properties.ContainsKey(key))
            .OrderBy(static property => property.Name, StringComparer.Ordinal)
            .Select(property => (around.Path.Length == 0 ? property.Name : $"{around.Path}.{property.Name}") + (property.Schema.Type == SchemaType.Array ? "[]" : ""))
            .FirstOrDefault();
    }

    private static Schema Inner(Schema schema) => schema.Type == SchemaType.Array ? schema.Element : schema;

    private static Schema? At(Field field, Schema root)
    {
        if (field.Parent is null)
            return root;
        return At(field.Parent, root) is not { } parent ? null
            : field.Key is { } key && parent.Type == SchemaType.Object ? (parent.Properties.TryGetValue(key, out var property) ? property.Schema : null)
            : parent.Type is SchemaType.Array or SchemaType.Map ? parent.Element
            : null;
    }
}
