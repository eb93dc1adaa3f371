using Plimsoll.Model;

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
    private readonly Dictionary<ApiKind, ModelClass> _latest = [];
    private readonly HashSet<string> _kindNames = new(StringComparer.Ordinal);

    private readonly Lazy<ILookup<string, ModelClass>> _byKey;

    private readonly ModelCatalog? _base;

    private ModelCatalog(ModelCatalog? @base = null)
    {
        _base = @base;
        _byKey = new Lazy<ILookup<string, ModelClass>>(FindClasses);
    }

    public static ModelCatalog Current => Loaded.Value;

    public IEnumerable<string> Names => _classes.Keys;

    public ModelClass this[string name] => _classes.TryGetValue(name, out var model) || _base is null ? model ?? _classes[name] : _base[name];

    public bool Contains(string name) => _classes.ContainsKey(name) || _base?.Contains(name) == true;

    /// <summary>The classes that properties of a key have, or hold in lists and maps.</summary>
    public IEnumerable<ModelClass> ClassesBelow(string key) => _byKey.Value[key];

    /// <summary>The model of a kind; null when there is none of this version.</summary>
    public ModelClass? Find(string apiVersion, string kind) => _kinds.GetValueOrDefault((apiVersion, kind));

    /// <summary>The model of a kind in whatever version there is, for what older versions have in common with it.</summary>
    public ModelClass? FindAnyVersion(ApiKind kind) => _latest.GetValueOrDefault(kind);

    /// <summary>Whether some group has a kind of the name.</summary>
    public bool HasKind(string kind) => _kindNames.Contains(kind);

    /// <summary>A catalog with all of this one, to which classes that import writes are added.</summary>
    public ModelCatalog Extend() => new(this);

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

    public void Add(ModelClass model)
    {
        _classes.Add(model.Name, model);
        if (model is not { ApiVersion: { } apiVersion, Kind: { } kind })
            return;
        _kinds.TryAdd((apiVersion, kind), model);
        _kindNames.Add(kind);
        // V1 before V1beta1; the list is in the order of names.
        var key = new ApiKind(ApiVersion.GroupOf(apiVersion), kind);
        if (!_latest.TryGetValue(key, out var known) || model.Name.Length < known.Name.Length)
            _latest[key] = model;
    }

    private ILookup<string, ModelClass> FindClasses() => _classes.Values
        .SelectMany(static model => model.Properties, static (_, property) => (property.Key, property.Type.Innermost.ClassName))
        .Where(static pair => pair.ClassName is not null)
        .Distinct()
        .ToLookup(static pair => pair.Key, pair => _classes[pair.ClassName!], StringComparer.Ordinal);

    private static string Resource()
    {
        using var reader = new StreamReader(typeof(ModelCatalog).Assembly.GetManifestResourceStream("models.txt")!);
        return reader.ReadToEnd();
    }
}
