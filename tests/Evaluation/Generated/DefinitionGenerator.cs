using System.Globalization;

namespace Plimsoll.Evaluation.Generated;

/// <summary>
/// Random but well-typed C#: integers of all widths, floating point and decimal numbers, strings, collections, records, LINQ,
/// functions, control flow, and exceptions on the way.
/// </summary>
internal sealed class DefinitionGenerator(Random random)
{
    public const string Prelude = """
        public record P(int X, int Y) { public int Sum => X + Y; public P Swap() => new(Y, X); }
        public enum Level { Low = 1, Mid = 2, High = 5 }
        public class Counter(int start) { private int _n = start; public int Next() => _n++; public int Value => _n; }
        [KubernetesEntity(Kind = "Out", Group = "test.dev", ApiVersion = "v1", PluralName = "outs")]
        public class Out { public object? Value { get; set; } }
        public abstract class Prelude
        {
            // Keeps the compiler from computing, and refusing, what is constant.
            protected static T V<T>(T value) => value;
            protected static string Text(object? value) => value switch
            {
                null => "null",
                string s => $"'{s}'",
                IEnumerable<KeyValuePair<string, int>> pairs => string.Join(",", pairs.Select(p => $"{p.Key}={p.Value}")),
                IEnumerable<int> items => $"[{string.Join(",", items)}]",
                _ => $"{value}",
            };
        }
        """;

    private static readonly string[] Types = ["int", "int", "int", "long", "uint", "ulong", "byte", "short", "char", "bool", "string", "string", "double", "decimal", "int?", "List<int>", "P", "Dictionary<string, int>"];

    private static readonly string[] Exceptions = ["Exception", "OverflowException", "DivideByZeroException", "ArgumentException", "InvalidOperationException", "FormatException", "IndexOutOfRangeException", "KeyNotFoundException", "ArithmeticException"];

    private readonly List<(string Name, string Type, bool IsAssignable)> _variables = [];
    private readonly List<string> _functions = [];
    private int _names;

    /// <summary>The body of a method that returns the texts of its variables.</summary>
    public Code Program()
    {
        var statements = new List<Code>();
        for (var i = random.Next(1, 4); i > 0; i--)
            statements.Add(Declaration());
        for (var i = random.Next(1, 4); i > 0; i--)
            statements.Add(Statement(2));
        var shown = _variables.Where(static variable => variable.Type != "Counter").Select(static variable => $"Text({variable.Name})");
        statements.Add(new Code("result", $"return string.Join(\" \", new string[] {{ {string.Join(", ", shown)} }});"));
        return Code.Block(statements);
    }

    private Code Declaration()
    {
        if (random.Next(8) == 0)
            return Function();
        var type = Any(Types);
        var value = Expression(type, random.Next(1, 4));
        var name = Name("v");
        _variables.Add((name, type, true));
        return new Code(Code.Statement, $"{type} {name} = $0;", value);
    }

    private Code Function()
    {
        var outer = _variables.Count;
        var name = Name("F");
        _variables.Add(("a", "int", true));
        var body = Expression("int", 2);
        _variables.RemoveRange(outer, _variables.Count - outer);
        _functions.Add(name);
        return new Code(Code.Statement, $"int {name}(int a) => $0;", body);
    }

    private Code Statement(int depth)
    {
        switch (random.Next(depth > 0 ? 16 : 8))
        {
            case 0 or 1 when Variable(static variable => variable.IsAssignable && variable.Type is "int" or "long" or "uint" or "ulong" or "short" or "byte" or "double" or "decimal") is { } number:
                var op = Any(number.Type is "double" or "decimal" ? ["+=", "-=", "*=", "/="] : ["+=", "-=", "*=", "/=", "%=", "|=", "&=", "^="]);
                return new Code(Code.Statement, number.Type is "byte" or "short" ? $"{number.Name} {op} $0;" : $"{number.Name} {op} $0;", Expression(number.Type is "byte" or "short" ? number.Type : number.Type, 2));
            case 2 when Variable(static variable => variable.IsAssignable && variable.Type is "int" or "long" or "short" or "byte" or "char" or "decimal") is { } counted:
                return new Code(Code.Statement, $"{Any(["", "checked { "])}{counted.Name}{Any(["++", "--"])};") is var step && step.Text.StartsWith("checked", StringComparison.Ordinal) ? step with { Text = step.Text + " }" } : step;
            case 3 when Variable(static variable => variable.Type == "List<int>") is { } list:
                return new Code(Code.Statement, $"{list.Name}.{Any(["Add($0)", "Insert(0, $0)", "Remove($0)", "RemoveAll(q => q > $0)", "AddRange([$0, 1])"])};", Expression("int", 2));
            case 4 when Variable(static variable => variable.Type == "Dictionary<string, int>") is { } dictionary:
                return new Code(Code.Statement, $"{dictionary.Name}{Any(["[$0] = $1", ".TryAdd($0, $1)", "[$0] += $1", ".Add($0, $1)"])};", Expression("string", 1), Expression("int", 2));
            case 5 when Variable(static variable => variable is { Type: "string", IsAssignable: true }) is { } text:
                return new Code(Code.Statement, $"{text.Name} += $0;", Expression(Any(["string", "int", "char", "double", "bool"]), 2));
            case 8 or 9:
                return Scoped(() => new Code(Code.Statement, "if ($0) { $1 } else { $2 }", Expression("bool", 2), Inner(depth), Inner(depth)));
            case 10:
                return Scoped(() =>
                {
                    var i = Name("i");
                    _variables.Add((i, "int", false));
                    return new Code(Code.Statement, $"for (int {i} = 0; {i} < {random.Next(1, 5)}; {i}++) {{ $0 {Any(["", "", $"if ({i} == 1) continue;", $"if ({i} == 2) break;"])} }}", Inner(depth));
                });
            case 11:
                return Scoped(() =>
                {
                    var items = Expression("List<int>", 1);
                    var x = Name("x");
                    _variables.Add((x, "int", false));
                    return new Code(Code.Statement, $"foreach (var {x} in ($0).Take(4).ToList()) {{ $1 }}", items, Inner(depth));
                });
            case 12 or 13:
                return Scoped(() => new Code(
                    Code.Statement,
                    $"try {{ $0 }} catch ({Any(Exceptions)} e) {Any(["", "", "when (e.Message.Length % 2 == 0)"])} {{ {Caught()} $1 }}{Any(["", " finally { $2 }"])}",
                    Inner(depth),
                    Inner(0),
                    Finally()));
            case 14:
                return Scoped(() => new Code(
                    Code.Statement,
                    $"switch ($0) {{ case {random.Next(-1, 3)}: $1 break; case > 10 and < 100: $2 break; {Any(["default: $3 break;", "case var w when w % 2 == 0: $3 break;"])} }}",
                    Expression("int", 2),
                    Inner(0),
                    Inner(0),
                    Inner(0)));
            case 15:
                return Scoped(() => new Code(Code.Statement, "{ $0 $1 }", Inner(depth), Inner(depth)));
            default:
                return Variable(static variable => variable.IsAssignable && variable.Type != "Counter") is { } assigned
                    ? new Code(Code.Statement, $"{assigned.Name} = $0;", Expression(assigned.Type, 2))
                    : new Code(Code.Statement, ";");
        }
    }

    /// <summary>What a finally block throws would take the place of what is on its way, of which evaluation names the first.</summary>
    private Code Finally() => Variable(static variable => variable is { Type: "string", IsAssignable: true }) is { } text
        ? new Code(Code.Statement, $"{text.Name} += \"f\";")
        : new Code(Code.Statement, ";");

    private string Caught() => Variable(static variable => variable is { Type: "string", IsAssignable: true }) is { } text ? $"{text.Name} = e.GetType().Name + e.Message;" : "";

    private Code Inner(int depth) => Scoped(() =>
    {
        var statements = new List<Code>();
        for (var i = random.Next(1, 3); i > 0; i--)
            statements.Add(random.Next(4) == 0 ? Declaration() : Statement(depth - 1));
        return Code.Block(statements);
    });

    /// <summary>What is declared inside is not seen outside.</summary>
    private Code Scoped(Func<Code> make)
    {
        var (variables, functions) = (_variables.Count, _functions.Count);
        var code = make();
        _variables.RemoveRange(variables, _variables.Count - variables);
        _functions.RemoveRange(functions, _functions.Count - functions);
        return code;
    }

    private Code Expression(string type, int depth)
    {
        if (depth <= 0 || random.Next(6) == 0)
            return Leaf(type);
        Code E(string part) => Expression(part, depth - 1);
        switch (type)
        {
            case "int":
                return random.Next(34) switch
                {
                    < 7 => Binary(type, depth),
                    7 => new Code(type, $"{Any(["checked", "unchecked"])}($0 {Any(["+", "-", "*"])} $1)", E(type), E(type)),
                    8 => new Code(type, $"({Any(["-", "~", "+"])}$0)", E(type)),
                    9 => new Code(type, $"($0 {Any(["<<", ">>", ">>>"])} $1)", E(type), E(type)),
                    10 => new Code(type, $"{Any(["unchecked", "checked"])}((int)$0)", E(Any(["long", "double", "decimal", "uint", "ulong", "char", "short"]))),
                    11 => new Code(type, "($0 ? $1 : $2)", E("bool"), E(type), E(type)),
                    12 => new Code(type, "$0.Length", E("string")),
                    13 => new Code(type, $"$0.{Any(["Count", "Sum()", "Max()", "Min()", "First()", "Last()", "Distinct().Count()", "Aggregate(1, (p, q) => unchecked(p * 31 + q))", "FirstOrDefault(q => q > 3)", "Count(q => q % 2 == 0)", "Single()"])}", E("List<int>")),
                    14 => new Code(type, "$0[$1]", E("List<int>"), Leaf("int")),
                    15 => new Code(type, $"Math.{Any(["Max", "Min"])}($0, $1)", E(type), E(type)),
                    16 => new Code(type, $"Math.{Any(["Abs", "Sign"])}($0)", E(type)),
                    17 => new Code(type, "($0 ?? $1)", E("int?"), E(type)),
                    18 => new Code(type, $"$0.{Any(["Value", "GetValueOrDefault()", "GetValueOrDefault(3)"])}", E("int?")),
                    19 => new Code(type, $"$0.{Any(["X", "Y", "Sum", "Swap().X"])}", E("P")),
                    20 => new Code(type, "int.Parse($0)", E("string")),
                    21 => new Code(type, "(int.TryParse($0, out var $1) ? $1 : -1)", E("string"), new Code("name", Name("n"))),
                    22 => new Code(type, "($0 switch { < 0 => $1, 0 => 7, > 100 => $2, var u => u + 1 })", E(type), E(type), E(type)),
                    23 => new Code(type, "$0.IndexOf($1)", E("string"), E("char")),
                    24 => new Code(type, "Math.Sign(string.CompareOrdinal($0, $1))", E("string"), E("string")),
                    25 => new Code(type, "$0.GetValueOrDefault($1, -2)", E("Dictionary<string, int>"), E("string")),
                    26 => new Code(type, "$0[$1]", E("Dictionary<string, int>"), E("string")),
                    27 when Variable(static variable => variable is { Type: "int", IsAssignable: true }) is { } variable => new Code(type, Any([$"{variable.Name}++", $"--{variable.Name}", $"({variable.Name} = $0)", $"({variable.Name} += $0)"]), E(type)),
                    28 => Lambda(depth),
                    29 when _functions.Count > 0 => new Code(type, $"{_functions[random.Next(_functions.Count)]}($0)", E(type)),
                    30 => new Code(type, "((int)V(Level.High) + (int)(Level)($0))", E(type)),
                    31 => new Code(type, $"($0, $1).Item{random.Next(1, 3)}", E(type), E(type)),
                    32 => new Code(type, "new[] { $0, $1, 5 }[$2]", E(type), E(type), Leaf(type)),
                    _ => new Code(type, "Math.Clamp($0, -5, 5)", E(type)),
                };
            case "long" or "uint" or "ulong":
                return random.Next(7) switch
                {
                    < 4 => Binary(type, depth),
                    4 => new Code(type, $"({type})$0", E(type == "ulong" ? "uint" : "int")) with { Text = $"unchecked(({type})$0)" },
                    5 => new Code(type, $"{Any(["checked", "unchecked"])}(({type})$0)", E(Any(["double", "decimal", "long", "ulong"]))),
                    _ => new Code(type, $"($0 {Any(["<<", ">>"])} ($1 & 31))", E(type), E("int")),
                };
            case "byte" or "short" or "char":
                return random.Next(3) switch
                {
                    0 => new Code(type, $"unchecked(({type})($0 {Any(["+", "-", "*", "^"])} $1))", E(type), E(type)),
                    1 => new Code(type, $"{Any(["checked", "unchecked"])}(({type})$0)", E(Any(["int", "long", "double"]))),
                    _ => type == "char" ? new Code(type, "$0[$1]", E("string"), Leaf("int")) : new Code(type, "($0 ? $1 : $2)", E("bool"), E(type), E(type)),
                };
            case "double":
                return random.Next(8) switch
                {
                    < 4 => new Code(type, $"($0 {Any(["+", "-", "*", "/", "%"])} $1)", E(type), E(type)),
                    4 => new Code(type, "((double)($0))", E(Any(["int", "long", "decimal", "ulong"]))),
                    5 => new Code(type, $"Math.{Any(["Floor", "Ceiling", "Round", "Truncate", "Abs", "Sqrt"])}($0)", E(type)),
                    6 => new Code(type, "$0.Average()", E("List<int>")),
                    _ => new Code(type, "$0.Sum(q => q * 0.5)", E("List<int>")),
                };
            case "decimal":
                return random.Next(6) switch
                {
                    < 4 => new Code(type, $"($0 {Any(["+", "-", "*", "/", "%"])} $1)", E(type), E(type)),
                    4 => new Code(type, "((decimal)($0))", E(Any(["int", "long", "uint"]))),
                    _ => new Code(type, $"Math.{Any(["Floor($0)", "Round($0, 2)", "Truncate($0)", "Abs($0)"])}", E(type)),
                };
            case "bool":
                return random.Next(14) switch
                {
                    < 4 when Any(["int", "long", "double", "decimal", "char", "uint"]) is var compared => new Code(type, $"($0 {Any(["<", "<=", ">", ">=", "==", "!="])} $1)", E(compared), E(compared)),
                    4 or 5 => new Code(type, $"($0 {Any(["&&", "||", "&", "|", "^"])} $1)", E(type), E(type)),
                    6 => new Code(type, "!$0", E(type)),
                    7 => new Code(type, "($0 == $1)", E("string"), E("string")),
                    8 => new Code(type, $"$0.{Any(["StartsWith", "EndsWith", "Contains"])}($1, StringComparison.{Any(["Ordinal", "OrdinalIgnoreCase"])})", E("string"), E("string")),
                    9 => new Code(type, $"$0.{Any(["Any(q => q > 2)", "All(q => q != 0)", "Contains(1)"])}", E("List<int>")),
                    10 => new Code(type, $"($0 is {Any(["> 3 and < 50", "0 or 1", "not 7"])})", E("int")),
                    11 => new Code(type, "($0 == $1)", E("P"), E("P")),
                    12 => new Code(type, "($0 is null)", E("int?")),
                    _ => new Code(type, "($0 is { X: > 0, Y: var y0 } && y0 < 9)", E("P")) with { Text = $"($0 is {{ X: > 0, Y: var {Name("y")} }})" },
                };
            case "string":
                return random.Next(16) switch
                {
                    < 3 => new Code(type, "($0 + $1)", E(type), E(Any(["string", "int", "char", "double", "decimal", "bool", "int?", "P", "ulong"]))),
                    3 => new Code(type, $"$\"{{$0{Any(["", ",5", ",-4", ":D3", ":x", ":N0"])}}}|{{$1}}\"", E("int"), E(Any(["string", "double", "bool", "char"]))),
                    4 => new Code(type, $"$\"{{$0{Any(["", ":F2", ":E2", ":0.##", ":P1"])}}}\"", E(Any(["double", "decimal"]))),
                    5 => new Code(type, "$0.Substring($1)", E(type), Leaf("int")),
                    6 => new Code(type, $"$0.{Any(["ToUpperInvariant()", "ToLowerInvariant()", "Trim()", "TrimEnd('a')", "Replace(\"a\", \"bb\")", "Replace('b', 'c')", "PadLeft(4, '*')", "Insert(0, \"<\")", "Split(',')[0]", "ToString()"])}", E(type)),
                    7 => new Code(type, "string.Join(\",\", $0)", E("List<int>")),
                    8 => new Code(type, "string.Concat($0.Reverse().Take(20))", E(type)) with { Text = "string.Concat($0.AsEnumerable().Reverse().Take(20))" },
                    9 => new Code(type, "$0.ToString()", E(Any(["int", "long", "double", "decimal", "bool", "char", "P", "byte"]))),
                    10 => new Code(type, "($0 ? $1 : $2)", E("bool"), E(type), E(type)),
                    11 => new Code(type, "string.Join(\"-\", $0.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $\"{q.Key}{q.Value}\"))", E("Dictionary<string, int>")),
                    12 => new Code(type, "((Level)($0)).ToString()", E("int")),
                    13 => new Code(type, "string.Format(\"{0}-{1,3}\", $0, $1)", E("int"), E(type)),
                    14 => new Code(type, "new string($0, $1 & 3)", E("char"), E("int")),
                    _ => new Code(type, "($0 switch { \"\" => \"empty\", { Length: > 3 } => $1, var s => s + s })", E(type), E(type)) with { Text = $"($0 switch {{ \"\" => \"empty\", {{ Length: > 3 }} => $1, var {Name("s")} => \"other\" }})" },
                };
            case "int?":
                return random.Next(4) switch
                {
                    0 => new Code(type, $"($0 {Any(["+", "-", "*"])} $1)", E(type), E(type)),
                    1 => new Code(type, "($0 ? $1 : null)", E("bool"), E("int")) with { Text = "($0 ? (int?)$1 : null)" },
                    2 => new Code(type, "((int?)$0)", E("int")),
                    _ => new Code(type, "($0 ?? $1)", E(type), E(type)),
                };
            case "P":
                return random.Next(4) switch
                {
                    0 => new Code(type, "new P($0, $1)", E("int"), E("int")),
                    1 => new Code(type, $"($0 with {{ {Any(["X", "Y"])} = $1 }})", E(type), E("int")),
                    2 => new Code(type, "$0.Swap()", E(type)),
                    _ => new Code(type, "($0 ? $1 : $2)", E("bool"), E(type), E(type)),
                };
            case "List<int>":
                return random.Next(8) switch
                {
                    0 => new Code(type, "new List<int> { $0, $1 }", E("int"), E("int")),
                    1 => new Code(type, "((List<int>)[.. $0, $1])", E(type), E("int")),
                    2 => new Code(type, "$0.Where(q => q % 2 == 0).ToList()", E(type)),
                    3 => new Code(type, "$0.Select((q, w) => unchecked(q * w + $1)).ToList()", E(type), Leaf("int")),
                    4 => new Code(type, $"$0.{Any(["OrderBy(q => q % 3)", "OrderByDescending(q => q)", "Skip(1)", "Take(2)", "Distinct()", "AsEnumerable().Reverse()", "SkipWhile(q => q < 2)", "SelectMany(q => new[] { q, 0 })", "GroupBy(q => q & 1).Select(g => g.Count())", "Zip([1, 2, 3], (q, w) => q - w)", "DefaultIfEmpty(9)", "Order().ThenBy(q => -q)"])}.ToList()", E(type)),
                    5 => new Code(type, "Enumerable.Range($0 & 15, $1 & 3).ToList()", E("int"), E("int")),
                    6 => new Code(type, $"$0.{Any(["Concat", "Union", "Except", "Intersect"])}($1).ToList()", E(type), E(type)),
                    _ => new Code(type, "$0.Values.ToList()", E("Dictionary<string, int>")),
                };
            default:
                return random.Next(3) switch
                {
                    0 => new Code(type, "new Dictionary<string, int> { [$0] = $1, [\"k\"] = $2 }", E("string"), E("int"), E("int")),
                    1 => new Code(type, "new Dictionary<string, int> { { $0, $1 }, { \"k\", $2 } }", E("string"), E("int"), E("int")),
                    _ => new Code(type, "$0.Distinct().ToDictionary(q => $\"{q}\", q => q)", E("List<int>")),
                };
        }
    }

    private Code Binary(string type, int depth) =>
        new(type, $"($0 {Any(["+", "-", "*", "/", "%", "&", "|", "^", "+", "-"])} $1)", Expression(type, depth - 1), Expression(type, depth - 1));

    private Code Lambda(int depth)
    {
        var parameter = Name("p");
        var outer = _variables.Count;
        _variables.Add((parameter, "int", false));
        var body = Expression("int", depth - 1);
        _variables.RemoveRange(outer, _variables.Count - outer);
        return new Code("int", $"((Func<int, int>)({parameter} => $0))($1)", body, Expression("int", depth - 1));
    }

    private Code Leaf(string type)
    {
        if (random.Next(3) > 0 && Variable(variable => variable.Type == type) is { } known)
            return new Code(type, known.Name);
        var number = random.Next(6) switch { 0 => 0, 1 => 1, 2 => random.Next(-3, 4), 3 => random.Next(-100, 1000), 4 => 7, _ => random.Next(4) };
        return new Code(type, type switch
        {
            "int" => random.Next(10) == 0 ? $"V({Any(["int.MaxValue", "int.MinValue", "65535", "-128", "1 << 30"])})" : string.Create(CultureInfo.InvariantCulture, $"V({number})"),
            "long" => random.Next(6) == 0 ? $"V({Any(["long.MaxValue", "long.MinValue", "4294967296L"])})" : string.Create(CultureInfo.InvariantCulture, $"V({number}L)"),
            "uint" => random.Next(6) == 0 ? "V(uint.MaxValue)" : string.Create(CultureInfo.InvariantCulture, $"V({Math.Abs(number)}u)"),
            "ulong" => random.Next(6) == 0 ? "V(ulong.MaxValue)" : string.Create(CultureInfo.InvariantCulture, $"V({Math.Abs(number)}ul)"),
            "byte" => string.Create(CultureInfo.InvariantCulture, $"V((byte){Math.Abs(number) & 255})"),
            "short" => string.Create(CultureInfo.InvariantCulture, $"V((short){Math.Abs(number)})"),
            "char" => $"V('{Any(["a", "b", "Z", "0", " ", "é", ","])}')",
            "bool" => $"V({Any(["true", "false"])})",
            "string" => $"V({Any(["\"\"", "\"a\"", "\"abc\"", "\"12\"", "\"-7\"", "\"a,b\"", "\"Éa \"", "\"k\"", "\"1.5\""])})",
            "double" => $"V({Any(["0.0", "1.5", "-2.25", "0.1", "1e10", "1e300", "100.0", "3.999", "-0.0", "1e-7"])})",
            "decimal" => $"V({Any(["0m", "1.50m", "-2.25m", "0.1m", "100m", "79228162514264337593543950335m", "0.0001m"])})",
            "int?" => $"V((int?){Any(["null", "0", "5", "(-1)"])})",
            "List<int>" => $"new List<int> {{ {Any(["", "1", "3, 1, 2", "5, 5, -1, 0", "10, 20"])} }}",
            "P" => string.Create(CultureInfo.InvariantCulture, $"new P({number}, {random.Next(5)})"),
            _ => "new Dictionary<string, int> { [\"a\"] = 1, [\"k\"] = 2 }",
        });
    }

    private (string Name, string Type, bool IsAssignable)? Variable(Func<(string Name, string Type, bool IsAssignable), bool> fits)
    {
        var fitting = _variables.Where(fits).ToList();
        return fitting.Count == 0 ? null : fitting[random.Next(fitting.Count)];
    }

    private string Any(IReadOnlyList<string> choices) => choices[random.Next(choices.Count)];

    private string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_names++}");
}
