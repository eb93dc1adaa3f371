using Plimsoll.Model;

namespace Plimsoll.Yaml.Edits;

/// <summary>Texts before and after an edit, as the examples of the editor's tests write them.</summary>
internal static class EditTest
{
    public static DocumentEditor Edit(string text, string path = "test.yaml") => new(ManifestReader.Read(new TextFile(path, text))[0]);

    /// <summary>The edit is made, and the file is then the text expected.</summary>
    public static void Makes(string before, Func<DocumentEditor, EditResult> edit, string after, string path = "test.yaml")
    {
        var editor = Edit(before, path);
        Assert.Equal(EditRefusal.None, edit(editor).Refusal);
        Assert.Equal(after, TextEdit.Apply(before, editor.Edits));
    }

    /// <summary>The edit is refused, and nothing has changed.</summary>
    public static void Refuses(string before, Func<DocumentEditor, EditResult> edit, EditRefusal refusal)
    {
        var editor = Edit(before);
        var result = edit(editor);
        Assert.Equal(refusal, result.Refusal);
        Assert.NotEmpty(result.Reason);
        Assert.Empty(editor.Edits);
        Assert.Equal(before, editor.Text);
    }

    public static NodePath At(string path) => NodePath.Parse(path);
}
