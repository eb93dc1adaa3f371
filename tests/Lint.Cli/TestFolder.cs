using System.Text;

namespace Plimsoll;

/// <summary>A folder of a test's own, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("plimsoll-").FullName;

    /// <summary>Files by path and text.</summary>
    public static TestFolder Of(params (string Path, string Text)[] files)
    {
        var folder = new TestFolder();
        foreach (var (path, text) in files)
            folder.Write(path, text);
        return folder;
    }

    public string PathOf(string path) => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path, _path));

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllBytes(PathOf(path), bytes);
    }

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
