// What the programs of the corpus use: compiled with each of them, and not into the tests.
public class Bag : IEnumerable<int>
{
    private readonly List<int> _items = [];
    public void Add(int item) => _items.Add(item);
    public IEnumerator<int> GetEnumerator() => _items.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
public class Named(string name, List<string> log) : IDisposable { public void Dispose() => log.Add(name); }
public class Fields { public int A; public static int Shared = 5; }
public class Pair { public int A; public string B = ""; public void Deconstruct(out int a, out string b) => (a, b) = (A, B); public void Deconstruct(out int a, out string b, out bool c) { a = A; b = B; c = A > 0; } }
public delegate int Transform(int x);
public static class MoreExtensions
{
    public static T Second<T>(this IEnumerable<T> source) => source.Skip(1).First();
    public static void AddTwice<T>(this List<T> list, T item) { list.Add(item); list.Add(item); }
    public static string OrEmpty(this string? s) => s ?? "";
    extension(int n) { public int Squared => n * n; public bool IsOdd => n % 2 != 0; }
    extension(string) { public static string Repeated(string s, int n) => string.Concat(Enumerable.Repeat(s, n)); }
}

public readonly struct Vec(int x, int y) : IEquatable<Vec>
{
    public int X => x;
    public int Y => y;
    public static Vec operator +(Vec a, Vec b) => new(unchecked(a.X + b.X), a.Y + b.Y);
    public static Vec operator checked +(Vec a, Vec b) => new(checked(a.X + b.X), checked(a.Y + b.Y));
    public static Vec operator -(Vec a, Vec b) => new(a.X - b.X, a.Y - b.Y);
    public static Vec operator -(Vec a) => new(-a.X, -a.Y);
    public static Vec operator ~(Vec a) => new(a.Y, a.X);
    public static Vec operator *(Vec a, int n) => new(a.X * n, a.Y * n);
    public static Vec operator <<(Vec a, int n) => new(a.X << n, a.Y << n);
    public static bool operator ==(Vec a, Vec b) => a.X == b.X && a.Y == b.Y;
    public static bool operator !=(Vec a, Vec b) => !(a == b);
    public static bool operator <(Vec a, Vec b) => a.X < b.X;
    public static bool operator >(Vec a, Vec b) => a.X > b.X;
    public static bool operator <=(Vec a, Vec b) => !(a > b);
    public static bool operator >=(Vec a, Vec b) => !(a < b);
    public static implicit operator string(Vec v) => $"<{v.X},{v.Y}>";
    public static implicit operator Vec(int n) => new(n, n);
    public static explicit operator double(Vec v) => Math.Sqrt(v.X * v.X + v.Y * v.Y);
    public bool Equals(Vec other) => this == other;
    public override bool Equals(object? other) => other is Vec v && Equals(v);
    public override int GetHashCode() => X ^ Y;
}
public readonly struct Flag(bool on)
{
    public bool On => on;
    public static bool operator true(Flag f) => f.On;
    public static bool operator false(Flag f) => !f.On;
    public static Flag operator &(Flag a, Flag b) => new(a.On && b.On);
    public static Flag operator |(Flag a, Flag b) => new(a.On || b.On);
    public static bool operator !(Flag f) => !f.On;
}
public record Tick(int N) { public static Tick operator ++(Tick t) => new(t.N + 1); public static Tick operator +(Tick t, int n) => new(t.N + n); }
public record struct Celsius(double Degrees) { public static implicit operator Celsius(double d) => new(d); public static explicit operator int(Celsius c) => (int)c.Degrees; }
public record struct Fahrenheit(double Degrees) { public static implicit operator Fahrenheit(Celsius c) => new(c.Degrees * 9 / 5 + 32); }
[Flags] public enum Perms { None = 0, Read = 1, Write = 2, Exec = 4, All = Read | Write | Exec }
public enum Tiny : byte { A, B = 5 }
[Flags] public enum Big : ulong { One = 1, Huge = 0x8000_0000_0000_0000 }
public class Req { public required string Name { get; init; } public int Count { get; set; } = 1; public string Text => $"{Name}{Count}"; }
public class Table : System.Collections.IEnumerable { public List<string> Rows { get; } = []; public void Add(string k, int v) => Rows.Add($"{k}={v}"); public System.Collections.IEnumerator GetEnumerator() => Rows.GetEnumerator(); }
public record Base1(int A);
public record DerivedRecord(int A, int B) : Base1(A) { public string? Extra { get; init; } }
public record WithInit { public int A { get; init; } public List<int> B { get; init; } = []; }
public class Sliced { public int Length => 5; public string this[int i] => $"[{i}]"; public string Slice(int start, int length) => $"{start}+{length}"; }
public class ReadOnlyFields { private readonly int _a = 1, _b; public ReadOnlyFields(int b) => _b = b; public int Sum => _a + _b; }
public class Props
{
    private int _height = 1;
    public int Width { get; set; }
    public int Height { get => _height; set => _height = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }
    public int Area { get { return Width * Height; } set { Width = value / Height; } }
    [System.Diagnostics.CodeAnalysis.AllowNull] public string Lazily { get => field ??= "lazy"; set; }
}
public partial class Partial { public partial string Name { get; set; } partial void OnSet(); public partial string Hook(); }
public partial class Partial { public partial string Name { get => field.Trim(); set { field = value; OnSet(); } } = ""; public int Sets; partial void OnSet() => Sets++; public partial string Hook() => $"{Name}{Sets}"; }
public class Ctors { public string Log = "i"; public Ctors() : this(1) => Log += "0"; public Ctors(int n) : this($"n{n}") => Log += "1"; public Ctors(string s) { Log += s; } }
public class Init(int a) { public int A { get; } = a * 2; public int B { get; init; } = a; public string Text => $"{A},{B}"; }
public class Captured(int n) { public Captured Bump() { n++; return this; } public int Get => n; }
public class BaseOfOrder { protected static readonly List<string> L = []; public BaseOfOrder() { L.Add("base ctor"); Hook(); } protected virtual void Hook() => L.Add("base hook"); }
public class ChildOfOrder : BaseOfOrder { private readonly string _f = Note("field"); private static string Note(string s) { L.Clear(); L.Add(s); return s; } public ChildOfOrder() { L.Add("ctor " + _f); } protected override void Hook() => L.Add("hook " + _f); public string Log => string.Join(",", L); }
public static class StaticOrder { public static readonly List<string> Trace = []; public static int Early = Late + Note("early"); public static int Late = 5 + Note("late"); static int Note(string s) { Trace.Add(s); return 1; } }
public static class StaticCtor { public static int Value = 1; static StaticCtor() { Value += 10; Other = Value * 2; } public static int Other { get; } }
public static class Generic<T> { public static int Count; }
public static class Cyclic1 { public static int A = Cyclic2.B + 1; }
public static class Cyclic2 { public static int B = Cyclic1.A + 10; }
public static class Failing { public static readonly int Value = int.Parse("x"); static Failing() { } }
public class Outer { private string _secret = "s"; public class Inner(string t) { public string Text => t; public static Inner Make() => new("made"); public string Peek(Outer o) => o._secret; } public enum Kind { A, B } public string Secret() => new Inner("").Peek(this); }
public class Holder { public S Field; public S Prop { get; set; } }
public class Holder2 { public List<int> Items { get; init; } = []; }
public struct Big2 { public S Inner; }
public readonly record struct Point3(int X, int Y, int Z) { public int Length2 => X * X + Y * Y + Z * Z; }
public struct Self { public int N; public void Reset(int n) => this = new Self { N = n }; }
public record WithList(List<int> Items);
public record Custom(int Id, string Note) { public virtual bool Equals(Custom? other) => other is not null && Id == other.Id; public override int GetHashCode() => Id; public override string ToString() => $"#{Id}"; }
public record Printed(int A, int B) { protected virtual bool PrintMembers(StringBuilder b) { b.Append("A is ").Append(A); return true; } }
public record Generic1<T>(T Value);
public record Empty;
public record Nested1(P Inner, string? Text);
public record RecordWithBody(int N) { public int Doubled => N * 2; private int _hidden = 3; public int Field = 4; public static int Static => 5; public int Hidden() => _hidden; }
public record class Mutable(int N) { public int N { get; set; } = N; }
public record Inherited(int A, int B, int C) : DerivedRecord(A, B) { public int D { get; set; } }
public record struct PS(int X, int Y);
public class Quiet { public virtual string Speak() => "q"; }
public class Loud : Quiet { public override string Speak() => base.Speak().ToUpperInvariant() + "!"; }
public class Hidden { public string Name => "hidden"; }
public class Hiding : Hidden { public new string Name => "hiding"; }
public abstract class AbstractBase { protected abstract string Step(int n); public string Template() => Step(1) + Step(2); }
public class Abstract1 : AbstractBase { protected override string Step(int n) => $"s{n}"; }
public class CovBase { public virtual Base1 Make() => new(1); }
public class Covariant : CovBase { public override DerivedRecord Make() => new(1, 2) { Extra = "cov" }; }
public class VirtualProp { public virtual int Value => 1; }
public sealed class Sealed1 : VirtualProp { public sealed override int Value => base.Value + 1; }
public class ToStringed(int n) { public override string ToString() => $"<{n}>"; }
public class FirstLevel { public virtual string Chain() => "1"; }
public class SecondLevel : FirstLevel { public override string Chain() => base.Chain() + "2"; }
public class ThirdLevel : SecondLevel { public override string Chain() => base.Chain() + "3"; }
public interface IGreeter { string Name => "you"; string Greet() => $"hi {Name}"; }
public class Greeter : IGreeter;
public class PoliteGreeter : IGreeter { public string Name => "sir"; }
public interface IExplicit { int Value { get; } int Value2 { get; set; } }
public class Explicit : IExplicit { public int Value => 1; int IExplicit.Value => 100; int IExplicit.Value2 { get; set; } }
public class Ver(int n) : IComparable<Ver> { public int N => n; public int CompareTo(Ver? other) => other is null ? 1 : N.CompareTo(other.N); }
public interface IAdd { static abstract int Start { get; } int Add(int n); }
public class Adder(int k) : IAdd { public static int Start => 10; public int Add(int n) => n + k; }
public class Doubler : IAdd { public static int Start => 3; public int Add(int n) => n * 2; }
public interface IVirtual { static virtual string Label => "default"; static string Name<T>() where T : IVirtual => T.Label; }
public class Impl1 : IVirtual;
public class Impl2 : IVirtual { public static string Label => "own"; }
public interface IFactory { static T Build<T>(int n) where T : IMake<T> => T.Make(n); }
public interface IMake<T> where T : IMake<T> { static abstract T Make(int n); }
public record Gadget(int Size) : IMake<Gadget> { public static Gadget Make(int n) => new(n); }
public class Grid { private readonly Dictionary<(int, int), int> _cells = []; public int this[int x, int y] { get => _cells.GetValueOrDefault((x, y)); set => _cells[(x, y)] = value; } }
public class Stack1<T> { private T[] _items = new T[4]; private int _n; public void Push(T item) => _items[_n++] = item; public T Pop() => _items[--_n]; }
public record Node<T>(T Value, Node<T>? Next) { public int Sum() => (Value is int n ? n : 0) + (Next?.Sum() ?? 0); }
public class Cache<K, V>(Func<K, V> make) where K : notnull { private readonly Dictionary<K, V> _d = []; public int Hits { get; private set; } public V Get(K key) { if (_d.TryGetValue(key, out var v)) { Hits++; return v; } return _d[key] = make(key); } }
public class Result<T> { private T? _value; private string? _error; public static Result<T> Ok(T v) => new() { _value = v }; public static Result<T> Fail(string e) => new() { _error = e }; public R Match<R>(Func<T, R> ok, Func<string, R> fail) => _error is null ? ok(_value!) : fail(_error); }
public sealed class Caseless(string s) : IEquatable<Caseless> { public string S => s; public bool Equals(Caseless? o) => o is not null && s.ToUpperInvariant() == o.S.ToUpperInvariant(); public override bool Equals(object? o) => Equals(o as Caseless); public override int GetHashCode() => s.ToUpperInvariant().Length; }
public class ByLower : IComparer<string> { public int Compare(string? a, string? b) => string.CompareOrdinal(a?.ToLowerInvariant(), b?.ToLowerInvariant()); }
public class FirstLetter : IEqualityComparer<string> { public bool Equals(string? a, string? b) => char.ToLowerInvariant(a![0]) == char.ToLowerInvariant(b![0]); public int GetHashCode(string s) => char.ToLowerInvariant(s[0]); }
public class Clamped { public int Percent { get; set => field = Math.Clamp(value, 0, 100); } = 7; }
public class Shadow(int n) { private int n2 = n + 1; public int Total => n2 * 10 + n; }
public class Fmt : IFormattable { public string ToString(string? format, IFormatProvider? provider) => format == "up" ? "FMT" : "fmt"; public override string ToString() => ToString(null, null); }
public class MyException(string message, int code) : InvalidOperationException(message) { public int Code => code; }
public class Plain : Exception;
public class Overridden : Exception { public override string Message => "over"; }
public enum Phase { Cold, [JsonStringEnumMemberName("warm-ish")] Warm, Hot = 7 }
[KubernetesEntity(Kind = "Cluster", Group = "x.dev", ApiVersion = "v1", PluralName = "clusters")]
public class Cluster : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = null!;
    public string Kind { get; set; } = null!;
    public V1ObjectMeta Metadata { get; set; } = null!;
    public ClusterSpec? Spec { get; set; }
    public ClusterStatus? Status { get; set; }
}
public class ClusterStatus { public List<ClusterCondition> Conditions { get; set; } = []; public class ClusterCondition { public string? Type { get; set; } public string? Status { get; set; } } }
public class ClusterSpec
{
    [JsonPropertyName("size")] public int Size { get; set; }
    public Phase Mode { get; set; }
    public Phase? Maybe { get; set; }
    public Perms Flags { get; set; }
    public List<Phase>? Modes { get; set; }
    public Dictionary<Phase, int>? ByMode { get; set; }
    public IList<ClusterNode>? Nodes { get; set; }
    public Dictionary<string, string> Labels { get; } = [];
    public Dictionary<string, ClusterNode>? ByName { get; set; }
    public Dictionary<string, object?>? Free { get; set; }
    public byte[]? Data { get; set; }
    public byte[]? Blob { get; set; }
    public byte[]? Empty { get; set; }
    public DateTime? Since { get; set; }
    public DateTimeOffset? Until { get; set; }
    public TimeSpan? Every { get; set; }
    public IntOrString? Port { get; set; }
    public IntOrString? Target { get; set; }
    public ResourceQuantity? Cpu { get; set; }
    public ResourceQuantity? Memory { get; set; }
    public IDictionary<string, ResourceQuantity>? Limits { get; set; }
    public int? Count { get; set; }
    public double? Ratio { get; set; }
    public decimal? Price { get; set; }
    public long? Big { get; set; }
    public byte? Byte { get; set; }
    public char? Letter { get; set; }
    public bool? On { get; set; }
    public Guid? Id { get; set; }
    public Uri? Link { get; set; }
    public Version? Version { get; set; }
    public Nested? Inner { get; set; }
    public (string, int)? Pair { get; set; }
    public KeyValuePair<string, int>? Entry { get; set; }
    public class Nested { public int A { get; set; } public Deeper? B { get; set; } public class Deeper { public string? C { get; set; } } }
}
public class ClusterNode { public required string Name { get; init; } public double Weight { get; set; } }
[KubernetesEntity(Kind = "RecordCrd", Group = "x.dev", ApiVersion = "v1", PluralName = "records")]
public record RecordCrd(string Title, int Level) : IKubernetesObject<V1ObjectMeta> { public string ApiVersion { get; set; } = null!; public string Kind { get; set; } = null!; public V1ObjectMeta Metadata { get; set; } = null!; }
public class Source { public event Action? Changed; public void Raise() => Changed?.Invoke(); }
[JsonConverter(typeof(ConvertedConverter))] public class Converted { public int A { get; set; } }
public class ConvertedConverter : JsonConverter<Converted> { public override Converted Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => new(); public override void Write(System.Text.Json.Utf8JsonWriter w, Converted v, System.Text.Json.JsonSerializerOptions o) => w.WriteStringValue("c"); }
[System.Runtime.CompilerServices.InlineArray(4)] public struct Buffer4 { private int _first; }
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

[KubernetesEntity(Kind = "Out", Group = "test.dev", ApiVersion = "v1", PluralName = "outs")]
public class Out { public object? Value { get; set; } }

/// <summary>The base class of every program's bundle.</summary>
public abstract class Prelude
{
    protected static readonly int[] Range = [1, 2, 3, 4];
    protected static string[] Names => ["b", "aa", "c", "dd"];
    protected const string Const = "c";
    protected static readonly List<string> Logged = [];
    protected static string Log(string s) { Logged.Add(s); return s; }
    protected static string Pick(string a, string b) => a + b;
    protected static string Lazy { get { return field ??= "lazy"; } }
    protected static T Make<T>() where T : new() => new T();
    protected static string Describe<T>() where T : IAnimal => T.Sound + T.Call(2);
    protected static IEnumerable<int> Numbers(int n) { for (var i = 0; i < n; i++) { if (i == 7) yield break; yield return i; } }
    protected static IEnumerable<int> Forever() { var i = 0; while (true) yield return i++; }
    protected static IEnumerable<(int depth, string name)> Tree(int n) { if (n == 0) yield break; yield return (n, "x"); foreach (var t in Tree(n - 1)) yield return t; }
    protected static int Sum(params int[] values) => values.Sum();
    protected static string Opt(int a, int b = 2, int c = 4) => $"{a}{b}{c}";
    protected static void Bump(ref int x) => x += 10;
    protected static void Make(out int y) { y = 5; }
    protected static int Twice(int n) => n * 2;
    protected static int Recurse(int n) => n == 0 ? 0 : 1 + Recurse(n - 1);
    protected static int Compute(Func<int, int> f, int n) => f(n);
    protected static int TotalOf<T>(T item) where T : IAdd => item.Add(T.Start);
}
