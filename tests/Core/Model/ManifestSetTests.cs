using Plimsoll.Kubernetes;
using Plimsoll.Rules.Cases;

namespace Plimsoll.Model;

public class ManifestSetTests
{
    [Fact]
    public void OpensListsInListsInDocumentOrder()
    {
        var set = Manifests.Set("""
            apiVersion: v1
            kind: List
            items:
              - { apiVersion: v1, kind: Pod, metadata: { name: a } }
              - apiVersion: v1
                kind: ConfigMapList
                items: [ { metadata: { name: b } }, text, { kind: Secret, metadata: { name: c } } ]
            ---
            { apiVersion: v1, kind: Pod, metadata: { name: d } }
            """);
        Assert.Equal(["Pod \"a\"", "ConfigMap \"b\"", "Secret \"c\"", "Pod \"d\""], set.Objects.Select(static manifest => manifest.DisplayName));
        Assert.Equal("metadata.name", set.Objects[1].Metadata["name"].Path);
    }

    [Fact]
    public void FindsTheFirstOfSeveralObjectsOfOneName()
    {
        var set = Manifests.Set("{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { clusterIP: None } }\n---\n{ apiVersion: v1, kind: Service, metadata: { name: web } }");
        Assert.Equal(Truth.Yes, set.FindService("default", "web")!.IsHeadless);
        Assert.Equal(2, set.ServicesIn("default").Count);
    }

    [Theory]
    [InlineData("extensions/v1beta1", "Ingress", "networking.k8s.io")]
    [InlineData("extensions/v1beta1", "Deployment", "apps")]
    [InlineData("apps/v1beta2", "Deployment", "apps")]
    public void FindsAnObjectWhateverItsVersion(string apiVersion, string kind, string group)
    {
        var set = Manifests.Set($"{{ apiVersion: {apiVersion}, kind: {kind}, metadata: {{ name: web }} }}");
        Assert.NotNull(set.Find(new ApiKind(group, kind), "default", "web"));
    }

    [Theory]
    [InlineData("{ name: web }", "shop", "Pod \"web\"")]
    [InlineData("{ name: web, namespace: other }", "other", "Pod \"other/web\"")]
    [InlineData("{ name: web, namespace: \"\" }", "?", "Pod \"web\"")]
    [InlineData("{ generateName: web- }", "shop", "Pod \"web-*\"")]
    [InlineData("{ name: \"{{ name }}\" }", "shop", "Pod \"?\"")]
    [InlineData("{}", "shop", "unnamed Pod")]
    public void NamesObjectsAndTheirNamespaces(string metadata, string @namespace, string name)
    {
        var manifest = Assert.Single(Manifests.Set($"{{ apiVersion: v1, kind: Pod, metadata: {metadata} }}", ("plimsoll.default_namespace", "shop")).Objects);
        Assert.Equal(name, manifest.DisplayName);
        Assert.Equal(@namespace, manifest.IsNamespaceKnown ? manifest.Namespace : "?");
    }

    [Theory]
    [InlineData("run", 1)]
    [InlineData("folder", 2)]
    [InlineData("file", 3)]
    public void DividesByScope(string scope, int expected)
    {
        IReadOnlyList<ManifestDocument> documents =
        [
            .. Manifests.Read("a/one.yaml", "a: 1\n---\nb: 2"),
            .. Manifests.Read("b/two.yaml", "a: 1"),
            .. Manifests.Read("a/three.yaml", "a: 1"),
        ];
        var sets = ManifestSet.Divide(documents, new CaseConfiguration(new Dictionary<string, string> { ["plimsoll.scope"] = scope }));
        Assert.Equal(expected, sets.Count);
        Assert.Equal(documents.Count, sets.Sum(static set => set.Documents.Count));
    }

    [Theory]
    [InlineData("base/web.yaml", true)]
    [InlineData("overlay/patch.yaml", false)]
    [InlineData("overlay/half.yaml", false)]
    [InlineData("overlay/listed.yaml", true)]
    [InlineData("overlay/whole.yaml", true)]
    [InlineData("elsewhere/half.yaml", true)]
    public void LeavesKustomizePatchesOut(string path, bool isObject)
    {
        const string half = "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web }, spec: { replicas: 2 } }";
        const string whole = "{ apiVersion: apps/v1, kind: Deployment, metadata: { name: web }, spec: { selector: {}, template: { spec: { containers: [ { name: a, image: b } ] } } } }";
        var set = Manifests.Set(
            ("overlay/kustomization.yaml", "resources: [ ../base, ./listed.yaml ]\npatches: [ { path: ./patch.yaml } ]"),
            (path, path.EndsWith("patch.yaml", StringComparison.Ordinal) || path.EndsWith("whole.yaml", StringComparison.Ordinal) ? whole : half));
        Assert.Equal(isObject ? 1 : 0, set.Objects.Count);
        Assert.Equal(isObject ? 0 : 1, set.Fragments.Count);
    }
}
