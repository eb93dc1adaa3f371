using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Stateful;

/// <summary>
/// What the API server refuses in the source of a volume, in a pod or of its own. What a schema can say of it (fields that are required,
/// closed sets) is said by the rules about schemas.
/// </summary>
/// <param name="Field">Where.</param>
/// <param name="Message">What is wrong, as the end of a sentence that starts with the volume.</param>
internal sealed record VolumeSourceProblem(Field Field, string Message)
{
    private const int HighestMode = 511;
    private const int ShortestToken = 600;

    /// <summary>Of the source of a type, such as <c>hostPath</c>.</summary>
    public static IEnumerable<VolumeSourceProblem> Of(Field source) => source.Key switch
    {
        "hostPath" => OfHostPath(source["path"]),
        "nfs" => OfNfs(source["path"]),
        "configMap" => Missing(source, "name", "ConfigMap").Concat(OfFiles(source, "items")),
        "secret" => Missing(source, "secretName", "Secret").Concat(OfFiles(source, "items")),
        "downwardAPI" => OfFiles(source, "items").Concat(OfDownward(source["items"])),
        "projected" => OfProjected(source),
        "gitRepo" => source["directory"].Text is { } directory && (directory.StartsWith("/", StringComparison.Ordinal) || LeadsOut(directory)) ? [new(source["directory"], $"is cloned to {directory}, outside of the volume")] : [],
        "ephemeral" => source["volumeClaimTemplate"].IsAbsent && IsKnown(source) ? [new(source, "is ephemeral and has no volumeClaimTemplate")] : [],
        "gcePersistentDisk" or "awsElasticBlockStore" => OfRange(source["partition"], 0, 255),
        "iscsi" => OfRange(source["lun"], 0, 255),
        "azureDisk" => OfAzureDisk(source),
        "quobyte" => OfQuobyte(source["registry"]),
        "fc" => OfFibreChannel(source),
        "image" => Missing(source, "reference", "image"),
        _ => [],
    };

    /// <summary>Whether a path holds a step up.</summary>
    public static bool LeadsOut(string path) => path.Split('/').Contains("..", StringComparer.Ordinal);

    private static IEnumerable<VolumeSourceProblem> OfHostPath(Field path)
    {
        if (path.Text is { } text && LeadsOut(text))
            yield return new(path, $"is the host path {text}: it must not hold \"..\"");
    }

    private static IEnumerable<VolumeSourceProblem> OfNfs(Field path)
    {
        if (path.Text is { Length: > 0 } text && text[0] != '/')
            yield return new(path, $"has the NFS path {text}, which is not absolute");
    }

    private static IEnumerable<VolumeSourceProblem> Missing(Field source, string key, string kind)
    {
        if (source[key] is { IsAbsent: true } or { Text: "" } && IsKnown(source))
            yield return new(source[key], $"names no {kind}");
    }

    /// <summary>A mapping of which everything is known.</summary>
    private static bool IsKnown(Field source) => source.Mapping is { Rest: null };

    /// <summary>The files of a volume, each at a path within it, and their modes.</summary>
    private static IEnumerable<VolumeSourceProblem> OfFiles(Field source, string key)
    {
        foreach (var problem in OfMode(source["defaultMode"]))
            yield return problem;
        foreach (var item in source[key].Items)
        {
            foreach (var problem in OfMode(item["mode"]).Concat(OfPath(item["path"])))
                yield return problem;
        }
    }

    private static IEnumerable<VolumeSourceProblem> OfMode(Field mode) =>
        mode.Integer is { } number and not (>= 0 and <= HighestMode) ? [new(mode, $"has files of the mode {number.ToString(CultureInfo.InvariantCulture)}: modes are 0 to 0777 ({HighestMode.ToString(CultureInfo.InvariantCulture)})")] : [];

    private static IEnumerable<VolumeSourceProblem> OfPath(Field path)
    {
        if (path.Text is not { Length: > 0 } text)
            yield break;
        if (text[0] == '/')
            yield return new(path, $"has a file at {text}, which is absolute: it is a path within the volume");
        else if (LeadsOut(text))
            yield return new(path, $"has a file at {text}, which leads out of the volume");
        else if (text.StartsWith("..", StringComparison.Ordinal))
            yield return new(path, $"has a file at {text}: names that start with \"..\" are the kubelet's own");
    }

    private static IEnumerable<VolumeSourceProblem> OfDownward(Field items)
    {
        foreach (var item in items.Items)
        {
            if (item.IsUnknown || item.IsOpen)
                continue;
            if (item["fieldRef"].IsAbsent && item["resourceFieldRef"].IsAbsent)
                yield return new(item, $"has a file \"{item["path"].Text}\" from neither fieldRef nor resourceFieldRef");
            else if (item["fieldRef"].IsPresent && item["resourceFieldRef"].IsPresent)
                yield return new(item["resourceFieldRef"], $"has a file \"{item["path"].Text}\" from both fieldRef and resourceFieldRef");
        }
    }

    private static IEnumerable<VolumeSourceProblem> OfProjected(Field projected)
    {
        foreach (var problem in OfMode(projected["defaultMode"]))
            yield return problem;
        foreach (var source in projected["sources"].Items)
        {
            if (source.IsUnknown || source.IsOpen)
                continue;
            var types = source.Entries.ToList();
            if (types.Count > 1)
                yield return new(types[1], $"has one projected source of two types, {types[0].Key} and {types[1].Key}");
            foreach (var type in types)
            {
                var problems = type.Key switch
                {
                    "configMap" or "secret" => Missing(type, "name", type.Key == "secret" ? "Secret" : "ConfigMap").Concat(OfFiles(type, "items")),
                    "downwardAPI" => OfFiles(type, "items").Concat(OfDownward(type["items"])),
                    "serviceAccountToken" => OfToken(type),
                    _ => [],
                };
                foreach (var problem in problems)
                    yield return problem;
            }
        }
    }

    private static IEnumerable<VolumeSourceProblem> OfToken(Field token)
    {
        foreach (var problem in OfPath(token["path"]))
            yield return problem;
        if (token["expirationSeconds"].Integer is { } seconds and < ShortestToken)
            yield return new(token["expirationSeconds"], $"has a token that expires after {seconds.ToString(CultureInfo.InvariantCulture)} seconds: {ShortestToken.ToString(CultureInfo.InvariantCulture)} is the least");
    }

    private static IEnumerable<VolumeSourceProblem> OfRange(Field number, long least, long most)
    {
        if (number.Integer is { } value && (value < least || value > most))
            yield return new(number, $"has the {number.Key} {value.ToString(CultureInfo.InvariantCulture)}: it is {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>A managed disk is a resource, any other a blob.</summary>
    private static IEnumerable<VolumeSourceProblem> OfAzureDisk(Field disk)
    {
        var (kind, uri) = (disk["kind"], disk["diskURI"]);
        if (kind.IsUnknown || uri.Text is not { Length: > 0 } text || (kind.Text is not (null or "Shared" or "Dedicated" or "Managed")))
            yield break;
        var isResource = text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase);
        var isBlob = text.StartsWith("https://", StringComparison.Ordinal);
        if (kind.Text == "Managed" && !isResource)
            yield return new(uri, $"is a managed disk with the URI {text}: it is /subscriptions/…/disks/…");
        else if (kind.Text is null or "Shared" or "Dedicated" && !isBlob)
            yield return new(uri, $"is a disk of kind {kind.Text ?? "Shared"} with the URI {text}: it is https://…/….vhd, or the kind is Managed");
    }

    private static IEnumerable<VolumeSourceProblem> OfQuobyte(Field registry)
    {
        if (registry.Text is { Length: > 0 } text && !text.Split(',').All(IsHostAndPort))
            yield return new(registry, $"has the registry {text}: it is host:port, or several with commas between");
    }

    private static bool IsHostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && colon < text.Length - 1 && (text.IndexOf(':') == colon || text[colon - 1] == ']');
    }

    private static IEnumerable<VolumeSourceProblem> OfFibreChannel(Field channel)
    {
        if (!IsKnown(channel) || channel["targetWWNs"].IsUnknown || channel["wwids"].IsUnknown)
            yield break;
        var (hasNames, hasIds) = (channel["targetWWNs"].Items.Any(), channel["wwids"].Items.Any());
        if (hasNames == hasIds)
            yield return new(channel, hasNames ? "has both targetWWNs and wwids" : "has neither targetWWNs nor wwids");
        else if (hasNames && channel["lun"].IsAbsent)
            yield return new(channel, "has targetWWNs and no lun");
        foreach (var problem in OfRange(channel["lun"], 0, 255))
            yield return problem;
    }
}
