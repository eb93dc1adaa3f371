using Plimsoll.Model;
using Plimsoll.Rules.Cases;
using Plimsoll.Yaml;

namespace Plimsoll.Kubernetes;

/// <summary>Manifest sets from a few lines of YAML.</summary>
internal static class Manifests
{
    public static ManifestSet Set(string yaml, params (string Name, string Value)[] settings) =>
        ManifestSet.Create(Read("manifests.yaml", yaml), new CaseConfiguration(settings.ToDictionary(static setting => setting.Name, static setting => setting.Value)));

    public static ManifestSet Set(params (string Path, string Yaml)[] files) =>
        ManifestSet.Create([.. files.SelectMany(static file => Read(file.Path, file.Yaml))], CaseConfiguration.All);

    public static IReadOnlyList<ManifestDocument> Read(string path, string yaml) => ManifestReader.Read(new TextFile(path, yaml));

    /// <summary>A pod with the given spec, in flow style, and whatever else is in the set.</summary>
    public static Pod Pod(string spec, string others = "") =>
        Set($"apiVersion: v1\nkind: Pod\nmetadata: {{ name: pod }}\nspec: {spec}\n---\n{others}").Objects[0].Workload!.Pod;
}
