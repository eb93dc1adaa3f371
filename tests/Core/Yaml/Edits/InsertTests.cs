using static Plimsoll.Yaml.Edits.EditTest;
using static Plimsoll.Yaml.Nodes;

namespace Plimsoll.Yaml.Edits;

public class InsertTests
{
    private static readonly object Memory = Map(("memory", "1Gi"));

    private static void Inserts(string before, string mapping, string key, object? value, string after, EntryPlace place = default, string path = "test.yaml") =>
        Makes(before, editor => editor.Insert(At(mapping), key, Of(value), place), after, path);

    [Fact]
    public void Puts_a_field_where_people_write_it() => Inserts(
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web # the only one
              # pinned
              image: nginx:1.27
              # locked
              securityContext:
                readOnlyRootFilesystem: true
        """,
        "spec.containers[0]", "resources", Map(("limits", Memory)),
        """
        apiVersion: v1
        kind: Pod
        spec:
          containers:
            - name: web # the only one
              # pinned
              image: nginx:1.27
              resources:
                limits:
                  memory: 1Gi
              # locked
              securityContext:
                readOnlyRootFilesystem: true
        """);

    [Theory]
    [InlineData("a: 1\n", "a: 1\nk: v\n")]
    [InlineData("a: 1", "a: 1\nk: v")]
    [InlineData("a: 1\r\n", "a: 1\r\nk: v\r\n")]
    [InlineData("a: 1\n---\na: 2\n", "a: 1\nk: v\n---\na: 2\n")]
    [InlineData("a: 1\n...\n", "a: 1\nk: v\n...\n")]
    [InlineData("a: 1\n\n# end\n", "a: 1\nk: v\n\n# end\n")]
    [InlineData("a:\n  b: 1\n  # below b\n# below a\n", "a:\n  b: 1\n  # below b\nk: v\n# below a\n")]
    [InlineData("a:\n- 1\n", "a:\n- 1\nk: v\n")]
    [InlineData("a: |\n  text", "a: |-\n  text\nk: v")]
    [InlineData("a: |+\n  text", "a: |-\n  text\nk: v")]
    [InlineData("a: >2\n  text", "a: >2-\n  text\nk: v")]
    [InlineData("a: |-\n  text", "a: |-\n  text\nk: v")]
    [InlineData("a: |\n  text\n", "a: |\n  text\nk: v\n")]
    [InlineData("a: |+\n  text\n\n", "a: |+\n  text\n\nk: v\n")]
    [InlineData("a: |+\n  text\n\n  ", "a: |+\n  text\n\n  \nk: v")]
    [InlineData("a:\n", "a:\nk: v\n")]
    [InlineData("a: one\n  two\n", "a: one\n  two\nk: v\n")]
    [InlineData("? a\n: 1\n", "? a\n: 1\nk: v\n")]
    [InlineData("  a: 1\n", "  a: 1\n  k: v\n")]
    [InlineData("{a: 1}\n", "{a: 1, k: v}\n")]
    [InlineData("{ a: 1 }\n", "{ a: 1, k: v }\n")]
    [InlineData("{a: 1,}\n", "{a: 1, k: v,}\n")]
    [InlineData("{\n  a: 1\n}\n", "{\n  a: 1,\n  k: v\n}\n")]
    [InlineData("{\n  a: 1, # one\n}\n", "{\n  a: 1, # one\n  k: v,\n}\n")]
    [InlineData("{\n  a: 1 # one\n}\n", "{\n  a: 1, # one\n  k: v\n}\n")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"k\":\"v\"}")]
    [InlineData("{\n\t\"a\": 1\n}", "{\n\t\"a\": 1,\n\t\"k\": \"v\"\n}")]
    [InlineData("{}\n", "k: v\n")]
    public void Adds_to_the_end(string before, string after) => Inserts(before, "", "k", "v", after, EntryPlace.Last);

    [Theory]
    [InlineData("a: 1\n", "k: v\na: 1\n")]
    [InlineData("# head\na: 1\n", "# head\nk: v\na: 1\n")]
    [InlineData("\uFEFFa: 1\n", "\uFEFFk: v\na: 1\n")]
    [InlineData("--- # doc\na: 1\n", "--- # doc\nk: v\na: 1\n")]
    [InlineData("{a: 1}\n", "{k: v, a: 1}\n")]
    [InlineData("{\n  # a\n  a: 1\n}\n", "{\n  k: v,\n  # a\n  a: 1\n}\n")]
    public void Adds_to_the_beginning(string before, string after) => Inserts(before, "", "k", "v", after, EntryPlace.First);

    [Fact]
    public void Adds_before_the_first_entry_behind_a_dash() =>
        Inserts("- image: x # x\n  b: 1\n", "[0]", "name", "w", "- name: w\n  image: x # x\n  b: 1\n");

    [Fact]
    public void Adds_before_and_after_a_key()
    {
        Inserts("a: 1\n# b\nb: 2\n", "", "k", "v", "a: 1\nk: v\n# b\nb: 2\n", EntryPlace.After("a"));
        Inserts("a: 1\n# b\nb: 2 # b\nc: 3\n", "", "k", "v", "a: 1\n# b\nb: 2 # b\nk: v\nc: 3\n", EntryPlace.Before("c"));
    }

    [Theory]
    [InlineData("a:\n  b:\n    c: 1\n", "    memory: 1Gi")]
    [InlineData("a:\n    b:\n        c: 1\n", "        memory: 1Gi")]
    [InlineData("a:\n   b:\n      c: 1\n", "      memory: 1Gi")]
    public void Indents_as_the_neighbours_do(string before, string line) =>
        Inserts(before, "a", "k", Memory, before + before.Split('\n')[1].Split('b')[0] + "k:\n" + line + "\n");

    [Theory]
    [InlineData("a:\n- x\n", "a:\n- x\nk:\n- w\n")]
    [InlineData("a:\n  - x\n", "a:\n  - x\nk:\n  - w\n")]
    [InlineData("a:\n    -   x: 1\n", "a:\n    -   x: 1\nk:\n    -   w\n")]
    [InlineData("a: {}\n", "a: {}\nk:\n  - w\n")]
    public void Indents_lists_as_the_neighbours_do(string before, string after) => Inserts(before, "", "k", new object[] { "w" }, after);

    [Theory]
    [InlineData("a: {}\nb: 1\n", "a:\n  memory: 1Gi\nb: 1\n")]
    [InlineData("a: {} # a\nb: 1\n", "a: # a\n  memory: 1Gi\nb: 1\n")]
    [InlineData("a:\nb: 1\n", "a:\n  memory: 1Gi\nb: 1\n")]
    [InlineData("a: # a\nb: 1\n", "a: # a\n  memory: 1Gi\nb: 1\n")]
    [InlineData("a: null\nb: 1\n", "a:\n  memory: 1Gi\nb: 1\n")]
    [InlineData("a: ~ # a\n", "a: # a\n  memory: 1Gi\n")]
    [InlineData("a:", "a:\n  memory: 1Gi")]
    [InlineData("a: &x {}\n", "a: &x\n  memory: 1Gi\n")]
    [InlineData("a: !!null\n", "a:\n  memory: 1Gi\n")]
    [InlineData("? a\n", "? a\n:\n  memory: 1Gi\n")]
    [InlineData("? a # a\n: # v\n", "? a # a\n: # v\n  memory: 1Gi\n")]
    [InlineData("{a: {}}\n", "{a: {memory: 1Gi}}\n")]
    [InlineData("{ a: {} }\n", "{ a: { memory: 1Gi } }\n")]
    [InlineData("{a: }\n", "{a: {memory: 1Gi} }\n")]
    [InlineData("{a}\n", "{a: {memory: 1Gi}}\n")]
    [InlineData("{\n  \"a\": {}\n}\n", "{\n  \"a\": {\n    \"memory\": \"1Gi\"\n  }\n}\n")]
    [InlineData("a: { # none\n  }\n", "a: { # none\n  memory: 1Gi\n  }\n")]
    public void Fills_what_is_empty(string before, string after) => Inserts(before, "a", "memory", "1Gi", after);

    [Fact]
    public void Fills_an_empty_item() => Inserts("- {} # a\n- 1\n", "[0]", "k", Memory, "- # a\n  k:\n    memory: 1Gi\n- 1\n");

    [Fact]
    public void Opens_a_pair_between_brackets()
    {
        Inserts("[a: 1]\n", "[0]", "k", "v", "[{a: 1, k: v}]\n", EntryPlace.Last);
        Inserts("[a: 1]\n", "[0]", "k", "v", "[{k: v, a: 1}]\n", EntryPlace.First);
    }

    [Fact]
    public void Writes_json_in_json_files()
    {
        Inserts("{}\n", "", "k", Map(("a", new object[] { "x", 1 })), "{\n  \"k\": {\n    \"a\": [\n      \"x\",\n      1\n    ]\n  }\n}\n", path: "a.json");
        Inserts("{\n\t\"a\": 1\n}", "", "k", Memory, "{\n\t\"a\": 1,\n\t\"k\": {\n\t\t\"memory\": \"1Gi\"\n\t}\n}", path: "a.json");
        Inserts("{\n  \"a\": 1\n}\n", "", "k\u0007", Memory, "{\n  \"a\": 1,\n  \"k\\u0007\": {\n    \"memory\": \"1Gi\"\n  }\n}\n", path: "a.json");
    }

    [Fact]
    public void Own_keys_win_over_merged_ones() =>
        Inserts("base: &b {x: 1}\nmore:\n  <<: *b\n", "more", "x", 2, "base: &b {x: 1}\nmore:\n  <<: *b\n  x: 2\n");

    [Theory]
    [InlineData("- a\n- b\n", 0, "- x\n- a\n- b\n")]
    [InlineData("- a # a\n- b\n", 1, "- a # a\n- x\n- b\n")]
    [InlineData("- a\n- b", 2, "- a\n- b\n- x")]
    [InlineData("- a\n# b\n- b\n", 1, "- a\n- x\n# b\n- b\n")]
    [InlineData("-   a\n", 1, "-   a\n-   x\n")]
    [InlineData("- \"a\"\n- \"b\"\n", 1, "- \"a\"\n- \"x\"\n- \"b\"\n")]
    [InlineData("- 'a'\n", 0, "- 'x'\n- 'a'\n")]
    [InlineData("[a, b]\n", 1, "[a, x, b]\n")]
    [InlineData("[a,b]\n", 2, "[a,b,x]\n")]
    [InlineData("[]\n", 0, "- x\n")]
    [InlineData("[\"a\",\n \"b\"]\n", 2, "[\"a\",\n \"b\", \"x\"]\n")]
    public void Adds_items(string before, int index, string after) => Makes(before, editor => editor.Insert(NodePath.Root, index, Of("x")), after);

    [Fact]
    public void Adds_an_item_of_several_lines() => Makes(
        "env:\n- name: A\n  value: a\n# end\n",
        editor => editor.Insert(At("env"), 1, Map(("name", "B"), ("value", "one\ntwo\n"))),
        "env:\n- name: A\n  value: a\n- name: B\n  value: |\n    one\n    two\n# end\n");

    [Fact]
    public void Adds_a_last_line_end_where_the_value_needs_it() =>
        Inserts("a: 1", "", "k", "one\ntwo\n", "a: 1\nk: |\n  one\n  two\n");

    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("12:30", "\"12:30\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("${A}", "\"${A}\"")]
    [InlineData("a, b", "a, b")]
    [InlineData("one\n\n", "\"one\\n\\n\"")]
    public void Quotes_what_readers_would_take_for_something_else(string value, string written) =>
        Inserts("a: 1\n", "", "k", value, $"a: 1\nk: {written}\n");

    [Theory]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a:1", "\"a:1\"")]
    [InlineData("a b", "a b")]
    public void Quotes_more_between_braces(string value, string written) => Inserts("{a: 1}\n", "", "k", value, $"{{a: 1, k: {written}}}\n");

    [Fact]
    public void Prefers_the_quotes_that_the_document_prefers() => Inserts("a: 'x'\n", "", "k", "yes", "a: 'x'\nk: 'yes'\n");

    [Fact]
    public void Set_adds_the_mappings_that_are_missing()
    {
        Makes("spec:\n  a: 1\n", editor => editor.Set(At("spec.resources.limits.memory"), Of("1Gi")), "spec:\n  a: 1\n  resources:\n    limits:\n      memory: 1Gi\n");
        Makes("spec:\n  resources: {}\n", editor => editor.Set(At("spec.resources.limits.memory"), Of("1Gi")), "spec:\n  resources:\n    limits:\n      memory: 1Gi\n");
        Makes("a:\n- x\n", editor => editor.Set(At("a[1].b"), Of(1)), "a:\n- x\n- b: 1\n");
        Makes("a: 1\n", editor => editor.Set(At("b[0]"), Of(1)), "a: 1\nb:\n  - 1\n");
    }

    [Fact]
    public void Edits_build_on_each_other()
    {
        var before = "a: 1\n---\n# b\nb: {}\n";
        var editor = new DocumentEditor(ManifestReader.Read(new Model.TextFile("t.yaml", before))[1]);
        Assert.True(editor.Set(At("b.x"), Of(1)).IsDone);
        Assert.True(editor.Set(At("b.w"), Of(2)).IsDone);
        Assert.True(editor.Set(At("b.x"), Of(3)).IsDone);
        Assert.True(editor.Set(At("c"), Of(4)).IsDone);
        Assert.True(editor.Remove(At("c")).IsDone);
        Assert.Equal("a: 1\n---\n# b\nb:\n  x: 3\n  w: 2\n", TextEdit.Apply(before, editor.Edits));
        Assert.All(editor.Edits, edit => Assert.InRange(edit.Start, before.IndexOf("b:", StringComparison.Ordinal), before.Length));
    }
}
