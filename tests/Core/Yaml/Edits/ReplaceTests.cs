using static Plimsoll.Yaml.Edits.EditTest;
using static Plimsoll.Yaml.Nodes;

namespace Plimsoll.Yaml.Edits;

public class ReplaceTests
{
    private static void Replaces(string before, object? value, string after, string path = "a") =>
        Makes(before, editor => editor.Replace(At(path), Of(value)), after);

    [Theory]
    [InlineData("a: 1 # one\n", "a: new # one\n")]
    [InlineData("a:   1\n", "a:   new\n")]
    [InlineData("a: 'x'\n", "a: 'new'\n")]
    [InlineData("a: \"x\" # x\n", "a: \"new\" # x\n")]
    [InlineData("a:\n", "a: new\n")]
    [InlineData("a: # none\n", "a: new # none\n")]
    [InlineData("a:", "a: new")]
    [InlineData("a: &x\n", "a: &x new\n")]
    [InlineData("a: &x 1\n", "a: &x new\n")]
    [InlineData("a: !!str 1\n", "a: new\n")]
    [InlineData("a: !!int &x 1\n", "a: &x new\n")]
    [InlineData("a: !!str\n", "a: new\n")]
    [InlineData("a: |  # block\n  text\n\nb: 1\n", "a: new  # block\n\nb: 1\n")]
    [InlineData("a: >+\n  text\n\n", "a: new\n")]
    [InlineData("a: one\n  two # end\nb: 1\n", "a: new # end\nb: 1\n")]
    [InlineData("a: \"one\n  two\"\nb: 1\n", "a: \"new\"\nb: 1\n")]
    [InlineData("a:\n  text\nb: 1\n", "a:\n  new\nb: 1\n")]
    [InlineData("a: # a\n  # about b\n  b: 1 # b\n  # below\nc: 1\n", "a: new # a\nc: 1\n")]
    [InlineData("a:\n- 1\n- 2\nc: 1\n", "a: new\nc: 1\n")]
    [InlineData("a: &x\n  b: 1", "a: &x new")]
    [InlineData("a: {b: 1} # b\n", "a: new # b\n")]
    [InlineData("a: [\n  1, # one\n]\n", "a: new\n")]
    [InlineData("x: &x 1\na: *x # x\n", "x: &x 1\na: new # x\n")]
    [InlineData("? a\n: 1\n", "? a\n: new\n")]
    [InlineData("? a\n", "? a\n: new\n")]
    [InlineData("{a: 1, b: 2}\n", "{a: new, b: 2}\n")]
    [InlineData("{a, b: 2}\n", "{a: new, b: 2}\n")]
    [InlineData("{a: , b: 2}\n", "{a: new , b: 2}\n")]
    [InlineData("{\"a\":1}", "{\"a\":\"new\"}")]
    [InlineData("a: 1\na: 2\n", "a: 1\na: new\n")]
    public void By_a_string(string before, string after) => Replaces(before, "new", after);

    [Theory]
    [InlineData("a: \"x\"\n", "a: \"one\\ntwo\"\n", "one\ntwo")]
    [InlineData("a: x # c\nb: 1\n", "a: |- # c\n  one\n  two\nb: 1\n", "one\ntwo")]
    [InlineData("a: |\n  old\nb: 1\n", "a: |\n  one\n  two\nb: 1\n", "one\ntwo\n")]
    [InlineData("a: 1", "a: |\n  one\n  two\n", "one\ntwo\n")]
    [InlineData("a:\n    b: 1\nc:\n    d: 1\n", "a: |\n    one\n    two\nc:\n    d: 1\n", "one\ntwo\n")]
    [InlineData("a: 1\n  # deeper\nb: 1\n", "a: \"one\\ntwo\\n\"\n  # deeper\nb: 1\n", "one\ntwo\n")]
    public void By_a_text_of_several_lines(string before, string after, string value) => Replaces(before, value, after);

    [Fact]
    public void Keeps_quotes_only_where_the_value_allows()
    {
        Replaces("a: '1'\n", 2, "a: 2\n");
        Replaces("a: '1'\n", "2", "a: '2'\n");
        Replaces("a: 1\n", "2", "a: \"2\"\n");
        Replaces("a: 'x'\n", "it's", "a: 'it''s'\n");
        Replaces("a: 'x'\n", "a\u0007b", "a: \"a\\u0007b\"\n");
        Replaces("a: yes\n", false, "a: false\n");
        Replaces("a: 1\n", null, "a: null\n");
        Replaces("a: 1\n", 1e21, "a: 1.0E+21\n");
    }

    [Theory]
    [InlineData("a: 1 # one\nb: 2\n", "a: # one\n  x: 1\nb: 2\n")]
    [InlineData("a:\nb: 2\n", "a:\n  x: 1\nb: 2\n")]
    [InlineData("a: 1", "a:\n  x: 1")]
    [InlineData("a: | # block\n  text\nb: 2\n", "a: # block\n  x: 1\nb: 2\n")]
    [InlineData("a: {}\n", "a:\n  x: 1\n")]
    [InlineData("a: {y: 1}\n", "a: {x: 1}\n")]
    [InlineData("a: [1]\n", "a: {x: 1}\n")]
    [InlineData("a: [\n  1\n  ]\n", "a: {\n    x: 1\n  }\n")]
    [InlineData("a: [1,\n  2]\n", "a: {x: 1}\n")]
    [InlineData("a: # a\n  # y\n  y: 1 # y\n# b\nb: 2\n", "a: # a\n  x: 1\n# b\nb: 2\n")]
    [InlineData("a: &x\n  y: 1\n", "a: &x\n  x: 1\n")]
    [InlineData("a: !!str 1\n", "a:\n  x: 1\n")]
    [InlineData("a:\n- 1\nb: 2\n", "a:\n  x: 1\nb: 2\n")]
    [InlineData("{a: 1}\n", "{a: {x: 1}}\n")]
    [InlineData("{\n  \"a\": 1\n}\n", "{\n  \"a\": {\n    \"x\": 1\n  }\n}\n")]
    [InlineData("a:\n  text # end\nb: 2\n", "a: # end\n  x: 1\nb: 2\n")]
    public void By_a_mapping(string before, string after) => Replaces(before, Map(("x", 1)), after);

    [Theory]
    [InlineData("- 1 # one\n- 2\n", "- # one\n  x: 1\n  w: 2\n- 2\n")]
    [InlineData("- 1\n- 2\n", "- x: 1\n  w: 2\n- 2\n")]
    [InlineData("-   z: 1\n    # z\n- 2\n", "-   x: 1\n    w: 2\n    # z\n- 2\n")]
    [InlineData("- z: 1 # z\n- 2\n", "- # z\n  x: 1\n  w: 2\n- 2\n")]
    [InlineData("- &a z\n- 2\n", "- &a\n  x: 1\n  w: 2\n- 2\n")]
    [InlineData("- - z\n- 2\n", "- x: 1\n  w: 2\n- 2\n")]
    [InlineData("-\n- 2\n", "- x: 1\n  w: 2\n- 2\n")]
    public void An_item_by_a_mapping(string before, string after) => Replaces(before, Map(("x", 1), ("w", 2)), after, "[0]");

    [Theory]
    [InlineData("- z: 1 # z\n- 2\n", "- new # z\n- 2\n")]
    [InlineData("- z: 1 # z\n  y: 2 # y\n- 2\n", "- new\n- 2\n")]
    [InlineData("-\n  z: 1\n- 2\n", "- new\n- 2\n")]
    [InlineData("[z: 1, 2]\n", "[new, 2]\n")]
    public void An_item_by_a_string(string before, string after) => Replaces(before, "new", after, "[0]");

    [Fact]
    public void By_a_list()
    {
        Replaces("a: 1\nb:\n- x\n", new object[] { "w", new object[] { "z" } }, "a:\n- w\n- - z\nb:\n- x\n");
        Replaces("a: 1\nb:\n  - x\n", new object[] { Map(("w", new object[0])) }, "a:\n  - w: []\nb:\n  - x\n");
        Replaces("a: [1]\n", new object[] { "w", "z:1" }, "a: [w, \"z:1\"]\n");
    }

    [Fact]
    public void The_root()
    {
        Replaces("# head\n{a: 1}\n", Map(("x", 1)), "# head\n{x: 1}\n", "");
        Replaces("# head\na: 1 # one\n", Map(("x", 1), ("w", 2)), "# head\nx: 1\nw: 2 # one\n", "");
        Replaces("--- {}\n", Map(("x", 1)), "--- \nx: 1\n", "");
    }

    [Fact]
    public void What_is_equal_stays_as_it_is_written()
    {
        Replaces("a: yes\n", true, "a: yes\n");
        Replaces("a: {  b: 0x10 }\n", Map(("b", 16)), "a: {  b: 0x10 }\n");
    }
}
