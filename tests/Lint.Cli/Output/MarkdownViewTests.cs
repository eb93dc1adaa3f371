namespace Plimsoll.Output;

public sealed class MarkdownViewTests
{
    private const string Page = """
        # PLM0000 a-name

        A sentence with **strong** words, `code in marks` and a [link](https://example.org/x), long enough to be wrapped.

        <!-- a comment -->
        ## Bad
        ```yaml
        a: 1

        b: **2**
        ```

        - one thing that is said at some length, so that it hangs
          - another
        | Setting | Default |
        |---|---|
        | `plimsoll.a` | `8 \| 9` |
        | `b` | |
        """;

    [Fact]
    public Task Plain() => Snapshot.Verify(View(Palette.Plain));

    [Fact]
    public Task Colored() => Snapshot.Verify(View(new Palette(true)).Replace("\e", "ESC", StringComparison.Ordinal));

    private static string View(Palette palette)
    {
        var output = new StringWriter { NewLine = "\n" };
        new MarkdownView(palette, 50).Write(Page, output);
        return output.ToString();
    }
}
