namespace Plimsoll.Import.Models;

/// <summary>
/// The models of the KubernetesClient that the package depends on. They are read from a list, since there is no reflection in a
/// native program; a test makes the list from the assembly and holds the two together.
/// </summary>
internal sealed class ModelCatalog
{
    private static readonly Lazy<ModelCatalog> Loaded = new(static () => Read(Resource()));

    private readonly Dictionary<string, ModelClass> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string ApiVersion, string Kind), ModelClass> _kinds = [];
    private readonly Dictionary<string, ModelClass> _latest = new(StringComparer.Ordinal);

    public static ModelCatalog Current => Loaded.Value;

    public ModelClass this[string name] => _classes[name];

    public bool Contains(string name) => _classes.ContainsKey(name);

    /// <summary>The model of a kind; null when there is none of this version.</summary>
    public ModelClass? Find(string apiVersion, string kind) => _kinds.GetValueOrDefault((apiVersion, kind));

    /// <summary>The model of a kind in whatever version there is, for what older versions have in common with it.</summary>
    public ModelClass? FindAnyVersion(string kind) => _latest.GetValueOrDefault(kind);

    /// <summary>
    /// A class is a line <c>name</c> or <c>name apiVersion kind</c>; its properties follow, indented: <c>key Name type</c>, with
    /// <c>!</c> behind the type of one that is always written.
    /// </summary>
    public static ModelCatalog Read(string text)
    {
        var catalog = new ModelCatalog();
        string[]? heading = null;
        var properties = new List<ModelProperty>();
        foreach (var line in text.Split('\n'))
        {
            if (line is [' ', ..])
            {
                var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                properties.Add(new ModelProperty(parts[0], parts[1], ModelType.Parse(parts[2].AsSpan().TrimEnd('!')), parts[2].EndsWith('!')));
                continue;
            }

            if (heading is not null)
                catalog.Add(new ModelClass(heading[0], heading.ElementAtOrDefault(1), heading.ElementAtOrDefault(2), [.. properties]));
            heading = line.Length > 0 ? line.Split(' ') : null;
            properties.Clear();
        }

        return catalog;
    }

    private void Add(ModelClass model)
    {
        _classes.Add(model.Name, model);
        if (model is not { ApiVersion: { } apiVersion, Kind: { } kind })
            return;
        _kinds.TryAdd((apiVersion, kind), model);
        // V1 before V1beta1; the list is in the order of names.
        if (!_latest.TryGetValue(kind, out var known) || model.Name.Length < known.Name.Length)
            _latest[kind] = model;
    }

    private static string Resource()
    {
        using var reader = new StreamReader(typeof(ModelCatalog).Assembly.GetManifestResourceStream("models.txt")!);
        return reader.ReadToEnd();
    }
}
