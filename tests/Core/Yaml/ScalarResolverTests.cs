using System.Text.Json;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml;

public class ScalarResolverTests
{
    /// <summary>What sigs.k8s.io/yaml made of <c>k: VALUE</c>, as far as the value is one plain scalar.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Values() => PlainRows("Yaml/Data/kubernetes-scalars.tsv");

    /// <summary>What sigs.k8s.io/yaml made of <c>KEY: v</c>, as far as the key is one plain scalar.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Keys() => PlainRows("Yaml/Data/kubernetes-keys.tsv");

    [Theory]
    [MemberData(nameof(Values))]
    public void Resolve_AsKubernetesDoes(string text, string type, string json)
    {
        var resolved = ScalarResolver.Resolve(text);

        if (type == "error")
        {
            Assert.Equal(json, resolved.Error);
            return;
        }

        Assert.Null(resolved.Error);
        Assert.Equal(type, TypeName(resolved.Kind));
        Assert.Equal(resolved.Kind == ScalarKind.String ? JsonSerializer.Deserialize<string>(json) : json, resolved.Text);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void TryResolveKey_AsKubernetesDoes(string text, string result, string json)
    {
        var isKey = ScalarResolver.TryResolveKey(text, out var key, out var error);

        Assert.Equal(result == "ok", isKey);
        if (isKey)
            Assert.Equal(Assert.Single(JsonDocument.Parse(json).RootElement.EnumerateObject()).Name, key);
        else
            Assert.Equal(text == ScalarResolver.MergeKey ? SyntaxError.MergeOfNoMapping : SyntaxError.NullKey, error);
    }

    [Fact]
    public void Tables_AreReadInFull()
    {
        Assert.Equal(221, TestData.Rows("Yaml/Data/kubernetes-scalars.tsv").Count());
        Assert.Equal(163, Values().Count());
        Assert.Equal(24, TestData.Rows("Yaml/Data/kubernetes-keys.tsv").Count());
        Assert.Equal(19, Keys().Count());
    }

    [Theory]
    [InlineData("0xFFFFFFFFFFFFFFFF", "18446744073709551615")]
    [InlineData("-0x8000000000000000", "-9223372036854775808")]
    [InlineData("+18446744073709551615", "18446744073709552000")]
    [InlineData("0b+1", "1")]
    [InlineData("0b-1", "-1")]
    [InlineData("-0b101", "-5")]
    [InlineData("0777777777777777777777777", "7.777777777777778e+23")]
    [InlineData("1_0.5_0", "10.5")]
    [InlineData("5e-324", "5e-324")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157e+308")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("0.0000001", "1e-7")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    public void Resolve_NumbersAtTheEdges(string text, string json) => Assert.Equal(json, ScalarResolver.Resolve(text).Text);

    [Theory]
    [InlineData("._5")]
    [InlineData(".5_0")]
    [InlineData("0x1FFFFFFFFFFFFFFFFF")]
    [InlineData("0x1p3")]
    [InlineData("0b+")]
    [InlineData("+-1")]
    [InlineData("1e+")]
    [InlineData("+inf")]
    [InlineData("-")]
    public void Resolve_NotQuiteNumbers_AreStrings(string text) =>
        Assert.Equal(new ResolvedScalar(ScalarKind.String, text), ScalarResolver.Resolve(text));

    [Theory]
    [InlineData("3.0", ScalarKind.Integer)]
    [InlineData("1e3", ScalarKind.Integer)]
    [InlineData("1.5", ScalarKind.Float)]
    [InlineData("9223372036854775808", ScalarKind.Float)]
    public void Resolve_TellsIntegersByTheirJson(string text, ScalarKind kind) => Assert.Equal(kind, ScalarResolver.Resolve(text).Kind);

    [Theory]
    [InlineData("1000000.0", "1e+06")]
    [InlineData("123456.7", "123456.7")]
    [InlineData("0.00001", "1e-05")]
    [InlineData("3.14159265358979", "3.1415927")]
    [InlineData("1e300", ".inf")]
    [InlineData("-1e300", "-.inf")]
    [InlineData("1e-300", "0")]
    [InlineData("-0.0", "-0")]
    [InlineData("+.INF", ".inf")]
    [InlineData("-.Inf", "-.inf")]
    [InlineData(".NaN", ".nan")]
    [InlineData("1_000", "1000")]
    public void TryResolveKey_Numbers(string text, string expected)
    {
        Assert.True(ScalarResolver.TryResolveKey(text, out var key, out _));
        Assert.Equal(expected, key);
    }

    [Theory]
    [InlineData("", SyntaxError.NullKey)]
    [InlineData("18446744073709551615", SyntaxError.HugeKey)]
    public void TryResolveKey_SaysWhyThereIsNone(string text, SyntaxError expected)
    {
        Assert.False(ScalarResolver.TryResolveKey(text, out _, out var error));
        Assert.Equal(expected, error);
    }

    private static IEnumerable<TheoryDataRow<string, string, string>> PlainRows(string path) =>
        from row in TestData.Rows(path)
        let text = row[0].Replace("\\n", "\n").Replace("\\t", "\t")
        where IsPlain(text)
        select new TheoryDataRow<string, string, string>(text, row[1], row[2]);

    // What begins or continues as other syntax is for the reader: quotes, tags, anchors, flow, block scalars, comments.
    private static bool IsPlain(string text) =>
        (text.Length == 0 || "!\"'{[|>&*%@`#".IndexOf(text[0]) < 0)
        && text is not ("-" or "?")
        && !text.StartsWith("- ", StringComparison.Ordinal)
        && !text.StartsWith("? ", StringComparison.Ordinal)
        && !text.Contains(" #")
        && !text.EndsWith(':')
        && !text.Contains('\n');

    private static string TypeName(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "boolean",
        ScalarKind.Null => "null",
        _ => "number",
    };
}
