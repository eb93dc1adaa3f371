namespace Plimsoll.Evaluation;

/// <summary>Whole members: statements, functions, types. Every program is executed and evaluated.</summary>
public class LanguageTests
{
    public static TheoryData<string> Statements =>
    [
        "var s = 0; for (var i = 0; i < 5; i++) { if (i == 1) continue; if (i == 4) break; s += i; } return s;",
        "var s = 0; foreach (var (k, v) in new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }) s += k.Length * v; return s;",
        "var i = 10; while (i > 3) i -= 2; do { i++; } while (i < 2); return i;",
        "var l = new List<int>(); for (int i = 0, j = 9; i < j; i++, j--) l.Add(i * j); return l;",
        "var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var c = i; fs.Add(() => c * 10); } return fs.Select(f => f());",
        "var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) fs.Add(() => i); return fs.Select(f => f());",
        "var fs = new List<Func<int>>(); foreach (var i in new[] { 1, 2 }) fs.Add(() => i); return fs.Select(f => f());",
        "int n = 0; Action inc = () => n++; inc(); inc(); return n;",
        "int Fact(int n) => n <= 1 ? 1 : n * Fact(n - 1); return Fact(6);",
        "T Id<T>(T x) => x; return Id(3) + Id(\"a\");",
        "switch (\"b\") { case \"a\": return 1; case \"b\": case \"c\": return 2; default: return 3; }",
        "object o = 5; switch (o) { case string s: return s; case int i when i > 3: return \"big\" + i; default: return null!; }",
        "var x = 1; try { x = 2; return x; } finally { x = 3; }",
        "var l = new List<string>(); try { l.Add(\"t\"); } finally { l.Add(\"f\"); } return l;",
        "try { return int.Parse(\"x\"); } catch (FormatException) { return -1; }",
        "try { throw new InvalidOperationException(\"m\"); } catch (ArgumentException) { return \"a\"; } catch (Exception e) when (e.Message == \"m\") { return e.Message; } finally { }",
        "var (a, b) = (1, \"x\"); (b, var c) = (\"y\", 3L); return $\"{a}{b}{c}\";",
        "int a = 1, b = 2; (a, b) = (b, a); return a * 10 + b;",
        "byte b = 250; b += 10; return b;", "int i = 5; var j = i++ + ++i; return j * 100 + i;", "string? s = null; s ??= \"d\"; s += \"!\"; return s;",
        "int? n = null; n ??= 4; n += 1; n++; return n;", "var d = 1.5; d *= 2; d--; return d;", "long l = 1; l <<= 40; l |= 1; return l;", "char c = 'a'; c++; c += (char)1; return c;",
        "var a = new int[2]; a[1] = 5; a[0] += a[1]++; return a;", "var a = new int[] { 1, 2 }; var b = a; b[0] = 9; return a;", "int[] a = { 1, 2, 3 }; return a[^1];",
        "var d = new Dictionary<string, List<int>>(); foreach (var i in Enumerable.Range(0, 4)) { if (!d.TryGetValue($\"{i % 2}\", out var l)) d[$\"{i % 2}\"] = l = []; l.Add(i); } return d;",
        "var p = new P(1, 2); var q = p with { Y = 5 }; return $\"{p} {q} {p == q} {p == new P(1, 2)}\";", "var p = new P(1, 2); var (x, y) = p; return x + y;", "return new P(1, 2) is (1, var y) ? y : 0;", "return new P(1, 2) is { X: > 0, Y: 2 };",
        "var s = new S { A = 1 }; var t = s; t.A = 2; return s.A * 10 + t.A;", "var s = new S(); s.Inc(); s.Inc(); return s.A;", "var a = new S[1]; a[0].A = 3; return a[0].A;", "var l = new List<S> { new() { A = 1 } }; var x = l[0]; x.A = 5; return l[0].A;",
        "var t = (A: 1, B: 2); var u = t; u.A = 7; return t.A + u.A;", "Money m = 5; m = m + new Money(3) * 2; return m.Amount;", "return (int)new Money(4);", "return new Money(1) == new Money(1) && new Money(1) != new Money(2);",
        "return new Circle(2).Describe() + new Square(3).Describe();", "Shape s = new Circle(1); return s.Name + s.Area;", "return ((IShape)new Square(2)).Area;", "return new Square(2) is IShape { Area: 4 };",
        "return new Counter(5).Next().Next().Value;", "return new Box<int>(3).Map(x => $\"v{x}\").Value;", "return Box.Of(5).Value;", "return Make<Widget>().Name;", "return Describe<Cat>();", "return new Widget().Name;", "return new Derived(\"d\", 2).Text;",
        "return Numbers(3);", "return Numbers(100).Take(2);", "return Forever().Skip(2).Take(3);", "return Tree(3).Select(t => t.depth);", "return Sum(1, 2, 3) + Sum() + Sum([4, 5]);", "return Opt(c: 3, a: 1);", "return Opt(1);", "return 3.Double() + \"x\".Twice();",
        "return Pick(b: Log(\"b\"), a: Log(\"a\")) + string.Join(\",\", Logged);", "int x = 1; Bump(ref x); Make(out var y); return x + y;", "return Lazy;", "return Static.Count + Static.Next() + Static.Next() + Static.Count;", "return Order.A + Order.B;", "return Const + Nested.Deep.Value;",
        "Func<int, Func<int, int>> add = a => b => a + b; return add(1)(2);", "Func<string, int> f = int.Parse; return f(\"7\");", "var f = Twice; return f(4);", "return new[] { \"1\", \"2\" }.Select(int.Parse).Sum();", "return Recurse(10);", "checked { return 5 + 6; }", "unchecked { return int.MaxValue + 1; }",
        "using var r = new Res(); r.Log.Add(\"u\"); return r.Log;", "List<string> log; using (var r = new Res()) { log = r.Log; } return log;", "lock (Logged) { return 1; }", "const string K = \"k\"; return K + nameof(K);", "var w = new Widget { Name = \"n\", Tags = { \"a\", \"b\" }, Map = { [\"x\"] = 1 } }; return w;",
        "var w = new Widget { Child = new() { Name = \"c\" } }; w.Child.Name += \"!\"; return w.Child.Name;", "var w = new Widget(); w.Tags.AddRange([\"a\", .. new[] { \"b\" }]); w.Tags.Insert(0, \"z\"); w.Tags.RemoveAll(t => t == \"a\"); return w.Tags;", "var w = new Widget(); w?.Tags?.Add(\"q\"); return w!.Tags;",
        "var l = new List<int> { 3, 1, 2 }; l.Sort(); l.Reverse(); return l;", "var l = new List<string> { \"b\", \"A\" }; l.Sort(StringComparer.OrdinalIgnoreCase); return l;", "var q = Enumerable.Range(0, 3).Select(i => i); var l = new List<int> { 1 }; var lazy = l.Select(x => x * 2); l.Add(2); return lazy;", "return new Indexed()[3] + new Indexed()[\"k\"];",
        "return new Temp { C = 10 }.F;", "return new Guarded(\"x\").Name;", "return new Fielded { Value = \" t \" }.Value;", "if (\"a b\".Split(' ') is [var first, var second]) return second + first; return \"\";", "if (int.TryParse(\"5\", out var n) && n > 3) return n; return 0;", "return (object)new Widget { Name = \"a\" } is Widget { Name: \"a\" } w ? w.Name : \"\";",
        "goto_free: return 1;", "{ var inner = 1; } { var inner = 2; return inner; }", "return new { W = new Widget { Name = \"x\" } }.W.Name;", "var set = new HashSet<P> { new(1, 2), new(1, 2) }; return set.Count;", "var d = new Dictionary<P, string> { [new(1, 1)] = \"a\" }; return d[new P(1, 1)];", "return new P(1, 2).GetType().Name;", "return Level.High.Label();",
        "return Enum.GetValues<Level>().Select(l => l.ToString());", "var r = new[] { 1, 2, 3, 4, 5 }[1..^1]; r[0] = 9; return r;", "ReadOnlySpan<int> s = [1, 2, 3]; return s[1];", "return Compute(x => x + 1, 5);", "return string.Concat(Enumerable.Range(0, 3).Select(i => (char)('a' + i)));", "return new WithBase(4).Total;",
        "try { foreach (var x in new object[] { 1, \"a\" }.Cast<int>()) { } return 1; } catch (InvalidCastException) { return 2; }",
        "var l = new List<int> { 1, 2 }; try { foreach (var x in l) l.Add(x); } catch (InvalidOperationException) { return l; } return 0;",
        "try { return new[] { 1, 2 }.Select(x => 10 / (x - 1)).ToList(); } catch (DivideByZeroException e) { return e.Message; }", "try { return new Dictionary<string, int> { [null!] = 1 }; } catch (ArgumentNullException) { return \"null\"; }",
        "try { int? n = null; return n!.Value; } catch (InvalidOperationException) { return \"none\"; }", "try { return Recurse(3) / Recurse(0); } catch (Exception e) { return e.GetType().Name; } finally { Logged.Clear(); }",
        "var s = Enumerable.Empty<int>(); for (var i = 0; i < 50; i++) s = s.Append(i).Where(x => x % 2 == 0); return s.Count();", "return \"ab\".Shout() + \"ab\".Size;", "static int Local(int x) => x + 1; return Local(1);",
    ];

    private const string Types = """

        public record P(int X, int Y);
        public struct S { public int A; public void Inc() => A++; }
        public readonly record struct Money(decimal Amount)
        {
            public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);
            public static Money operator *(Money a, int n) => new(a.Amount * n);
            public static implicit operator Money(int n) => new(n);
            public static explicit operator int(Money m) => (int)m.Amount;
        }
        public interface IShape { double Area { get; } }
        public abstract class Shape : IShape { public abstract double Area { get; } public virtual string Name => "shape"; public string Describe() => $"{Name}:{Area}"; }
        public class Circle(double r) : Shape { public override double Area => r * r * 3; public override string Name => "circle " + base.Name; }
        public sealed class Square : Shape { private readonly double _side; public Square(double side) { _side = side; } public override double Area => _side * _side; }
        public class Counter(int start) { int _n = start; public int Value => _n + start; public Counter Next() { _n++; return this; } }
        public class Box<T>(T value) { public T Value { get; } = value; public Box<R> Map<R>(Func<T, R> f) => new(f(Value)); }
        public static class Box { public static Box<T> Of<T>(T value) => new Box<T>(value); }
        public class Widget { public string Name { get; set; } = "w"; public List<string> Tags { get; } = new(); public Dictionary<string, int> Map { get; init; } = []; public Widget? Child { get; set; } }
        public class Base { public string Text; public Base(string text) : this(text, "!") { } protected Base(string text, string suffix) { Text = text + suffix; } }
        public class Derived : Base { public Derived(string text, int n) : base(text + n) { Text += "?"; } }
        public class WithBase(int n) : Sized(n * 2) { public int Total => n + Size; }
        public class Sized(int size) { public int Size => size; }
        public interface IAnimal { static abstract string Sound { get; } static abstract string Call(int n); }
        public class Cat : IAnimal { public static string Sound => "meow"; public static string Call(int n) => string.Concat(Enumerable.Repeat(Sound, n)); }
        public class Res : IDisposable { public List<string> Log { get; } = []; public void Dispose() => Log.Add("d"); }
        public class Indexed { public int this[int i] => i * 2; public string this[string k] { get => k + k; } }
        public class Temp { public double C { get; set; } public double F { get { var f = C * 9 / 5; return f + 32; } } }
        public class Guarded { public string Name { get; } public Guarded(string name) { ArgumentNullException.ThrowIfNull(name); Name = name ?? throw new ArgumentNullException(nameof(name)); } }
        public class Fielded { public string Value { get; set => field = value.Trim(); } = ""; }
        public enum Level { Low = 1, High = 5 }
        public static class Static { static int _n = Init(); static Static() { _n += 10; } static int Init() => 1; public static int Count => _n; public static int Next() => ++_n; }
        public static class Order { public static int A = B + 1; public static int B = 2; }
        public static class Nested { public static class Deep { public static readonly string Value = "deep"; } }
        public static class Extensions
        {
            extension(string text) { public string Shout() => text.ToUpperInvariant() + "!"; public int Size => text.Length; }
            public static int Double(this int n) => n * 2;
            public static string Twice(this string s) => s + s;
            public static string Label(this Level level) => level switch { Level.Low => "l", Level.High => "h", _ => throw new ArgumentOutOfRangeException() };
        }
        """;

    private const string Helpers = """

            const string Const = "c";
            static readonly List<string> Logged = [];
            static string Log(string s) { Logged.Add(s); return s; }
            static string Pick(string a, string b) => a + b;
            static string Lazy { get { return field ??= "lazy"; } }
            static T Make<T>() where T : new() => new T();
            static string Describe<T>() where T : IAnimal => T.Sound + T.Call(2);
            static IEnumerable<int> Numbers(int n) { for (var i = 0; i < n; i++) { if (i == 7) yield break; yield return i; } }
            static IEnumerable<int> Forever() { var i = 0; while (true) yield return i++; }
            static IEnumerable<(int depth, string name)> Tree(int n) { if (n == 0) yield break; yield return (n, "x"); foreach (var t in Tree(n - 1)) yield return t; }
            static int Sum(params int[] values) => values.Sum();
            static string Opt(int a, int b = 2, int c = 4) => $"{a}{b}{c}";
            static void Bump(ref int x) => x += 10;
            static void Make(out int y) { y = 5; }
            static int Twice(int n) => n * 2;
            static int Recurse(int n) => n == 0 ? 0 : 1 + Recurse(n - 1);
            static int Compute(Func<int, int> f, int n) => f(n);
        """;

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statements_functions_and_types(string body) => Programs.Value.Check(body);

    private static readonly Lazy<EquivalenceSet> Programs = new(() => EquivalenceSet.Create(
        BundleCompilation.Out + Types,
        Helpers,
        [.. Statements.Select(row => row.Data)],
        (body, i) => $$"""static object? Value{{i}}() { {{body}} } public static Out D{{i}} => new() { Value = Value{{i}}() };"""));

    public static TheoryData<string> Members =>
    [
        "public static V1ConfigMap? None => null; public static V1ConfigMap Some => new() { Data = new Dictionary<string, string> { [\"a\"] = \"b\" } };",
        "public static IEnumerable<V1Namespace> All => new[] { \"a\", \"b\" }.Select(n => new V1Namespace { Metadata = new() { Name = n } });",
        "public static List<V1Namespace> All() { var l = new List<V1Namespace>(); foreach (var n in new[] { \"a\" }) l.Add(new() { Metadata = new() { Name = n } }); return l; }",
        "public static readonly V1Namespace[] All = [new() { Metadata = new() { Name = \"x\" } }, null!];",
        "public static IEnumerable<object> Mixed { get { yield return new V1Namespace(); yield return new V1Pod { Spec = new() { Containers = [] } }; } }",
        "public static V1Pod Base = new() { Metadata = new() { Name = \"a\", Labels = new Dictionary<string, string> { { \"k\", \"v\" } } } }; public static V1Pod Copy => Base with { Metadata = Base.Metadata with { Name = \"b\" } };",
        "public static V1Secret D => new() { Type = \"Opaque\", Data = new Dictionary<string, byte[]> { [\"k\"] = Encoding.UTF8.GetBytes(\"v\"), [\"l\"] = [1, 2], [\"e\"] = [] } };",
        "public static V1Service D => new() { Spec = new() { Ports = [new() { Port = 80, TargetPort = 8080 }, new() { Port = 81, TargetPort = \"web\" }, new() { Port = 82, TargetPort = \"8082\" }, new() { Port = 83, TargetPort = 8083L }] } };",
        "public static V1Pod D => new() { Spec = new() { Overhead = new Dictionary<string, ResourceQuantity> { [\"cpu\"] = 0.5m, [\"memory\"] = new ResourceQuantity(\"1.5Gi\"), [\"x\"] = \"1000m\" } } };",
        "public static V1Pod D => new() { Metadata = new() { CreationTimestamp = new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), DeletionGracePeriodSeconds = 30, Annotations = new SortedDictionary<string, string>(StringComparer.Ordinal) { [\"b\"] = \"1\", [\"a\"] = \"2\" } } };",
        "public static V1Pod D { get { var pod = new V1Pod { Metadata = new() }; pod.Metadata.Name = \"n\"; pod.Spec = new V1PodSpec { Containers = new List<V1Container>() }; pod.Spec.Containers.Add(new V1Container { Name = \"c\" } with { Image = \"i\" }); return pod; } }",
        "public static V1Pod D { get { var shared = new Dictionary<string, string> { [\"a\"] = \"1\" }; var pod = new V1Pod { Metadata = new() { Labels = shared, Annotations = shared } }; pod.Metadata.Labels[\"b\"] = \"2\"; return pod; } }",
        "public static Crd D => new() { Metadata = new() { Name = \"c\" }, Spec = new() { HostURL = \"u\", Mode = Mode.Slow, Hidden = 1, Zero = 0, Nested = new Sub { Value = 5, Extra = 6 }, Any = new Sub { Extra = 7 }, Timeout = TimeSpan.FromSeconds(90), Ratio = 0.25, Big = 1e21, Modes = { [Mode.Fast] = 1 } } };",
        "public static V1Pod A => B2 with { Kind = \"Pod\" }; static V1Pod B2 => new() { ApiVersion = \"v1\" };",
        "public static IKubernetesObject D => new V1Namespace();",
        "public static V1Deployment D => new() { Spec = new() { Replicas = Replicas } }; static int Replicas => 3;",
    ];

    private const string CrdTypes = """

        [KubernetesEntity(Kind = "Crd", Group = "x.dev", ApiVersion = "v1beta1", PluralName = "crds")]
        public class Crd : IKubernetesObject<V1ObjectMeta>, ISpec<CrdSpec> { public string ApiVersion { get; set; } = null!; public string Kind { get; set; } = null!; public V1ObjectMeta Metadata { get; set; } = null!; public CrdSpec Spec { get; set; } = new(); }
        public class CrdSpec
        {
            public string? HostURL { get; set; }
            [JsonPropertyName("the-mode")] public Mode Mode { get; set; }
            [JsonIgnore] public int Hidden { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Zero { get; set; }
            [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Always { get; set; }
            public SubBase? Nested { get; set; }
            public object? Any { get; set; }
            public TimeSpan Timeout { get; set; }
            public double Ratio { get; init; }
            public double Big { get; init; }
            public string Computed => $"{HostURL}-{Ratio:F1}";
            public Dictionary<Mode, int> Modes { get; } = [];
            public int Field = 4;
            private int Secret { get; set; } = 5;
        }
        public class SubBase { public int Value { get; set; } }
        public class Sub : SubBase { public int Extra { get; set; } }
        public enum Mode { Fast, [JsonStringEnumMemberName("very-slow")] Slow }
        """;

    [Theory]
    [MemberData(nameof(Members))]
    public void Definitions_and_models(string members) => Equivalence.Check(CrdTypes + $$"""

        [Manifests]
        public static class B
        {
            {{members}}
        }
        """);

    [Fact]
    public void Instance_bundles() => Equivalence.Check("""
        [Manifests]
        public sealed class B
        {
            private readonly string _name = "n" + Suffix;
            private const string Suffix = "-x";
            public V1Namespace First => new() { Metadata = new() { Name = _name } };
            public V1Namespace Second() => First with { Kind = "Namespace" };
            public static V1Namespace Third = new();
        }
        """);
}
