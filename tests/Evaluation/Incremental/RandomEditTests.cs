using System.Globalization;
using System.Text;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>Whatever is edited in whatever order: what is kept of earlier evaluations is what evaluating all anew gives.</summary>
public class RandomEditTests
{
    /// <summary>For every file what each of its declarations can be; one is drawn for each, and drawn again by an edit.</summary>
    private static readonly (string Path, string Before, string[][] Declarations, string After)[] Files =
    [
        ("/p/One.cs", "[Manifests] public static partial class One {",
        [
            ["public static Out A => new() { Value = Helper.Text(1) };", "public static Out A => new() { Value = Helper.Text(2L) };", "internal static Out A => new();"],
            ["public static Out B => new() { Value = new object[] { Helper.Make(), Helper.Make().ToString(), Helper.Make().Next.Level.ToString() } };", "public static Out B => new() { Value = Two.D.Value };", ""],
            ["public static Out C => new() { Value = Helper.Shared };", "public static Out C => new() { Value = Helper.Limit + Inherited };", "public static Out C => new() { Value = \"c\".Loud() };"],
            ["static string Inherited => \"own\";", "static string Inherited => Helper.Limit.ToString();"],
        ], "}"),
        ("/p/Two.cs", "namespace Teams; [Manifests(Folder = \"two\")] public static class Two {",
        [
            ["public static Out D => new() { Value = new Bag { 1, 2 }.Items };", "public static Out D => new() { Value = One.C.Value };", "public static Out D => One.A with { };"],
            ["public static IEnumerable<Out> E => from n in Helper.Numbers select new Out { Value = n };", "public static Out[] E => [One.A, new() { Value = default(Size) }];", "public static Out E => null!;"],
            ["public static Out F => new() { Value = (string)Helper.Made };", "[Critical] public static Out F => new() { Value = Late.Value };", "public static Out F => new() { Value = Environment.MachineName };"],
        ], "}"),
        ("/p/Helper.cs", "public static partial class Helper {",
        [
            ["public const int Limit = 1;", "public const int Limit = 1 + 1;", "public static int Limit => 3;", "public static int Limit = Late.Value.Length;"],
            ["public static string Text(object o) => \"object\";", "public static string Text(long o) => \"long\";", "public static string Text(int o) => \"int\"; public static string Text(object o) => \"other\";"],
            ["public static Kind Make() => new(3);", "public static Kind Make() => new(4) { Next = new(5) };", "public static Derived Make() => new();"],
            ["public static readonly List<int> Shared = [1];", "public static List<int> Shared => [1, Limit];", "public static readonly IEnumerable<int> Shared = new[] { 1, 2 }.Select(n => n * 2);"],
            ["public static IEnumerable<int> Numbers => [3, 1, 2];", "public static readonly int[] Numbers = [3];", "public static IEnumerable<int> Numbers { get { Shared.ToList().Add(1); yield return Limit; } }"],
            ["public static Size Made => 3;", "public static Size Made => new();", "public static readonly Size Made = (Size)7;"],
        ], "}"),
        ("/p/Types.cs", "",
        [
            ["public record Kind(int Order) { public Kind Next { get; init; } = null!; public Level Level; }", "public record Kind(long Order) { public Kind Next { get; init; } = new Kind(1L) { Next = null! }; public Level Level = Level.High; }", "public class Kind(int order) { public Kind Next => this; public Level Level => (Level)order; public override string ToString() => \"kind\"; }"],
            ["public enum Level { Low, High }", "public enum Level { None, Low, High }", "public enum Level { High = 1, Low = 0, Top = 3 }"],
            ["public class Derived() : Kind(9);", "public class Derived : Kind { public Derived() : base(8) { } public override string ToString() => \"derived\"; }"],
            ["public class Bag : System.Collections.IEnumerable { public List<object> Items { get; } = []; public void Add(object item) => Items.Add(item); public System.Collections.IEnumerator GetEnumerator() => Items.GetEnumerator(); }", "public class Bag : List<int> { public Bag Items => this; }"],
            ["public struct Size { public int N; public static implicit operator Size(int n) => new() { N = n }; public static implicit operator string(Size s) => $\"{s.N}\"; }", "public struct Size { public int N = 5; public Size() { } public static implicit operator Size(int n) => new() { N = n + 1 }; public static explicit operator string(Size s) => $\"size {s.N}\"; }"],
            ["public static class Late { public static string Value = \"late\"; }", "public static class Late { public static string Value; static Late() => Value = Helper.Limit.ToString(); }", "public static class Late { public static string Value => Counter++.ToString(); static int Counter; }"],
        ], ""),
        ("/p/Out.cs", "",
        [
            ["[KubernetesEntity(Kind = \"Out\", Group = \"test.dev\", ApiVersion = \"v1\", PluralName = \"outs\")] public record Out { public object? Value { get; set; } }", "[KubernetesEntity(Kind = \"Out\", Group = \"test.dev\", ApiVersion = \"v2\", PluralName = \"outs\")] public record Out { [System.Text.Json.Serialization.JsonPropertyName(\"held\")] public object? Value { get; set; } }"],
            ["public static class Loudness { public static string Loud(this string text) => text + \"!\"; }", "public static class Loudness { public static string Loud(this object text) => $\"{text}?\"; }", "public static class Loudness { extension(string text) { public string Loud() => text + text; } }"],
        ], ""),
        ("/p/Extra.cs", "",
        [
            ["", "public static class Adding { public static void Add(this Bag bag, int item) => bag.Items.Add(item * 10); }", "namespace Teams { public static class One { public static Out A => new() { Value = \"nearer\" }; public static Out C => A; } }"],
            ["", "public static class Querying { public static IEnumerable<TR> Select<T, TR>(this IEnumerable<T> items, Func<T, TR> map, int extra = 0) => []; }", "public static partial class Helper { public static string Text(int n, string more = \"more\") => more; }"],
            ["", "namespace Teams { public struct Size { } }", "namespace Teams { public static class Helper { public static int Limit => 77; public static int[] Numbers => [7]; public static string Made => \"made\"; } }"],
        ], ""),
        ("/p/Global.cs", "",
        [
            ["", "global using static Helper;", "global using Late = System.Environment;"],
        ], ""),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Evaluating_what_an_edit_changes_gives_what_evaluating_all_gives(int seed)
    {
        var random = new Random(seed);
        var drawn = Files.Select(static file => new int[file.Declarations.Length]).ToArray();
        var project = new EvaluatedProject(Files.Select((file, i) => (file.Path, Text(i, drawn[i]))));
        var reused = 0;
        for (var edit = 0; edit < 150; edit++)
        {
            var file = random.Next(Files.Length);
            var declaration = random.Next(drawn[file].Length);
            drawn[file][declaration] = random.Next(Files[file].Declarations[declaration].Length);
            var text = Text(file, drawn[file]);
            // Edits in bodies, comments and whole files come between those in declarations.
            project.Edit(Files[file].Path, random.Next(10) switch
            {
                0 => null,
                1 => text.Insert(random.Next(text.Length), "}"),
                2 => string.Create(CultureInfo.InvariantCulture, $"// {edit}\n{text}"),
                _ => text,
            });
            reused += project.Result.Definitions.Count > project.Evaluated ? 1 : 0;
        }

        Assert.True(reused > 20, $"only {reused} of 150 edits kept anything");
    }

    private static string Text(int file, int[] drawn)
    {
        var text = new StringBuilder(Files[file].Before).Append('\n');
        for (var i = 0; i < drawn.Length; i++)
            text.Append(Files[file].Declarations[i][drawn[i]]).Append('\n');
        return text.Append(Files[file].After).ToString();
    }
}
