using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What the objects of a set name, and what exists without an object of its own that says so: what generators, controllers and operators make.</summary>
internal sealed class ReferenceIndex
{
    private readonly HashSet<(ApiKind Kind, string Namespace, string Name)> _named = [];
    private readonly HashSet<(ApiKind Kind, string Namespace, string Name)> _made = [];
    private readonly HashSet<(ApiKind Kind, string Name)> _generated = [];
    private readonly HashSet<(string Namespace, string Start)> _claimStarts = [];
    private readonly HashSet<string> _classesOfVolumes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);

    private ReferenceIndex(ManifestSet set)
    {
        foreach (var document in set.Documents)
            AddGenerators(document);
        foreach (var manifest in set.Objects)
        {
            foreach (var reference in ObjectReferences.Of(manifest))
            {
                if (reference.Name is { } name)
                    _named.Add((reference.Target, reference.Namespace, name));
            }

            AddMade(manifest);
        }

        Words = new(() => CollectWords(set));
    }

    private Lazy<Dictionary<string, HashSet<string>>> Words { get; }

    public static ReferenceIndex Of(ManifestSet set) => set.Index(static set => new ReferenceIndex(set));

    /// <summary>Whether an object of the set names this one.</summary>
    public bool IsNamed(ManifestObject manifest) => _named.Contains((manifest.ApiKind, manifest.Namespace, manifest.Name));

    /// <summary>
    /// Whether a name appears, in its namespace, where programs and custom resources name what they read: arguments, variables,
    /// annotations, configuration, and the fields of kinds that are not Kubernetes' own.
    /// </summary>
    public bool IsMentioned(ManifestObject manifest) => Words.Value.TryGetValue(manifest.Namespace, out var words) && words.Contains(manifest.Name);

    /// <summary>Whether what a reference names comes to be without an object of the set.</summary>
    public bool IsMade(ObjectReference reference) => reference.Name is { } name
        && (reference.IsMadeByOthers
            || IsAlwaysThere(reference.Target, reference.Namespace, name)
            || _made.Contains((reference.Target, reference.Namespace, name))
            || _generated.Contains((reference.Target, name))
            || (reference.Target == ObjectReferences.Claim && IsOfStatefulSet(reference.Namespace, name))
            || (reference.Target == ObjectReferences.StorageClass && _classesOfVolumes.Contains(name)));

    private static bool IsAlwaysThere(ApiKind kind, string @namespace, string name) => (kind.Kind, name) switch
    {
        ("ServiceAccount", "default") => true,
        // A controller's own: every one has its account here, under many names.
        ("ServiceAccount", _) => @namespace == "kube-system",
        ("ConfigMap", "kube-root-ca.crt" or "openshift-service-ca.crt") => true,
        ("ConfigMap", "extension-apiserver-authentication" or "kube-proxy" or "coredns" or "kubeadm-config" or "cluster-info") => @namespace is "kube-system" or "kube-public",
        ("PriorityClass", "system-cluster-critical" or "system-node-critical") => true,
        _ => false,
    };

    /// <summary>What kustomizations generate; the names get a suffix when they are built, in the references too.</summary>
    private void AddGenerators(ManifestDocument document)
    {
        if (document.Root is not MappingNode root || (root["configMapGenerator"] ?? root["secretGenerator"]) is null)
            return;
        var field = new Field(root);
        foreach (var generator in field["configMapGenerator"].Items)
            _generated.Add((ObjectReferences.ConfigMap, generator["name"].Text ?? ""));
        foreach (var generator in field["secretGenerator"].Items)
            _generated.Add((ObjectReferences.Secret, generator["name"].Text ?? ""));
    }

    private void AddMade(ManifestObject manifest)
    {
        switch (manifest.Kind)
        {
            case "StatefulSet":
                foreach (var claim in manifest.Spec["volumeClaimTemplates"].Items)
                    _claimStarts.Add((manifest.Namespace, $"{claim["metadata"]["name"].Text}-{manifest.Name}"));
                break;
            case "PersistentVolume" when manifest.Spec["storageClassName"].Text is { } name:
                _classesOfVolumes.Add(name);
                break;
            case "Service":
                Made(ObjectReferences.Secret, manifest.Metadata["annotations"]["service.beta.openshift.io/serving-cert-secret-name"]);
                Made(ObjectReferences.Secret, manifest.Metadata["annotations"]["service.alpha.openshift.io/serving-cert-secret-name"]);
                break;
            case "Certificate" or "VaultCertificate":
                Made(ObjectReferences.Secret, manifest.Spec["secretName"]);
                break;
            case "SealedSecret" or "OnePasswordItem" or "SopsSecret" or "EncryptedSecret":
                Made(ObjectReferences.Secret, manifest.Metadata["name"]);
                Made(ObjectReferences.Secret, manifest.Spec["template"]["metadata"]["name"]);
                foreach (var template in manifest.Spec["secretTemplates"].Items)
                    Made(ObjectReferences.Secret, template["name"]);
                break;
            case "ExternalSecret":
                var target = manifest.Spec["target"]["name"];
                Made(ObjectReferences.Secret, target.IsPresent ? target : manifest.Metadata["name"]);
                break;
            case "VaultStaticSecret" or "VaultDynamicSecret" or "VaultPKISecret":
                Made(ObjectReferences.Secret, manifest.Spec["destination"]["name"]);
                break;
            case "SecretProviderClass":
                foreach (var secret in manifest.Spec["secretObjects"].Items)
                    Made(ObjectReferences.Secret, secret["secretName"]);
                break;
            case "Bundle" when manifest.Group == "trust.cert-manager.io":
                _generated.Add((ObjectReferences.ConfigMap, manifest.Name));
                break;
        }

        void Made(ApiKind kind, Field name)
        {
            if (name.Text is { } text)
                _made.Add((kind, manifest.Namespace, text));
        }
    }

    private bool IsOfStatefulSet(string @namespace, string name)
    {
        var hyphen = name.LastIndexOf('-');
        return hyphen > 0 && name.Skip(hyphen + 1).All(static c => c is >= '0' and <= '9') && _claimStarts.Contains((@namespace, name.Substring(0, hyphen)));
    }

    private Dictionary<string, HashSet<string>> CollectWords(ManifestSet set)
    {
        foreach (var manifest in set.Objects)
        {
            var words = WordsOf(manifest.Namespace);
            foreach (var annotation in manifest.Metadata["annotations"].Entries)
                AddWords(annotation.Node!, words);
            if (manifest.Workload is { } workload)
            {
                foreach (var annotation in workload.Pod.Annotations.Entries)
                    AddWords(annotation.Node!, words);
                foreach (var container in workload.Pod.Containers)
                {
                    foreach (var key in new[] { "args", "command", "env" })
                    {
                        if (container.Field[key].Node is { } node)
                            AddWords(node, words);
                    }
                }
            }
            else if (manifest.Kind == "ConfigMap")
            {
                if (manifest.Root["data"].Node is { } data)
                    AddWords(data, words);
            }
            else if (!ObjectNames.IsBuiltIn(manifest.ApiKind) && manifest.Spec.Node is { } spec)
            {
                AddWords(spec, words);
            }
        }

        return _words;

        HashSet<string> WordsOf(string @namespace)
        {
            if (!_words.TryGetValue(@namespace, out var words))
                _words[@namespace] = words = new(StringComparer.Ordinal);
            return words;
        }
    }

    private static void AddWords(Node root, HashSet<string> words)
    {
        var seen = new HashSet<Node>();
        var left = new Stack<Node>();
        left.Push(root);
        while (left.Count > 0)
        {
            switch (left.Pop())
            {
                // What aliases share is read once.
                case MappingNode mapping when seen.Add(mapping):
                    foreach (var entry in mapping.Entries)
                        left.Push(entry.Value);
                    break;
                case SequenceNode sequence when seen.Add(sequence):
                    foreach (var item in sequence.Items)
                        left.Push(item);
                    break;
                case ScalarNode { Kind: ScalarKind.String } scalar:
                    AddWords(scalar.Text, words);
                    break;
            }
        }
    }

    private static void AddWords(string text, HashSet<string> words)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
                continue;
            if (i > start)
                words.Add(text.Substring(start, i - start));
            start = i + 1;
        }
    }
}
