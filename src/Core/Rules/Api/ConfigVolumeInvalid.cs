using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8032: a volume of configuration that the API server refuses.</summary>
internal sealed class ConfigVolumeInvalid : WorkloadRule
{
    private const int MostOfMode = 511;
    private const int LeastOfToken = 600;

    private static readonly string[] Sources = ["configMap", "secret", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];

    public override RuleInfo Info { get; } = new("PLM8032", "config-volume-invalid", Severity.Error)
    {
        Title = "A volume of ConfigMaps, Secrets or other projections is not one that the API accepts.",
        Why = "Such a volume says what it holds and under which paths, which must stay inside of it: the API server refuses a pod whose volume does not.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var volume in workload.Pod.Volumes)
        {
            var owner = $"the volume \"{volume.Name ?? "?"}\" of {workload.DisplayName}";
            foreach (var (type, key) in new[] { ("configMap", "name"), ("secret", "secretName"), ("persistentVolumeClaim", "claimName") })
                CheckSource(volume[type], key, type, owner, report);
            CheckItems(volume["downwardAPI"], owner, report);
            CheckProjected(volume["projected"], owner, report);
        }
    }

    private static void CheckProjected(Field projected, string owner, Report report)
    {
        CheckMode(projected["defaultMode"], owner, report);
        foreach (var source in projected["sources"].Items)
        {
            if (source.Mapping is null || source.IsOpen)
                continue;
            var present = Sources.Select(type => source[type]).Where(static field => field is { IsPresent: true, IsUnknown: false }).ToList();
            if (present.Count > 1)
                report.At(present[1], $"a source of {owner} is {present[0].Key} and {present[1].Key}: it has to be one of them").Also(present[0], "the first");
            CheckSource(source["configMap"], "name", "configMap", owner, report);
            CheckSource(source["secret"], "name", "secret", owner, report);
            CheckItems(source["downwardAPI"], owner, report);
            var token = source["serviceAccountToken"];
            CheckPath(token["path"], owner, report);
            if (token["expirationSeconds"].Integer is { } seconds and < LeastOfToken)
                report.At(token["expirationSeconds"], $"the token in {owner} expires after {seconds.ToString(CultureInfo.InvariantCulture)} seconds: it has to be {LeastOfToken} or more");
        }
    }

    private static void CheckSource(Field source, string key, string type, string owner, Report report)
    {
        if (source.Mapping is null || source.IsOpen)
            return;
        var name = source[key];
        // A claim's name is required by the schema, which says so itself.
        if ((name.IsAbsent && type != "persistentVolumeClaim") || name.Text is "")
            report.At(name, $"{owner} does not say which {Kind(type)} it holds").Suggest($"add {key}");
        CheckMode(source["defaultMode"], owner, report);
        CheckItems(source, owner, report);
    }

    private static void CheckItems(Field source, string owner, Report report)
    {
        foreach (var item in source["items"].Items)
        {
            if (item.Mapping is null || item.IsOpen)
                continue;
            if (item["key"].Text is "")
                report.At(item["key"], $"an item of {owner} has an empty key");
            CheckPath(item["path"], owner, report);
            CheckMode(item["mode"], owner, report);
        }
    }

    private static void CheckPath(Field path, string owner, Report report)
    {
        if (path.Text is not { } text)
            return;
        var problem = text.Length == 0 ? "it is empty"
            : text[0] == '/' ? "it must not start with \"/\""
            : text.Split('/').Contains("..") ? "it must not lead out of the volume by \"..\""
            : text.StartsWith("..", StringComparison.Ordinal) ? "names that start with \"..\" are the kubelet's own"
            : null;
        if (problem is not null)
            report.At(path, $"{owner} has the path \"{text}\": {problem}");
    }

    private static void CheckMode(Field mode, string owner, Report report)
    {
        if (mode.Integer is { } value and (< 0 or > MostOfMode))
            report.At(mode, $"{owner} has the mode {value.ToString(CultureInfo.InvariantCulture)}, which is outside 0 to {MostOfMode} (0777)").Suggest("write it with a leading 0 in YAML, or in decimal");
    }

    private static string Kind(string type) => type switch
    {
        "configMap" => "ConfigMap",
        "secret" => "Secret",
        _ => "PersistentVolumeClaim",
    };
}
