using System.Collections.Concurrent;
using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Model;

/// <summary>
/// All objects that one run looks at together, with the indexes by which rules find one object from another. It knows nothing of
/// Roslyn, of YAML text, or of a cluster.
/// </summary>
public sealed class ManifestSet
{
    private readonly Dictionary<(ApiKind Kind, string Namespace, string Name), ManifestObject> _byName = [];
    private readonly Dictionary<ApiKind, List<ManifestObject>> _byKind = [];
    private readonly Dictionary<string, PodIndex> _pods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Service>> _services = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LimitRanges> _limitRanges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ManifestObject>> _byNamespace = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknownKinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _operated = new(StringComparer.Ordinal);
    private readonly List<ManifestObject> _objects = [];
    private readonly Dictionary<string, List<ResourceQuota>> _quotas = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Type, Lazy<object>> _indexes = new();
    private readonly Lazy<Dictionary<Workload, List<Service>>> _servicesByWorkload;

    private bool _hasUnknownKind;

    private readonly Lazy<BuiltImages> _builtImages;

    private readonly Lazy<ManifestSet>? _run;

    private ManifestSet(IReadOnlyList<ManifestDocument> documents, Configuration configuration, Lazy<BuiltImages> builtImages, Lazy<ManifestSet>? run)
    {
        _builtImages = builtImages;
        _run = run;
        Documents = documents;
        Configuration = configuration;
        _servicesByWorkload = new(FindServicesByWorkload);
    }

    public IReadOnlyList<ManifestDocument> Documents { get; }

    /// <summary>The objects in document order, Lists opened.</summary>
    public IReadOnlyList<ManifestObject> Objects => _objects;

    /// <summary>Kustomize patches: half objects, judged only after building.</summary>
    public IReadOnlyList<ManifestObject> Fragments { get; private set; } = [];

    public Configuration Configuration { get; }

    /// <summary>Makes one set of the documents.</summary>
    public static ManifestSet Create(IReadOnlyList<ManifestDocument> documents, Configuration configuration) =>
        Create(documents, configuration, new Lazy<BuiltImages>(() => new BuiltImages(documents)), run: null);

    /// <summary>Makes as many sets as <c>plimsoll.scope</c> says: one of all, one for each folder, or one for each file.</summary>
    public static IReadOnlyList<ManifestSet> Divide(IReadOnlyList<ManifestDocument> documents, Configuration configuration)
    {
        // What builds images stands above the folders that use them.
        var builtImages = new Lazy<BuiltImages>(() => new BuiltImages(documents));
        var groups = documents.GroupBy(document => ScopeOf(document.File.Path, configuration), StringComparer.Ordinal).ToList();
        // Only folders are parts of something larger; a file that is a cluster of its own is all of it.
        var run = new Lazy<ManifestSet>(() => Create([.. documents.Where(document => IsByFolder(document, configuration))], configuration, builtImages, run: null));
        return [.. groups.Select(group => Create([.. group], configuration, builtImages, groups.Count > 1 && IsByFolder(group.First(), configuration) ? run : null))];
    }

    private static ManifestSet Create(IReadOnlyList<ManifestDocument> documents, Configuration configuration, Lazy<BuiltImages> builtImages, Lazy<ManifestSet>? run)
    {
        var set = new ManifestSet(documents, configuration, builtImages, run);
        set.Fill();
        return set;
    }

    /// <summary>The images that get their tags from tools beside the manifests, wherever in the run these stand.</summary>
    internal BuiltImages BuiltImages => _builtImages.Value;

    /// <summary>
    /// All folders of the run, where this set is one of them; else this set. Bases and overlays, or a folder for each component,
    /// are one cluster in several folders: what is missing in one of them and stands in another is not missing.
    /// </summary>
    internal ManifestSet Run => _run?.Value ?? this;

    /// <summary>The object of a kind (in whatever API version) by namespace and name; null when the set has none.</summary>
    public ManifestObject? Find(ApiKind kind, string @namespace, string name) => _byName.TryGetValue((kind, @namespace, name), out var found) ? found : null;

    /// <summary>The Service of that name; null when the set has none.</summary>
    public Service? FindService(string @namespace, string name) => Find(new ApiKind("", "Service"), @namespace, name)?.Service;

    public IReadOnlyList<ManifestObject> OfKind(ApiKind kind) => _byKind.TryGetValue(kind, out var list) ? list : [];

    /// <summary>The objects of a namespace, in document order.</summary>
    public IReadOnlyList<ManifestObject> InNamespace(string @namespace) => _byNamespace.TryGetValue(@namespace, out var list) ? list : [];

    /// <summary>
    /// Whether the set may hold objects of a kind that it does not know: definitions that could not be evaluated. Then nothing can be
    /// said to be missing.
    /// </summary>
    public bool HasUnknown(string kind) => _hasUnknownKind || _unknownKinds.Contains(kind);

    /// <summary>The like of <see cref="HasUnknown"/> for anything that carries a pod template.</summary>
    public bool HasUnknownWorkloads => _hasUnknownKind || _unknownKinds.Overlaps(WorkloadKinds.BuiltIn);

    public Workload? WorkloadOf(ManifestObject manifest) => manifest.Workload;

    public Service? ServiceOf(ManifestObject manifest) => manifest.Service;

    public IReadOnlyList<Service> ServicesIn(string @namespace) => _services.TryGetValue(@namespace, out var list) ? list : [];

    /// <summary>The Services of the workload's namespace that are sure to select its pods.</summary>
    public IEnumerable<Service> ServicesSelecting(Workload workload) => _servicesByWorkload.Value.TryGetValue(workload, out var list) ? list : [];

    /// <summary>The HorizontalPodAutoscaler that scales a workload; null when the set has none.</summary>
    public ManifestObject? AutoscalerOf(Workload workload) => Autoscalers.Of(this).Of(workload.Object).FirstOrDefault()?.Object;

    public IReadOnlyList<ResourceQuota> QuotasOf(string @namespace) => _quotas.TryGetValue(@namespace, out var quotas) ? quotas : [];

    /// <summary>Whether an operator makes pods in the namespace, from custom resources of the set, that no template here describes.</summary>
    public bool HasOperator(string @namespace) => _operated.Contains(@namespace);

    public LimitRanges LimitRangesOf(string @namespace) => _limitRanges.TryGetValue(@namespace, out var ranges) ? ranges : LimitRanges.None;

    /// <summary>The workloads of a namespace whose pods a selector selects.</summary>
    public SelectedPods PodsSelectedBy(LabelSelector selector, string @namespace) =>
        _pods.TryGetValue(@namespace, out var index) ? index.Select(selector) : new SelectedPods([], []);

    /// <summary>The first workload of a namespace whose pods carry the one label that a selector's requirement demands; null when there is none.</summary>
    public Workload? WorkloadWithLabel(string @namespace, LabelRequirement requirement) =>
        _pods.TryGetValue(@namespace, out var index) ? index.FirstWith(requirement) : null;

    /// <summary>Whether settings say that an object lives elsewhere and counts as existing.</summary>
    public bool IsExternal(string kind, string name, SettingsScope settings) =>
        settings.Get(CommonSettings.External).Any(pattern => NamePattern.IsMatch($"{kind}/{name}", pattern));

    /// <summary>
    /// An index over the objects that rules of one kind need: made from the set when it is first asked for, once, and only then. Its
    /// type names it.
    /// </summary>
    internal TIndex Index<TIndex>(Func<ManifestSet, TIndex> create)
        where TIndex : class =>
        (TIndex)_indexes.GetOrAdd(typeof(TIndex), _ => new Lazy<object>(() => create(this))).Value;

    private static bool IsByFolder(ManifestDocument document, Configuration configuration) => configuration.For(document.File.Path).Get(CommonSettings.Scope) == "folder";

    private static string ScopeOf(string path, Configuration configuration) => configuration.For(path).Get(CommonSettings.Scope) switch
    {
        "file" => path,
        "folder" => path.Substring(0, path.LastIndexOf('/') + 1),
        _ => "",
    };

    private void Fill()
    {
        var patches = KustomizePatches.Of(Documents);
        var fragments = new List<ManifestObject>();
        foreach (var document in Documents)
        {
            if (MayHoldUnknownObject(document))
                AddUnknown(document);
            foreach (var (root, apiVersion, kind) in ObjectReader.Read(document))
            {
                var settings = Configuration.For(document.File.Path);
                var written = root["metadata"]["namespace"];
                var @namespace = ApiGroups.IsClusterScoped(kind) ? ""
                    : written.Text is { Length: > 0 } text ? text
                    : written.IsAbsent ? settings.Get(CommonSettings.DefaultNamespace)
                    // Neither known nor the default: a namespace of its own, which nothing else can be in.
                    : $"?{written.Anchor}";
                var manifest = new ManifestObject(document, root, apiVersion, kind, @namespace, _objects.Count);
                if (WorkloadKinds.TemplateOf(manifest, settings) is { } template)
                    manifest.Workload = new Workload(manifest, template, this);
                if (patches.IsPatch(manifest))
                    fragments.Add(manifest);
                else
                    Add(manifest);
            }
        }

        Fragments = fragments;
        foreach (var limitRanges in OfKind(new ApiKind("", "LimitRange")).GroupBy(static manifest => manifest.Namespace, StringComparer.Ordinal))
        {
            _limitRanges[limitRanges.Key] = new LimitRanges(
                [.. limitRanges.SelectMany(static manifest => manifest.Spec["limits"].Items.Select(item => new LimitRangeItem(manifest, item)))]);
        }
    }

    private Dictionary<Workload, List<Service>> FindServicesByWorkload()
    {
        var found = new Dictionary<Workload, List<Service>>();
        foreach (var service in _services.Values.SelectMany(static services => services).OrderBy(static service => service.Name, StringComparer.Ordinal).ThenBy(static service => service.Object.Order))
        {
            if (service.IsExternalName || !service.HasSelector)
                continue;
            foreach (var workload in PodsSelectedBy(service.Selector, service.Namespace).Certain)
                AddTo(found, workload, service);
        }

        return found;
    }

    /// <summary>
    /// Whether the document may be an object of which nothing is known: a definition or a template says what it is. Broken text does
    /// not count: it is reported, and must not silence what is known of all others.
    /// </summary>
    private static bool MayHoldUnknownObject(ManifestDocument document) => document.Root switch
    {
        UnknownNode => true,
        MappingNode { Rest: not null } => document.Problems.All(static problem => !problem.IsMalformed) && !ObjectReader.Read(document).Any(),
        _ => false,
    };

    private void AddUnknown(ManifestDocument document)
    {
        if (document.Kind is { } kind)
            _unknownKinds.Add(kind);
        else
            _hasUnknownKind = true;
    }

    private void Add(ManifestObject manifest)
    {
        _objects.Add(manifest);
        AddTo(_byKind, manifest.ApiKind, manifest);
        AddTo(_byNamespace, manifest.Namespace, manifest);
        // It may be in any namespace, also in the one where something of its kind seems to be missing.
        if (!manifest.IsNamespaceKnown)
            _unknownKinds.Add(manifest.Kind);
        if (PodsOfOthers.IsOperated(manifest))
            _operated.Add(manifest.Namespace);
        if (manifest.Name.Length > 0 && !_byName.ContainsKey((manifest.ApiKind, manifest.Namespace, manifest.Name)))
            _byName.Add((manifest.ApiKind, manifest.Namespace, manifest.Name), manifest);
        if (manifest.Workload is { } workload)
        {
            if (!_pods.TryGetValue(manifest.Namespace, out var index))
                _pods[manifest.Namespace] = index = new PodIndex();
            index.Add(workload);
        }

        if (manifest.ApiKind == new ApiKind("", "Service"))
        {
            manifest.Service = new Service(manifest);
            AddTo(_services, manifest.Namespace, manifest.Service);
        }
        else if (manifest.ApiKind == new ApiKind("", "ResourceQuota"))
        {
            AddTo(_quotas, manifest.Namespace, new ResourceQuota(manifest));
        }
    }

    private static void AddTo<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(value);
    }
}
