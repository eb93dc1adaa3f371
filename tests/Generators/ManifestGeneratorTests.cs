using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Plimsoll.Emission;

namespace Plimsoll.Generators;

public class ManifestGeneratorTests
{
    private const string TwoObjects = """
        [Manifests]
        public static class Shop
        {
            public static V1ConfigMap B => new() { Metadata = new() { Name = "b" } };
            public static V1ConfigMap A => new() { Metadata = new() { Name = "a" } };
        }
        """;

    [Fact]
    public void Carries_path_and_text_of_each_file() => Assert.Equal(
        [
            new EmittedFile("40-configmap-a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n"),
            new EmittedFile("40-configmap-b.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: b\n"),
        ], Carried(Run(TwoObjects)));

    [Fact]
    public void Puts_documents_into_one_file_when_the_project_says_so()
    {
        var file = Assert.Single(Carried(Run(TwoObjects, ("PlimsollOutputLayout", " Single "))));
        Assert.Equal("manifests.yaml", file.Path);
        Assert.Equal(2, file.Text.Split("---\n").Length);
    }

    [Fact]
    public void Carries_none_where_there_are_none() => Assert.Empty(Carried(Run("class Empty;")));

    [Fact]
    public void Generates_nothing_when_switched_off() =>
        Assert.Empty(Run(TwoObjects, ("PlimsollEnabled", "false")).Result.GeneratedSources);

    [Fact]
    public void Leaves_out_what_cannot_be_evaluated() => Assert.Equal(
        ["40-configmap-known.yaml"],
        Carried(Run("""
            [Manifests]
            public static class Shop
            {
                public static V1ConfigMap Known => new() { Metadata = new() { Name = "known" } };
                public static V1ConfigMap Unknown => new() { Metadata = new() { Name = Environment.MachineName } };
            }
            """)).Select(file => file.Path));

    [Fact]
    public void Carries_charts_in_their_folders_with_the_version_of_the_project()
    {
        var files = Carried(Run("""
            [HelmChart("shop", Folder = "charts")]
            public sealed class Shop(ShopValues values)
            {
                public V1ConfigMap Settings => new() { Metadata = new() { Name = "settings" }, Data = new Dictionary<string, string> { ["size"] = values.Size } };
            }

            public sealed record ShopValues
            {
                public string Size { get; init; } = "small";
            }
            """, ("Version", "4.5.6"), ("PlimsollOutputLayout", "single")));
        Assert.All(files, static file => Assert.StartsWith("charts/shop/", file.Path, StringComparison.Ordinal));
        Assert.Equal("apiVersion: v2\nname: shop\ntype: application\nversion: 4.5.6\nappVersion: \"4.5.6\"\n", files.Single(static file => file.Path == "charts/shop/Chart.yaml").Text);
        Assert.Equal("size: small\n", files.Single(static file => file.Path == "charts/shop/values.yaml").Text);
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_files_or_on_the_culture()
    {
        var sources = Enumerable.Range(0, 12).Select(i => ($"/p/Bundle{i}.cs", $$"""
            [Manifests]
            public static class Bundle{{i}}
            {
                public static V1ConfigMap Settings => new() { Metadata = new() { Name = "i-{{i}}" } };
            }
            """)).ToList();
        var expected = Source(new GeneratorRun(null, sources));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.Equal(expected, Source(new GeneratorRun(null, sources.AsEnumerable().Reverse())));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.DoesNotContain('\r', expected);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\"quotes\" and \\slashes\\")]
    [InlineData("a\r\nb\tc\0d\u0085\u2028\u2029\ufeff")]
    [InlineData("é漢🙂 { } {{ .Values.x }}")]
    public void Literals_give_back_their_text(string text)
    {
        var compilation = TestCompilation.Of(("/p/C.cs", $"class C {{ const string Text = {CSharpLiteral.Of(text)}; }}"));
        var field = Assert.IsAssignableFrom<IFieldSymbol>(Assert.Single(compilation.GetTypeByMetadataName("C")!.GetMembers("Text")));
        Assert.Equal(text, field.ConstantValue);
    }

    // Strings in method bodies share 16 MB of an assembly; constants must not.
    [Fact]
    public void Carries_more_text_than_an_assembly_can_hold_in_method_bodies()
    {
        var large = string.Concat(Enumerable.Range(0, 3_000_000 / 16).Select(i => $"{i,14} \n"));
        var files = Enumerable.Range(0, 7).Select(i => new EmittedFile($"{i}.yaml", large + i)).ToArray();
        var source = new ManifestSource(true, new EquatableArray<EmittedFile>(files)).Render();
        Assert.Equal(files, Constants(TestCompilation.Of(("/p/Manifests.cs", source))));
    }

    private static GeneratorRun Run(string source, params (string Name, string Value)[] properties) =>
        new(properties.ToDictionary(property => property.Name, property => property.Value), ("/p/Shop.cs", source));

    private static string Source(GeneratorRun run) => Assert.Single(run.Result.GeneratedSources).SourceText.ToString();

    private static List<EmittedFile> Carried(GeneratorRun run)
    {
        Assert.Single(run.Result.GeneratedSources);
        return Constants(run.Output);
    }

    /// <summary>Compiles, and reads the constants back from the assembly.</summary>
    private static List<EmittedFile> Constants(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        var type = Assembly.Load(stream.ToArray()).GetType("Plimsoll.Generated.PlimsollManifests", throwOnError: true)!;
        var constants = type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).ToDictionary(field => field.Name, field => field.GetRawConstantValue());
        return [.. Enumerable.Range(0, (int)constants["Count"]!).Select(i => new EmittedFile((string)constants[$"Path{i}"]!, (string)constants[$"Text{i}"]!))];
    }
}
