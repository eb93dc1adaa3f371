using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Charts.Values;

public class ValuesDifferenceTests
{
    private static readonly RecordSchema Schema = new("V",
    [
        new ValueProperty("A", "a", new StringSchema { IsNullable = true }),
        new ValueProperty("L", "l", new ListSchema(new IntegerSchema(0, 9))),
        new ValueProperty("M", "m", new MapSchema(new StringSchema())),
        new ValueProperty("R", "r", new RecordSchema("R", [new ValueProperty("X", "x", new IntegerSchema(0, 9)), new ValueProperty("Y", "y", new IntegerSchema(0, 9))])),
    ]);

    [Theory]
    [InlineData("{}", "{}", "{}")]
    [InlineData("{a: x}", "{a: x}", "{}")]
    [InlineData("{a: x}", "{}", "{a: null}")]
    [InlineData("{a: null}", "{}", "{}")]
    [InlineData("{}", "{a: ''}", "{a: ''}")]
    [InlineData("{l: [1, 2]}", "{l: [1]}", "{l: [1]}")]
    [InlineData("{l: [1]}", "{l: []}", "{l: []}")]
    [InlineData("{m: {p: a, q: b}}", "{m: {r: c, q: d}}", "{m: {r: c, q: d, p: null}}")]
    [InlineData("{m: {p: a}}", "{m: {}}", "{m: {p: null}}")]
    [InlineData("{r: {x: 1, y: 2}}", "{r: {x: 1, y: 3}}", "{r: {y: 3}}")]
    [InlineData("{r: {x: 1, y: 2}, a: k}", "{a: n, r: {x: 3, y: 2}}", "{a: n, r: {x: 3}}")]
    public void Says_what_is_not_the_same(string before, string after, string expected) =>
        Assert.Equal(YamlWriter.Write(Read(expected)), YamlWriter.Write(ValuesDifference.Of(Schema, Read(before), Read(after))));

    private static MappingNode Read(string text) => Assert.IsType<MappingNode>(Assert.Single(ManifestReader.Read(new TextFile("v.yaml", text))).Root);
}
