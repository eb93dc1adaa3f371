using CsCheck;
using Plimsoll.Yaml;
using static Plimsoll.Yaml.Nodes;

namespace Plimsoll.Emission;

public class ManifestLayoutTests
{
    [Fact]
    public void Orders_files_so_that_what_others_need_comes_first()
    {
        var files = ManifestLayout.Arrange(
        [
            Object("networking.k8s.io/v1", "Ingress", "web"),
            Object("apps/v1", "Deployment", "web"),
            Object("v1", "Service", "web"),
            Object("v1", "ConfigMap", "web"),
            Object("example.com/v1", "Widget", "web"),
            Object("apiextensions.k8s.io/v1", "CustomResourceDefinition", "widgets.example.com"),
            Object("v1", "Namespace", "shop"),
            Object("policy/v1", "PodDisruptionBudget", "web"),
            Object("autoscaling/v2", "HorizontalPodAutoscaler", "web"),
            Object("rbac.authorization.k8s.io/v1", "ClusterRole", "system:web"),
            // Not the core Service: it needs its own definition.
            Object("serving.knative.dev/v1", "Service", "web"),
        ]).Files;

        Assert.Equal(
        [
            "00-namespace-shop.yaml",
            "10-poddisruptionbudget-web.yaml",
            "21-clusterrole-system-web.yaml",
            "30-customresourcedefinition-widgets.example.com.yaml",
            "40-configmap-web.yaml",
            "60-service-web.yaml",
            "70-deployment-web.yaml",
            "80-horizontalpodautoscaler-web.yaml",
            "91-ingress-web.yaml",
            "99-service-web.yaml",
            "99-widget-web.yaml",
        ], files.Select(file => file.Path));
    }

    [Fact]
    public void Names_the_namespace_only_where_it_tells_objects_apart() => Assert.Equal(
        ["40-configmap-a-web.yaml", "40-configmap-b-web.yaml", "40-configmap-other.yaml"],
        Paths(Object("v1", "ConfigMap", "web", "a"), Object("v1", "ConfigMap", "web", "b"), Object("v1", "ConfigMap", "other", "b")));

    [Fact]
    public void Tells_apart_names_that_become_the_same_file()
    {
        var paths = Paths(
            Object("rbac.authorization.k8s.io/v1", "ClusterRole", "system:web"),
            Object("rbac.authorization.k8s.io/v1", "ClusterRole", "system-web"),
            Object("a.example.com/v1", "Widget", "web"),
            Object("b.example.com/v1", "Widget", "web"));
        Assert.Equal(4, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Reports_two_definitions_of_one_object()
    {
        var first = Object("v1", "ConfigMap", "web", member: "A");
        var second = Object("v1", "ConfigMap", "web", member: "B");
        var result = ManifestLayout.Arrange([second, first]);

        Assert.Equal(first.Text, Assert.Single(result.Files).Text);
        Assert.Equal(new DuplicateOutput("40-configmap-web.yaml", first, second), Assert.Single(result.Duplicates));
    }

    [Fact]
    public void Takes_an_object_in_two_folders_for_two()
    {
        var result = ManifestLayout.Arrange([Object("v1", "ConfigMap", "web", folder: "staging"), Object("v1", "ConfigMap", "web", folder: "production")]);
        Assert.Empty(result.Duplicates);
        Assert.Equal(["production/40-configmap-web.yaml", "staging/40-configmap-web.yaml"], result.Files.Select(file => file.Path));
    }

    [Fact]
    public void Takes_folders_that_differ_in_case_for_one() => Assert.Equal(
        ["Shop/40-configmap-a.yaml", "Shop/40-configmap-b.yaml"],
        Paths(Object("v1", "ConfigMap", "b", folder: "shop"), Object("v1", "ConfigMap", "a", folder: "Shop/")));

    [Fact]
    public void Gives_objects_without_a_name_files_of_their_own()
    {
        var job = Map(("apiVersion", "batch/v1"), ("kind", "Job"), ("metadata", Map(("generateName", "run-"))));
        var result = ManifestLayout.Arrange([EmittedObject.From("Shop", "Run", null, job), EmittedObject.From("Shop", "Run", null, job)]);
        Assert.Empty(result.Duplicates);
        Assert.Equal(2, result.Files.Select(file => file.Path).Distinct().Count());
    }

    [Fact]
    public void Puts_all_documents_in_one_file_when_asked()
    {
        var result = ManifestLayout.Arrange([Object("v1", "Service", "web"), Object("v1", "Namespace", "shop"), Object("v1", "ConfigMap", "x", folder: "other")], OutputLayout.Single);
        Assert.Equal(["manifests.yaml", "other/manifests.yaml"], result.Files.Select(file => file.Path));
        Assert.Equal(
            """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: shop
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: web

            """, result.Files[0].Text);
    }

    [Theory]
    [InlineData("../up", "../up/40-configmap-web.yaml")]
    [InlineData(@"a\b//c/./", "a/b/c/40-configmap-web.yaml")]
    [InlineData("/etc", "etc/40-configmap-web.yaml")]
    [InlineData("C:/x", "C-/x/40-configmap-web.yaml")]
    [InlineData("nul", "_nul/40-configmap-web.yaml")]
    [InlineData("Aux.txt", "_Aux.txt/40-configmap-web.yaml")]
    [InlineData("dots. .", "dots/40-configmap-web.yaml")]
    public void Makes_folders_that_every_system_has(string folder, string expected) =>
        Assert.Equal(expected, Assert.Single(Paths(Object("v1", "ConfigMap", "web", folder: folder))));

    [Fact]
    public void Names_are_safe_unique_and_bounded_and_order_does_not_count() =>
        Gen.Select(
            Gen.OneOf("ConfigMap", "Service", "Widget", ""),
            Gen.OneOf("a", "A", "a:b", "a-b", "a/b", "..", "", "nul", "é漢", new string('x', 300), new string('x', 299) + "y"),
            Gen.OneOf("", "n", "m")).Array[0, 20].Sample(shapes =>
        {
            var objects = shapes.Select((shape, i) => Object("v1", shape.Item1, shape.Item2, shape.Item3, member: $"M{i}")).ToList();
            var result = ManifestLayout.Arrange(objects);
            Assert.Equal(objects.Count, result.Files.Count + result.Duplicates.Count);
            Assert.Equal(result.Files.Count, result.Files.Select(file => file.Path).Distinct(StringComparer.OrdinalIgnoreCase).Count());
            Assert.All(result.Files, file => Assert.Matches(@"^[0-9]{2}-[a-z0-9._-]{1,250}\.yaml$", file.Path));
            objects.Reverse();
            Assert.Equal(result.Files, ManifestLayout.Arrange(objects).Files);
        });

    private static IEnumerable<string> Paths(params EmittedObject[] objects) => ManifestLayout.Arrange(objects).Files.Select(file => file.Path);

    private static EmittedObject Object(string apiVersion, string kind, string name, string @namespace = "", string folder = "", string member = "Member")
    {
        var metadata = @namespace.Length == 0 ? Map(("name", name)) : Map(("name", name), ("namespace", @namespace));
        return EmittedObject.From("Shop", member, folder, Map(("apiVersion", apiVersion), ("kind", kind), ("metadata", metadata)));
    }
}
