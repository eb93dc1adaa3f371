using System.Text;

namespace Plimsoll.Build;

/// <summary>The folder that manifests go to. Nothing outside of it is written.</summary>
internal sealed class OutputFolder(string path)
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The full path, with a separator at its end.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path).TrimEnd('/', System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar;

    /// <summary>The full path of an emitted file; null when it does not lie in this folder.</summary>
    public string? Resolve(string relativePath)
    {
        if (relativePath.Length == 0 || System.IO.Path.IsPathRooted(relativePath) || relativePath.IndexOfAny(['\\', ':', '\0']) >= 0)
            return null;
        if (relativePath.Split('/').Any(segment => segment is "" or "." or ".."))
            return null;
        return System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relativePath));
    }

    /// <summary>Writes a file unless it has these bytes already.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool Write(string fullPath, string text)
    {
        var bytes = Encoding.GetBytes(text);
        if (Holds(fullPath, bytes))
            return false;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(fullPath)!);
        // Nobody must see half a file, not even when the build is stopped here.
        var temporary = fullPath + ".plimsoll-new";
        File.WriteAllBytes(temporary, bytes);
        try
        {
            if (File.Exists(fullPath))
                File.Replace(temporary, fullPath, null);
            else
                File.Move(temporary, fullPath);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return true;
    }

    /// <summary>Deletes a file, and the folders that this leaves empty.</summary>
    /// <returns>Whether there was such a file.</returns>
    public static bool Delete(string fullPath)
    {
        if (!File.Exists(fullPath))
            return false;
        File.Delete(fullPath);
        for (var folder = System.IO.Path.GetDirectoryName(fullPath); folder is not null && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = System.IO.Path.GetDirectoryName(folder))
            Directory.Delete(folder);
        return true;
    }

    /// <summary>Whether a file has exactly this content.</summary>
    public static bool Holds(string fullPath, string text) => Holds(fullPath, Encoding.GetBytes(text));

    private static bool Holds(string fullPath, byte[] bytes)
    {
        var file = new FileInfo(fullPath);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(fullPath).SequenceEqual(bytes);
    }
}
