using static Plimsoll.Yaml.Edits.EditTest;

namespace Plimsoll.Yaml.Edits;

public class RemoveTests
{
    private static void Removes(string path, string before, string after, bool removesEmptyParents = false) =>
        Makes(before, editor => editor.Remove(At(path), removesEmptyParents), after);

    [Fact]
    public void Takes_the_comments_of_the_entry_along_and_leaves_all_others() => Removes(
        "spec.b",
        """
        # about the file
        spec:
          # about a
          a: 1 # a

          # far above

          # about b
          # more about b
          b: # b
            x: 1 # x
            # below x
          # about c
          c: 3
        """,
        """
        # about the file
        spec:
          # about a
          a: 1 # a

          # far above

          # about c
          c: 3
        """);

    [Fact]
    public void Leaves_what_stands_above_the_first_entry_of_the_document() => Removes(
        "a", "# licence\na: 1\nb: 2\n", "# licence\nb: 2\n");

    [Fact]
    public void Leaves_a_comment_in_another_column() => Removes(
        "b", "a:\n  x: 1\n  # y: 2\nb: 1\n", "a:\n  x: 1\n  # y: 2\n");

    [Theory]
    [InlineData("a: 1\n\nb: 2\n\nc: 3\n", "a: 1\n\nc: 3\n")]
    [InlineData("a: 1\n\nb: 2\nc: 3\n", "a: 1\n\nc: 3\n")]
    [InlineData("a: 1\n\nb: 2\n", "a: 1\n")]
    [InlineData("a: 1\nb: 2", "a: 1")]
    [InlineData("a: 1\r\nb: 2\r\nc: 3\r\n", "a: 1\r\nc: 3\r\n")]
    [InlineData("a: 1\r\nb: 2", "a: 1")]
    [InlineData("\uFEFFb: 2\na: 1\n", "\uFEFFa: 1\n")]
    [InlineData("a: 1\nb: 2 \t\nc: 3\n", "a: 1\nc: 3\n")]
    [InlineData("a: 1\nb: 2\n---\nb: 3\n", "a: 1\n---\nb: 3\n")]
    [InlineData("---\nb: 2\na: 1\n...\n", "---\na: 1\n...\n")]
    [InlineData("a: 1\nb:\n- x\n- y\nc: 3\n", "a: 1\nc: 3\n")]
    [InlineData("a: 1\n? b\n: 2\nc: 3\n", "a: 1\nc: 3\n")]
    [InlineData("a: 1\nb: 2\nb: 3\nc: 4\n", "a: 1\nc: 4\n")]
    [InlineData("a: |\n  text\nb: 2", "a: |\n  text\n")]
    [InlineData("a: |+\n  text\nb: 2\n\nc: 3\n", "a: |+\n  text\nc: 3\n")]
    [InlineData("a: |+\n  text\n\nb: 2\nc: 3\n", "a: |+\n  text\n\nc: 3\n")]
    [InlineData("a: 1\nb: |+\n  text\n\n\nc: 3\n", "a: 1\nc: 3\n")]
    [InlineData("a: |\nb:\n  # text\nc: 3\n", "a: |\nc: 3\n")]
    [InlineData("a: one\n  two\nb: three\n  four\nc: 3\n", "a: one\n  two\nc: 3\n")]
    public void Leaves_the_lines_around(string before, string after) => Removes("b", before, after);

    [Theory]
    [InlineData("- name: x\n  image: y\n", "- image: y\n")]
    [InlineData("-   name: x\n    image: y\n", "-   image: y\n")]
    [InlineData("- name: x # first\n\n  # about image\n  image: y\n", "- # about image\n  image: y\n")]
    [InlineData("- name:\n    - x\n  image: y\n", "- image: y\n")]
    [InlineData("- # head\n  name: x\n  image: y\n", "- # head\n  image: y\n")]
    [InlineData("- name: x\n", "- {}\n")]
    [InlineData("-\n  name: x\n", "- {}\n")]
    public void Pulls_up_the_second_entry_behind_a_dash(string before, string after) => Removes("[0].name", before, after);

    [Theory]
    [InlineData("a:\n- x\n- y\n", "a:\n- y\n")]
    [InlineData("a:\n  - x # x\n  # y\n  - y\n", "a:\n  # y\n  - y\n")]
    [InlineData("a:\n  # x\n  - x\n  - y\n", "a:\n  - y\n")]
    [InlineData("a:\n- x\nb: 1\n", "a: []\nb: 1\n")]
    [InlineData("a: [x, y]\n", "a: [y]\n")]
    [InlineData("a: [x]\n", "a: []\n")]
    [InlineData("a: [ x ] # x\n", "a: [] # x\n")]
    [InlineData("a: [x,]\n", "a: []\n")]
    [InlineData("a: [\n  x, # x\n  y\n]\n", "a: [\n  y\n]\n")]
    [InlineData("a: [x, # x\n  y]\n", "a: [ # x\n  y]\n")]
    [InlineData("a: [b: c, d]\n", "a: [d]\n")]
    public void Removes_items(string before, string after) => Removes("a[0]", before, after);

    [Fact]
    public void Pulls_up_the_second_item_of_a_list_in_a_list() => Removes("[0][0]", "- - a\n  - b\n- - c\n", "- - b\n- - c\n");

    [Theory]
    [InlineData("{a: 1, b: 2, c: 3}\n", "{a: 1, c: 3}\n")]
    [InlineData("{a: 1, b: 2}\n", "{a: 1}\n")]
    [InlineData("{ a: 1, b: 2 }\n", "{ a: 1 }\n")]
    [InlineData("{a: 1, b: 2,}\n", "{a: 1,}\n")]
    [InlineData("{b: 2, a: 1}\n", "{a: 1}\n")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"a\":1}")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": 2\n}\n", "{\n  \"a\": 1\n}\n")]
    [InlineData("{\n  \"b\": 2,\n  \"a\": 1\n}\n", "{\n  \"a\": 1\n}\n")]
    [InlineData("{\n  a: 1, # a\n  # b\n  b: 2, # b\n}\n", "{\n  a: 1, # a\n}\n")]
    [InlineData("{\n  a: 1, # a\n  b: 2 # b\n}\n", "{\n  a: 1 # a\n}\n")]
    [InlineData("{ a: 1,\n  b: 2, c: 3 }\n", "{ a: 1,\n  c: 3 }\n")]
    [InlineData("{ a: 1, b: 2,\n  c: 3 }\n", "{ a: 1,\n  c: 3 }\n")]
    [InlineData("{ a: 1,\n  b: 2 }\n", "{ a: 1 }\n")]
    [InlineData("{ a: 1\n, b: 2\n, c: 3 }\n", "{ a: 1\n, c: 3 }\n")]
    public void Removes_entries_between_braces(string before, string after) => Removes("b", before, after);

    [Theory]
    [InlineData("a: 1 # one\n", "{}\n")]
    [InlineData("# head\n\na: 1\n# foot\n", "# head\n\n{}\n# foot\n")]
    [InlineData("---\na:\n  b: 1\n", "---\n{}\n")]
    public void Leaves_empty_braces_for_the_last_entry(string before, string after) => Removes("a", before, after);

    [Theory]
    [InlineData("a: # a\n  b: 1 # b\nc: 2\n", "a: {} # a\nc: 2\n")]
    [InlineData("a: &x\n  b: 1\nc: 2\n", "a: &x {}\nc: 2\n")]
    [InlineData("a: !!map\n  b: 1\nc: 2\n", "a: !!map {}\nc: 2\n")]
    [InlineData("a:\n  # head\n\n  # b\n  b: 1\n\nc: 2\n", "a: {}\n  # head\n\nc: 2\n")]
    [InlineData("a:\n  b: 1", "a: {}")]
    public void Leaves_empty_braces_behind_the_key(string before, string after) => Removes("a.b", before, after);

    [Fact]
    public void Removes_empty_parents_when_asked() => Removes(
        "a.b.c", "a:\n  # b\n  b:\n    c: 1\nd: 1\n", "d: 1\n", removesEmptyParents: true);

    [Fact]
    public void Never_removes_the_root() => Removes("a.b", "a:\n  b: 1\n", "{}\n", removesEmptyParents: true);
}
