using Plimsoll.Kubernetes;

namespace Plimsoll.Model;

/// <summary>A Kubernetes object: a mapping with <c>apiVersion</c> and <c>kind</c>. Items of a <c>List</c> are objects of their own.</summary>
public sealed class ManifestObject
{
    private object[] _views = [];

    internal ManifestObject(ManifestDocument document, Field root, string apiVersion, string kind, string @namespace, int order)
    {
        Document = document;
        Root = root;
        ApiVersion = apiVersion;
        Kind = kind;
        Namespace = @namespace;
        Order = order;
        var slash = apiVersion.IndexOf('/');
        Group = slash < 0 ? "" : apiVersion.Substring(0, slash);
        Version = apiVersion.Substring(slash + 1);
        ApiKind = ApiGroups.Current(Group, kind);
    }

    public ManifestDocument Document { get; }

    /// <summary>The object's own root: paths start here, also for an item of a List.</summary>
    public Field Root { get; }

    /// <summary>Position in the manifest set: document order.</summary>
    public int Order { get; }

    public string ApiVersion { get; }

    /// <summary>The API group; empty for the core group.</summary>
    public string Group { get; }

    public string Version { get; }

    public string Kind { get; }

    public Field Metadata => field ??= Root["metadata"];

    public Field Spec => field ??= Root["spec"];

    /// <summary><c>metadata.name</c>; empty when absent or unknown.</summary>
    public string Name => field ??= Metadata["name"].Text ?? "";

    /// <summary>The namespace that the object lands in; the default one when it says none, empty for kinds that have none.</summary>
    public string Namespace { get; }

    /// <summary>False when the namespace is written but cannot be known: then nothing else of the set is in it.</summary>
    public bool IsNamespaceKnown => Namespace is not ['?', ..];

    /// <summary>The namespace as written; null when it says none.</summary>
    public string? WrittenNamespace => Metadata["namespace"].Text;

    /// <summary>How messages name it: <c>Deployment "shop/web"</c>, without the namespace when it says none.</summary>
    public string DisplayName => field ??= DisplayedName.Length == 0 ? $"unnamed {Kind}"
        : $"{Kind} \"{(WrittenNamespace is { Length: > 0 } written ? written + "/" : "")}{DisplayedName}\"";

    private string DisplayedName => Name.Length > 0 ? Name
        : Metadata["generateName"].Text is { Length: > 0 } prefix ? prefix + "*"
        : Metadata["name"].IsUnknown || Metadata.IsUnknown ? "?" : "";

    /// <summary>The kind under the group it lives in today.</summary>
    public ApiKind ApiKind { get; }

    /// <summary>
    /// A view of the object that several rules ask for: made when it is first asked for, once, and only then. Its type names it.
    /// </summary>
    internal TView View<TView>(Func<ManifestObject, TView> create)
        where TView : class
    {
        foreach (var view in _views)
        {
            if (view is TView known)
                return known;
        }

        // Two threads may both make it; they make the same.
        var made = create(this);
        _views = [.. _views, made];
        return made;
    }

    internal Workload? Workload { get; set; }

    internal Service? Service { get; set; }

    public override string ToString() => DisplayName;
}
