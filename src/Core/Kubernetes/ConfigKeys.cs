using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The keys of ConfigMaps and Secrets.</summary>
internal static class ConfigKeys
{
    private static readonly string[] OfConfigMap = ["data", "binaryData"];
    private static readonly string[] OfSecret = ["data", "stringData"];

    /// <summary>The entries with their keys, in the order written.</summary>
    public static IEnumerable<Field> Of(ManifestObject manifest) => MapsOf(manifest).SelectMany(static map => map.Entries);

    /// <summary>Whether it has a key. A Secret without any is filled by somebody else: not known.</summary>
    public static Truth Has(ManifestObject manifest, string key)
    {
        var maps = MapsOf(manifest).ToList();
        // A null is a key with an empty value.
        if (maps.Exists(map => map.Mapping is { } mapping && mapping.TryGetEntry(key, out _)))
            return Truth.Yes;
        if (manifest.Root.IsOpen || maps.Exists(static map => map.IsUnknown || map.IsOpen || map is { IsPresent: true, Mapping: null })
            || maps.SelectMany(static map => map.Entries).Any(static entry => Placeholder.IsIn(entry.Key!)))
            return Truth.Unknown;
        return manifest.Kind == "Secret" && (manifest.Root["type"].Text is "kubernetes.io/service-account-token" || !Of(manifest).Any()) ? Truth.Unknown : Truth.No;
    }

    private static IEnumerable<Field> MapsOf(ManifestObject manifest) => (manifest.Kind == "Secret" ? OfSecret : OfConfigMap).Select(key => manifest.Root[key]);
}
