namespace Plimsoll.Import.Bundles;

/// <summary>Finds the one object that a name means.</summary>
internal sealed class ObjectIndex
{
    private readonly ILookup<(string Kind, string? Namespace, string Name), ImportedObject> _objects;

    public ObjectIndex(IEnumerable<ImportedObject> objects) =>
        _objects = objects.Where(static one => one.HasTypedName && one.Name.Length > 0).ToLookup(static one => (one.Kind, one.Namespace, one.Name));

    /// <returns>Null unless there is exactly one.</returns>
    public ImportedObject? Find(string kind, string? @namespace, string name)
    {
        var found = _objects[(kind, @namespace, name)].Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
