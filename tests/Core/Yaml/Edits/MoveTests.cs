using static Plimsoll.Yaml.Edits.EditTest;

namespace Plimsoll.Yaml.Edits;

public class MoveTests
{
    private static void Moves(string before, string path, string mapping, string after, EntryPlace? place = null) =>
        Makes(before, editor => editor.Move(At(path), At(mapping), place ?? EntryPlace.Last), after);

    private static void MovesItem(string before, string path, string sequence, int index, string after) =>
        Makes(before, editor => editor.Move(At(path), At(sequence), index), after);

    [Fact]
    public void Comments_travel_along() => Moves(
        """
        spec:
          # about b
          b: # b
            c: |
              text

                more
            # below c
          d: 1
        e: {}
        """,
        "spec.b", "e",
        """
        spec:
          d: 1
        e:
          # about b
          b: # b
            c: |
              text

                more
            # below c
        """);

    [Fact]
    public void Lines_go_to_another_column() => Moves(
        "a:\n    b:\n        c: |2\n             text\n\n           more\n        d: \"one\n         two\"\n        e: one\n          two\n        f:\n        - x\nz: 1\n",
        "a.b", "",
        "a: {}\nz: 1\nb:\n    c: |2\n         text\n\n       more\n    d: \"one\n     two\"\n    e: one\n      two\n    f:\n    - x\n");

    [Theory]
    [InlineData("a: 1\nb: 2\nc: 3\n", "b: 2\nc: 3\na: 1\n")]
    [InlineData("a: 1\nb: 2", "b: 2\na: 1")]
    [InlineData("# head\na: 1 # a\n# b\nb: 2\n", "# head\n# b\nb: 2\na: 1 # a\n")]
    [InlineData("a: |\n  x\nb: 2", "b: 2\na: |\n  x\n")]
    [InlineData("a: |+\n  x\n\nb: 2\n", "b: 2\na: |+\n  x\n\n")]
    [InlineData("{a: 1, b: 2}\n", "{b: 2, a: 1}\n")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": 2\n}\n", "{\n  \"b\": 2,\n  \"a\": 1\n}\n")]
    public void To_the_end(string before, string after) => Moves(before, "a", "", after);

    [Theory]
    [InlineData("a: 1\nb: |\n  x", "b: |-\n  x\na: 1")]
    [InlineData("a: 1\nb: 2", "b: 2\na: 1")]
    [InlineData("\uFEFFa: 1\r\n# b\r\nb: 2\r\n", "\uFEFF# b\r\nb: 2\r\na: 1\r\n")]
    [InlineData("{a: 1, b: 2}\n", "{b: 2, a: 1}\n")]
    public void To_the_beginning(string before, string after) => Moves(before, "b", "", after, EntryPlace.First);

    [Fact]
    public void To_the_beginning_behind_a_dash() => Moves(
        "- image: x # i\n  # n\n  name: y\n", "[0].name", "[0]", "- # n\n  name: y\n  image: x # i\n", EntryPlace.InOrder);

    [Fact]
    public void From_behind_a_dash() => Moves("- image: x # i\n  name: y\n", "[0].image", "[0]", "- name: y\n  image: x # i\n");

    [Fact]
    public void What_is_in_its_place_stays() => Moves("name: x\nimage: y\n\n\nz: 1\n", "image", "", "name: x\nimage: y\n\n\nz: 1\n", EntryPlace.After("name"));

    [Fact]
    public void Between_braces_and_lines()
    {
        Moves("a: {b: 1, \"c\":[x,  y]}\nd:\n  e: 1\n", "a.c", "d", "a: {b: 1}\nd:\n  e: 1\n  \"c\": [x,  y]\n");
        Moves("a: {b: 1}\nd:\n  e: [x]\n  f: 1\n", "d.e", "a", "a: {b: 1, e: [x]}\nd:\n  f: 1\n");
        Refuses("a: {b: 1}\nd:\n  e: 1 # one\n  f: 1\n", editor => editor.Move(At("d.e"), At("a")), EditRefusal.Comments);
    }

    [Fact]
    public void Into_an_empty_place()
    {
        Moves("a: # a\nb:\n  c: 1\n  d: 2\n", "b.c", "a", "a: # a\n  c: 1\nb:\n  d: 2\n");
        Moves("a: [{}]\nb: {c: 1}\n", "b.c", "a[0]", "a: [{c: 1}]\nb: {}\n");
    }

    [Fact]
    public void Items()
    {
        MovesItem("- a # a\n# b\n- b\n- c\n", "[1]", "", 0, "# b\n- b\n- a # a\n- c\n");
        MovesItem("- a # a\n# b\n- b\n- c\n", "[0]", "", 2, "# b\n- b\n- c\n- a # a\n");
        MovesItem("x:\n- name: a\n  b: 1\n- c\nw:\n    - d\n", "x[0]", "w", 1, "x:\n- c\nw:\n    - d\n    - name: a\n      b: 1\n");
        MovesItem("- - a\n- - b\n", "[0]", "[1]", 0, "- - - a\n  - b\n");
        MovesItem("[a, b, c]\n", "[2]", "", 0, "[c, a, b]\n");
        MovesItem("x: [a: 1, b]\nw:\n- c\n", "x[0]", "w", 0, "x: [b]\nw:\n- a: 1\n- c\n");
    }
}
