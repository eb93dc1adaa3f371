using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Inputs;

/// <summary>Reads files into documents, several at a time; the result is in the order of the files.</summary>
internal sealed class InputReader(Stream standardInput, int parallelism)
{
    /// <summary>Far above any manifest; what is larger is a mistake, and would not fit into memory as nodes.</summary>
    private const long LargestFile = 256L << 20;

    private int _filesRead;

    /// <summary>How many files are done, for whoever shows progress.</summary>
    public int FilesRead => Volatile.Read(ref _filesRead);

    public IReadOnlyList<LoadedFile> Read(IReadOnlyList<InputFile> files)
    {
        var loaded = new LoadedFile[files.Count];
        if (files.Count == 1 || parallelism == 1)
        {
            for (var i = 0; i < files.Count; i++)
                loaded[i] = Read(files[i]);
        }
        else
        {
            Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, i => loaded[i] = Read(files[i]));
        }

        return loaded;
    }

    private LoadedFile Read(InputFile input)
    {
        try
        {
            var bytes = input.FullPath is { } path ? ReadFile(path) : ReadAll(standardInput);
            if (!TextDecoder.TryDecode(bytes, out var text, out var error))
                return Failed(input, error);
            if (!input.IsNamed && input.DisplayPath.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !JsonManifest.IsLikely(text))
                return LoadedFile.Skipped;
            var file = new TextFile(input.DisplayPath, text);
            return new LoadedFile(file, ManifestReader.Read(file), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new LoadedFile(null, [], InputProblem.Of(input.DisplayPath, problem));
        }
        finally
        {
            Interlocked.Increment(ref _filesRead);
        }
    }

    private static LoadedFile Failed(InputFile input, string message) => new(null, [], new InputProblem(input.DisplayPath, message));

    private static byte[] ReadFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        // A pipe, such as a shell's `<(helm template …)`, has no length to ask for.
        return stream.CanSeek && stream.Length > LargestFile ? throw TooLarge() : ReadAll(stream);
    }

    private static byte[] ReadAll(Stream stream)
    {
        var buffer = new byte[stream.CanSeek ? Math.Max(1, stream.Length + 1) : 1 << 16];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is var read and > 0)
        {
            length += read;
            if (length > LargestFile)
                throw TooLarge();
            if (length == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }

        Array.Resize(ref buffer, length);
        return buffer;
    }

    private static IOException TooLarge() => new("larger than 256 MiB: this is no manifest");
}
