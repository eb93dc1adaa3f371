namespace Plimsoll;

/// <summary>Text of a committed file that code decides. A test fails while it is stale, and rewrites it when <c>PLIMSOLL_UPDATE=1</c> is set.</summary>
internal static class GeneratedText
{
    public static void Check(string path, string expected)
    {
        var actual = File.Exists(path) ? File.ReadAllText(path) : "";
        if (actual != expected && Environment.GetEnvironmentVariable("PLIMSOLL_UPDATE") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(actual == expected, $"{Path.GetRelativePath(Repository.Root, path)} is stale: run the tests with PLIMSOLL_UPDATE=1. Expected:\n{expected}");
    }

    /// <summary>Replaces what stands between a marker and its end; null when the text has no such marker.</summary>
    public static string? Between(string text, string marker, string content)
    {
        var begin = $"<!-- {marker} -->\n";
        var end = $"<!-- /{marker} -->";
        var from = text.IndexOf(begin, StringComparison.Ordinal);
        var to = text.IndexOf(end, StringComparison.Ordinal);
        return from < 0 || to < from ? null : text[..(from + begin.Length)] + content + text[to..];
    }
}
