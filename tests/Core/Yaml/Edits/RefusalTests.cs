using Plimsoll.Model;
using static Plimsoll.Yaml.Edits.EditTest;
using static Plimsoll.Yaml.Nodes;

namespace Plimsoll.Yaml.Edits;

public class RefusalTests
{
    [Fact]
    public void What_is_not_there()
    {
        Refuses("a: 1\n", editor => editor.Remove(At("b")), EditRefusal.NotFound);
        Refuses("a: 1\n", editor => editor.Replace(At("b"), Of(1)), EditRefusal.NotFound);
        Refuses("a: 1\n", editor => editor.Remove(NodePath.Root), EditRefusal.NotFound);
        Refuses("a: [1]\n", editor => editor.Remove(At("a[1]")), EditRefusal.NotFound);
        Refuses("a: [1]\n", editor => editor.Insert(At("a"), 2, Of(1)), EditRefusal.NotFound);
        Refuses("a: 1\n", editor => editor.Set(At("b[1]"), Of(1)), EditRefusal.NotFound);
    }

    [Fact]
    public void What_has_another_kind()
    {
        Refuses("a: 1\n", editor => editor.Insert(At("a"), "b", Of(1)), EditRefusal.WrongKind);
        Refuses("a: [1]\n", editor => editor.Insert(At("a"), "b", Of(1)), EditRefusal.WrongKind);
        Refuses("a: {b: 1}\n", editor => editor.Insert(At("a"), 0, Of(1)), EditRefusal.WrongKind);
        Refuses("a: 1\n", editor => editor.Set(At("a.b"), Of(1)), EditRefusal.WrongKind);
        Refuses("- 1\n", editor => editor.Rename(At("[0]"), "b"), EditRefusal.WrongKind);
        Refuses("- 1\n- a: 1\n", editor => editor.Move(At("[0]"), At("[1]")), EditRefusal.WrongKind);
    }

    [Fact]
    public void Keys_that_would_stand_there_twice()
    {
        Refuses("a: 1\nb: 2\n", editor => editor.Insert(NodePath.Root, "b", Of(1)), EditRefusal.KeyExists);
        Refuses("a: 1\nb: 2\n", editor => editor.Rename(At("a"), "b"), EditRefusal.KeyExists);
        Refuses("a: {c: 1}\nc: 2\n", editor => editor.Move(At("a.c"), NodePath.Root), EditRefusal.KeyExists);
        Refuses("a: 1\na: 2\n", editor => editor.Rename(At("a"), "b"), EditRefusal.DuplicateKey);
        Refuses("a: 1\na: 2\nb: {}\n", editor => editor.Move(At("a"), At("b")), EditRefusal.DuplicateKey);
    }

    [Theory]
    [InlineData("a: [1\nb: 2\n")]
    [InlineData("a: *none\n")]
    [InlineData("a: 1\n b: 2\n")]
    public void Documents_with_errors(string text) => Refuses(text, editor => editor.Set(At("c"), Of(1)), EditRefusal.SyntaxErrors);

    [Fact]
    public void What_templates_decide_about()
    {
        Refuses("a: 1\n{{ if x }}\nb: 2\n{{ end }}\nc: 3\n", editor => editor.Remove(At("b")), EditRefusal.Template);
        Refuses("a: 1\n{{ if x }}\nb: 2\n{{ end }}\nc: 3\n", editor => editor.Insert(NodePath.Root, "d", Of(1)), EditRefusal.Template);
        Refuses("a:\n  {{ x }}\nb: 2\n", editor => editor.Set(At("a.c"), Of(1)), EditRefusal.Template);
    }

    [Fact]
    public void Values_that_are_not_known() =>
        Refuses("a: 1\n", editor => editor.Set(At("b"), Map(("c", new UnknownNode(default, "open")))), EditRefusal.UnknownValue);

    [Fact]
    public void What_is_written_elsewhere()
    {
        Refuses("a: &x {b: 1}\nc: *x\n", editor => editor.Set(At("c.b"), Of(2)), EditRefusal.Alias);
        Refuses("a: &x {b: 1}\nc: *x\n", editor => editor.Insert(At("c"), "d", Of(2)), EditRefusal.Alias);
        Refuses("a: &x {b: 1}\nc:\n  <<: *x\n", editor => editor.Remove(At("c.b")), EditRefusal.Alias);
        Refuses("a: &x {b: 1}\nc:\n  <<: *x\n", editor => editor.Rename(At("c.b"), "d"), EditRefusal.Alias);
    }

    [Fact]
    public void What_aliases_repeat()
    {
        Refuses("a: &x {b: 1}\nc: *x\n", editor => editor.Set(At("a.b"), Of(2)), EditRefusal.Anchor);
        Refuses("a: &x {b: 1}\nc: *x\n", editor => editor.Remove(At("a")), EditRefusal.Anchor);
        Refuses("a: {b: &x 1}\nc: *x\n", editor => editor.Replace(At("a"), Of(1)), EditRefusal.Anchor);
        Refuses("&x a: 1\nc: *x\n", editor => editor.Rename(At("a"), "b"), EditRefusal.Anchor);
        Refuses("a: &x 1\nc: *x\n", editor => editor.Move(At("a"), NodePath.Root, EntryPlace.Last), EditRefusal.Anchor);
        Makes("a: &x {b: 1}\nc: *x\n", editor => editor.Remove(At("c")), "a: &x {b: 1}\n");
        Makes("a: {b: &x 1, c: *x}\nd: 1\n", editor => editor.Remove(At("a")), "d: 1\n");
    }

    [Fact]
    public void Comments_without_a_place() =>
        Refuses("a:\n  # text\n  text # end\nb: 2\n", editor => editor.Replace(At("a"), Map(("x", 1))), EditRefusal.Comments);

    [Fact]
    public void A_move_into_itself() => Refuses("a: {b: {}}\nc: 1\n", editor => editor.Move(At("a"), At("a.b")), EditRefusal.MoveIntoItself);

    [Theory]
    [InlineData("spec.containers[0].image")]
    [InlineData("metadata.labels['app.kubernetes.io/name']")]
    [InlineData("[0][1].a")]
    [InlineData("")]
    public void Paths_read_back(string path) => Assert.Equal(path, At(path).ToString());

    [Fact]
    public void Paths_of_spans()
    {
        var text = "a: 1\n---\nspec:\n  containers:\n  - name: x\n    image: &i y\n  - image: *i\n";
        var document = ManifestReader.Read(new TextFile("t.yaml", text))[1];
        var editor = new DocumentEditor(document);
        var container = new Field(document.Root!)["spec"]["containers"].Items.First();
        Assert.Equal("spec.containers[0].image", editor.FindPath(container["image"].Node!.Span)?.ToString());
        Assert.Equal("spec.containers[0]", editor.FindPath(container.Node!.Span)?.ToString());
        Assert.Equal("spec.containers", editor.FindPath(container.Parent!.KeySpan!.Value)?.ToString());
        Assert.Equal("x.spec.containers[0]", editor.FindPath(container.Node.Span)?.From(At("x")).ToString());
    }
}
