using CsCheck;
using Plimsoll.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plimsoll.Yaml;

public class PlainScalarTests
{
    // Characters and pieces that YAML makes something of, so that random texts are hard ones.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["-?:,[]{}#&*!|>'\"%@`= ~<.+_0123456789xobeEtTyn/\t\n\u0085\u00A0\u2028\uFEFF\uD83D\uDE42é"], 0, 8],
        Gen.String[Gen.Char["0123456789-+.:_eExTZ "], 0, 10],
        Gen.String[0, 6]);

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("NO")]
    [InlineData("oN")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("null")]
    [InlineData("~")]
    [InlineData("True")]
    [InlineData("=")]
    [InlineData("<<")]
    [InlineData("1")]
    [InlineData("-1")]
    [InlineData("0o17")]
    [InlineData("-0o17")]
    [InlineData("017")]
    [InlineData("08")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("1e400")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("0x1F")]
    [InlineData("0xFFFFFFFFFFFFFFFFFF")]
    [InlineData("0b101")]
    [InlineData("12:30")]
    [InlineData("12:30:45")]
    [InlineData("190:20:30.15")]
    [InlineData("-1:30")]
    [InlineData("2020-11-22")]
    [InlineData("2020-1-2")]
    [InlineData("2020-11-22T10:00:00Z")]
    [InlineData("2020-11-22 10:00")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData("-")]
    [InlineData("- a")]
    [InlineData("? a")]
    [InlineData(":80")]
    [InlineData("a: b")]
    [InlineData("a:")]
    [InlineData("a #b")]
    [InlineData("#a")]
    [InlineData("[a]")]
    [InlineData("{{ x }}")]
    [InlineData("&a")]
    [InlineData("*")]
    [InlineData("!a")]
    [InlineData("|")]
    [InlineData("> a")]
    [InlineData("'a'")]
    [InlineData("\"a\"")]
    [InlineData("%a")]
    [InlineData("@a")]
    [InlineData("`a`")]
    [InlineData(",a")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("\uFEFFa")]
    [InlineData("\u007F")]
    [InlineData("---")]
    [InlineData("--- a")]
    [InlineData("...")]
    public void NeedsQuotes_WhatAReaderCouldTakeForSomethingElse(string text) => Assert.True(PlainScalar.NeedsQuotes(text));

    [Fact]
    public void NeedsQuotes_LoneSurrogates()
    {
        Assert.True(PlainScalar.NeedsQuotes("a\uD83D"));
        Assert.True(PlainScalar.NeedsQuotes("\uDE42b"));
        Assert.True(PlainScalar.NeedsQuotes("\uD83D\uD83D\uDE42"));
        Assert.False(PlainScalar.NeedsQuotes("a\uD83D\uDE42"));
    }

    [Theory]
    [InlineData("nginx:1.27")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4")]
    [InlineData("512Mi")]
    [InlineData("500m")]
    [InlineData("10%")]
    [InlineData("5s")]
    [InlineData("v1")]
    [InlineData("--verbose")]
    [InlineData("-Xmx1g")]
    [InlineData("--addr=:8080")]
    [InlineData("apps/v1")]
    [InlineData("http://example.com/a?b=c#d")]
    [InlineData("a b  c")]
    [InlineData("it's")]
    [InlineData("x=y")]
    [InlineData("yes1")]
    [InlineData("~/x")]
    [InlineData("0x")]
    [InlineData("1e")]
    [InlineData("2020-11")]
    [InlineData("2020-11-22-build")]
    [InlineData("app.kubernetes.io/name")]
    [InlineData("é漢字")]
    [InlineData("$(NAME)")]
    [InlineData("a, b")]
    [InlineData("(a)")]
    public void NeedsQuotes_NotWhatEveryReaderTakesForAString(string text) => Assert.False(PlainScalar.NeedsQuotes(text));

    [Fact]
    public void PlainTexts_ReadBackAsThemselves() => Texts.Sample(
        text =>
        {
            if (PlainScalar.NeedsQuotes(text))
                return;
            Assert.Equal(new ResolvedScalar(ScalarKind.String, text), ScalarResolver.Resolve(text));
            Assert.Equal(["k", text], PlainScalars($"k: {text}\n"));
            // YamlDotNet alone takes the colon after "a *b" for a part of it.
            if (!text.Contains('*'))
                Assert.Equal([text, "v"], PlainScalars($"{text}: v\n"));
            Assert.Equal([text], PlainScalars($"- {text}\n"));
        },
        iter: 20_000);

    private static List<string> PlainScalars(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var values = new List<string>();
        while (parser.MoveNext())
        {
            if (parser.Current is not Scalar scalar)
                continue;
            Assert.Equal(ScalarStyle.Plain, scalar.Style);
            Assert.True(scalar.Tag.IsEmpty);
            values.Add(scalar.Value);
        }

        return values;
    }
}
