namespace Plimsoll.Evaluation;

public class ExpressionTests
{
    public static TheoryData<string> Operators =>
    [
        "1 + 2 * 3 - 4 / 3 % 2", "(byte)(200 + 55)", "unchecked((byte)300)", "7 >> 1 << 3", "-7 >>> 28", "~5", "5 ^ 3 | 8 & 12", "0.1 + 0.2", "0.1m + 0.2m",
        "1.0 / 3", "10m / 3m", "1f / 3", "(float)0.1", "(double)0.1f", "(decimal)0.1", "(int)3.99", "(int)-3.99m", "(long)int.MaxValue + 1", "unchecked(int.MaxValue + 1)",
        "(char)('a' + 1)", "'a' + 1", "(int)'x'", "\"a\" + 1 + 'c' + 2.5 + true + null", "1 < 2 && 2 >= 2", "!true || 3 != 4", "true ^ false", "5 == 5L",
        "(int?)null ?? 7", "(int?)5 + 3", "(int?)null + 3", "((int?)null).HasValue", "((int?)3).Value", "((int?)null).GetValueOrDefault(4)", "(int?)null == null", "(int?)2 > null",
        "(bool?)null & false", "(bool?)true | null", "default(int)", "default(string)", "default(DayOfWeek)", "nameof(System.Collections)", "typeof(string).Name", "sizeof(int)",
        "uint.MaxValue", "ulong.MaxValue - 1", "long.MinValue", "1e20", "double.Epsilon", "123456789.125", "1.50m", "1e-7", "(object)(short)3", "(1, \"b\").Item2", "(a: 1, b: 2).b",
        "(1, 2) == (1, 2)", "(1, 2L) != (1, 3)", "DayOfWeek.Friday", "DayOfWeek.Friday + 1", "(DayOfWeek)3", "DayOfWeek.Friday - DayOfWeek.Monday", "(int)DayOfWeek.Friday",
        "AttributeTargets.Class | AttributeTargets.Field", "~AttributeTargets.Class & AttributeTargets.All", "AttributeTargets.All.HasFlag(AttributeTargets.Class)", "DayOfWeek.Friday.ToString()",
        "\"abc\"[1]", "\"abc\"[^1]", "\"abcdef\"[1..^2]", "new[] { 1, 2, 3 }[^1]", "new[] { 1, 2, 3 }[1..]", "new int[3]", "new[] { new[] { 1 }, new[] { 2, 3 } }",
        "\"x\".Length is > 0 and < 3", "5 is int n ? n + 1 : 0", "\"s\" is { Length: 1 }", "((object)5) is string", "((object)5) as string", "new[] { 1, 2, 3 } is [1, .., var last] ? last : 0",
        "new[] { 1, 2, 3, 4 } is [_, .. var mid, _] ? mid : []", "(1, \"x\") is (1, var s) ? s : \"\"", "3 switch { < 0 => \"neg\", 0 => \"zero\", > 2 when true => \"big\", _ => \"small\" }",
        "((object)\"x\") switch { int => 1, string { Length: > 0 } t => t.Length, null => 0, _ => -1 }", "(DayOfWeek.Monday, true) switch { (DayOfWeek.Monday, true) => 1, _ => 2 }",
        "'q' is >= 'a' and <= 'z'", "\"a\" is not null", "(string?)null is null", "((string?)null)?.Length", "((string?)null)?.Trim().Length ?? -1", "\" a \"?.Trim()?.Length",
        "new { A = 1, B = \"x\" }", "new { A = 1 }.A", "new { A = 1 }.Equals(new { A = 1 })", "new { A = 1, B = \"x\" }.ToString()", "new List<int> { 1, 2 }.Count", "new List<int>(new[] { 1, 2 }) { 3 }",
        "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }", "new Dictionary<string, int> { { \"a\", 1 } }[\"a\"]", "new HashSet<int> { 1, 1, 2 }", "(List<int>)[1, .. new[] { 2, 3 }, 4]", "(int[])[]",
        "(IReadOnlyList<string>)[\"a\"]", "(ImmutableArray<int>)[1, 2]", "(IEnumerable<int>)[1, 2]", "(HashSet<int>)[1, 1]", "checked(1 + 1)", "\"\"\"raw \"quoted\" text\"\"\"", "(Index)2 is var i ? 1 : 0",
        "((Func<int, int>)(x => x * 2))(4)", "new Func<int>(() => 3)()", "new string('x', 3)", "string.Empty", "int.MaxValue.ToString()", "(-5).ToString(\"D3\")", "1234.5.ToString(\"N2\")", "0.5.ToString(\"P0\")",
        "255.ToString(\"x4\")", "1e10.ToString()", "1.1f.ToString()", "true.ToString()", "'c'.ToString()", "5.CompareTo(3)", "5.Equals(5)", "object.Equals(1, 1)", "ReferenceEquals(null, null)",
    ];

    public static TheoryData<string> Strings =>
    [
        "$\"{1}-{\"a\"}-{2.5:F2}|{7,4}|{7,-4}|{255:X}|{null}|{true}|{'c'}|{DayOfWeek.Friday}|{{}}\"", "$\"{(1 > 0 ? \"y\" : \"n\")}\"", "$\"{new DateTime(2020, 1, 2):yyyy-MM-dd}\"", "$\"{TimeSpan.FromMinutes(90)}\"",
        "\"a-b-c\".Split('-')", "\"a, b,,c\".Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)", "\"a--b\".Split(\"--\")", "\"a b\".Split()", "\"a=b=c\".Split('=', 2)",
        "\"Hello\".ToLowerInvariant().ToUpperInvariant()", "\"  x \".Trim()", "\"xxaxx\".Trim('x')", "\"/a/\".TrimEnd('/')", "\"abc\".Substring(1, 1)", "\"abc\".Replace(\"b\", \"\")", "\"abc\".Replace('a', 'z')", "\"abc\".Contains(\"b\")",
        "\"abc\".StartsWith(\"ab\", StringComparison.Ordinal)", "\"abc\".EndsWith('c')", "\"abc\".IndexOf('c')", "\"abcb\".LastIndexOf(\"b\", StringComparison.Ordinal)", "\"7\".PadLeft(3, '0')", "\"7\".PadRight(3) + \"|\"",
        "\"abc\".Insert(1, \"-\").Remove(0, 1)", "string.Join(\",\", 1, 2, 3)", "string.Join(\", \", new[] { \"a\", \"b\" })", "string.Join(';', new List<int> { 1, 2 })", "string.Join(\"-\", Enumerable.Range(1, 3).Select(i => i * i))",
        "string.Format(\"{0}-{1:D3}-{0,5}\", \"a\", 7)", "string.Concat(\"a\", \"b\", \"c\")", "string.Concat(new[] { \"a\", \"b\" })", "string.IsNullOrEmpty(\"\")", "string.IsNullOrWhiteSpace(\" \")", "string.Equals(\"A\", \"a\", StringComparison.OrdinalIgnoreCase)",
        "string.Compare(\"a\", \"b\", StringComparison.Ordinal) < 0", "\"abc\".CompareTo(\"abd\")", "\"a\" == \"A\".ToLowerInvariant()", "\"abc\".ToCharArray()", "new string(\"abc\".Reverse().ToArray())", "\"abc\".Select(c => (int)c)", "\"a\\nb\".Split('\\n').Length",
        "new StringBuilder(\"a\").Append('b').Append(1).AppendFormat(\"{0:X}\", 255).Insert(0, \"<\").Replace(\"a\", \"A\").ToString()", "new StringBuilder().AppendJoin(\", \", new[] { 1, 2 }).Length", "int.Parse(\"42\") + long.Parse(\"-7\")",
        "double.Parse(\"1.5\", CultureInfo.InvariantCulture)", "decimal.Parse(\"1.50\")", "bool.Parse(\"true\")", "int.TryParse(\"x\", out var n) ? n : -1", "int.TryParse(\"12\", out var n) ? n : -1", "char.IsDigit('5')", "char.ToUpperInvariant('a')",
        "Convert.ToBase64String(Encoding.UTF8.GetBytes(\"héllo\"))", "Encoding.UTF8.GetString(Convert.FromBase64String(\"aGk=\"))", "Encoding.UTF8.GetBytes(\"hi\")", "Convert.ToInt32(\"12\")", "Guid.Parse(\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\").ToString(\"N\")",
        "new Uri(\"https://example.com:8443/x?y=1\").Host", "new Version(\"1.2.3\").Minor", "Math.Max(3, 4) + Math.Min(1, 2)", "Math.Round(2.5)", "Math.Round(2.345m, 2)", "Math.Ceiling(1.2)", "Math.Abs(-3)", "Math.Clamp(15, 1, 10)", "Math.Pow(2, 10)", "Math.Floor(-1.5)",
        "TimeSpan.FromHours(1.5)", "TimeSpan.FromSeconds(90).TotalMinutes", "new TimeSpan(1, 2, 3) + TimeSpan.FromDays(1)", "(int)TimeSpan.FromMinutes(5).TotalSeconds", "TimeSpan.Parse(\"01:02:03\")", "TimeSpan.FromHours(2) > TimeSpan.FromMinutes(90)",
        "new DateTime(2024, 2, 28, 1, 2, 3, DateTimeKind.Utc).AddDays(2)", "new DateTime(2024, 1, 1).Year", "Enum.Parse<DayOfWeek>(\"Friday\")", "Enum.GetNames<DayOfWeek>()", "Enum.GetValues<DayOfWeek>().Length", "(5).ToString(CultureInfo.InvariantCulture)",
        "KeyValuePair.Create(\"a\", 1)", "new KeyValuePair<string, int>(\"a\", 1).Value", "StringComparer.OrdinalIgnoreCase.Equals(\"a\", \"A\")", "\"A\".Equals(\"a\", StringComparison.OrdinalIgnoreCase)", "(1, \"a\").ToString()", "Array.Empty<int>()", "\"x\".ToString()",
    ];

    public static TheoryData<string> Linq =>
    [
        "Range.Select(i => i * 2)", "Range.Select((x, i) => x + i)", "Range.Where(i => i % 2 == 0).ToList()", "Range.Where((x, i) => i > 1)", "Range.SelectMany(i => new[] { i, -i })", "Range.SelectMany(i => Names, (i, n) => n + i)", "Range.Concat(Range).Count()", "Range.Append(9).Prepend(0).ToArray()",
        "Names.OrderBy(n => n, StringComparer.Ordinal)", "Names.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)", "Names.Order(StringComparer.Ordinal).Reverse()", "Range.OrderDescending()", "Range.Concat(Range).Distinct()", "Names.DistinctBy(n => n.Length)",
        "Names.GroupBy(n => n.Length).Select(g => new { g.Key, N = g.Count(), Items = g.ToList() })", "Names.GroupBy(n => n.Length, n => n[0])", "Range.Zip(Names, (a, b) => $\"{a}{b}\")", "Range.Zip(Names).Select(p => p.First + p.Second)", "Enumerable.Repeat(\"x\", 3)", "Enumerable.Empty<int>()",
        "Range.First()", "Range.First(i => i > 2)", "Range.FirstOrDefault(i => i > 20)", "Names.LastOrDefault()", "Range.Last()", "Range.Single(i => i == 3)", "Range.SingleOrDefault(i => i == 30)", "Names.FirstOrDefault(n => n == \"\")", "Range.Any()", "Range.Any(i => i > 4)", "Range.All(i => i > 0)",
        "Range.Count(i => i > 2)", "Range.Sum()", "Names.Sum(n => n.Length)", "Range.Sum(i => i * 0.5)", "Range.Min()", "Names.Max(n => n.Length)", "Names.MinBy(n => n.Length)", "Range.Average()", "Range.Aggregate((a, b) => a * b)", "Range.Aggregate(\"\", (a, b) => a + b)", "Range.Aggregate(1, (a, b) => a + b, r => $\"<{r}>\")",
        "Names.ToDictionary(n => n)", "Names.ToDictionary(n => n, n => n.Length)", "Names.Select((n, i) => KeyValuePair.Create(n, i)).ToDictionary()", "Names.ToHashSet()", "Range.Skip(1).Take(2)", "Range.SkipWhile(i => i < 3)", "Range.TakeWhile(i => i < 3)", "Range.SkipLast(1)", "Range.TakeLast(2)", "Range.Except(new[] { 2 })", "Range.Union(new[] { 9 })", "Range.Intersect(new[] { 2, 9 })",
        "Range.Chunk(2)", "Range.Contains(3)", "Range.SequenceEqual(new[] { 1, 2, 3, 4 })", "Range.ElementAt(1)", "Range.Cast<object>().OfType<int>()", "new object[] { 1, \"a\", 2 }.OfType<int>().Sum()", "Range.DefaultIfEmpty(7)", "Enumerable.Empty<int>().DefaultIfEmpty(7)", "from n in Names where n.Length > 1 orderby n.Length descending, n select n.ToUpperInvariant()",
        "from a in Range from b in Range where a < b let s = a + b select $\"{a}+{b}={s}\"", "from n in Names group n by n.Length into g select g.Key", "from n in Names join r in Range on n.Length equals r select (n + r)", "Range.ToList().Find(i => i > 1)", "Range.ToList().ConvertAll(i => $\"{i}\")", "Names.Contains(\"B\", StringComparer.OrdinalIgnoreCase)", "Names.Index().Select(p => $\"{p.Index}{p.Item}\")",
        "new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [\"A\"] = 1 }.ContainsKey(\"a\")", "new SortedDictionary<string, int>(StringComparer.Ordinal) { [\"b\"] = 1, [\"a\"] = 2 }", "Names.ToImmutableArray()", "Names.ToImmutableArray().Select(n => n + 1).ToList()", "Names.ToImmutableArray().Where(n => n != \"x\").ToArray()", "Names.ToImmutableArray().Any(n => n == \"x\")", "Names.ToImmutableArray().First()", "Names.ToImmutableArray().OrderBy(n => n, StringComparer.Ordinal).Last()", "Names.ToArray().Length", "new List<int> { 3, 1, 2 }.IndexOf(1)", "new Dictionary<string, int> { [\"a\"] = 1 }.GetValueOrDefault(\"b\", 5)", "new Dictionary<string, int> { [\"a\"] = 1 }.TryGetValue(\"a\", out var v) ? v : 0",
        "new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }.Select(p => p.Key + p.Value)", "new Dictionary<string, int> { [\"a\"] = 1 }.Keys", "new Dictionary<string, int> { [\"a\"] = 1 }.Values.Sum()", "new Dictionary<string, int>(new Dictionary<string, int> { [\"a\"] = 1 }) { [\"b\"] = 2 }", "Range.Select(i => (i, s: $\"{i}\")).ToDictionary(t => t.s, t => t.i)",
    ];

    [Theory]
    [MemberData(nameof(Operators))]
    public void Operators_conversions_patterns_and_collections(string expression) => Check(expression);

    [Theory]
    [MemberData(nameof(Strings))]
    public void Strings_numbers_and_time(string expression) => Check(expression);

    [Theory]
    [MemberData(nameof(Linq))]
    public void Linq_and_collections(string expression) => Check(expression);

    private static readonly Lazy<EquivalenceSet> Cases = new(() => EquivalenceSet.Create(
        BundleCompilation.Out,
        "static readonly int[] Range = [1, 2, 3, 4]; static string[] Names => [\"b\", \"aa\", \"c\", \"dd\"];",
        [.. Expressions(Operators), .. Expressions(Strings), .. Expressions(Linq)],
        (expression, i) => $"public static Out D{i} => new() {{ Value = {expression} }};"));

    private static IEnumerable<string> Expressions(TheoryData<string> data) => data.Select(row => row.Data);

    private static void Check(string expression) => Cases.Value.Check(expression);
}
