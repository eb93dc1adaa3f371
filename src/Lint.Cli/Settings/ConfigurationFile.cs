using Plimsoll.Commands;

namespace Plimsoll.Settings;

/// <summary>The text of an <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
internal sealed record ConfigurationFile(string Path, string Text)
{
    /// <summary>Null when there is no such file.</summary>
    /// <exception cref="UsageException">It is there and cannot be read.</exception>
    public static ConfigurationFile? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return new ConfigurationFile(path, File.ReadAllText(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the settings in {path}: {problem.Message}");
        }
    }

    /// <summary>Whether it may say anything about our rules. Most do not, and then Roslyn's parser, slow to start, can stay away.</summary>
    public bool IsRelevant => Text.Contains("plimsoll.", StringComparison.OrdinalIgnoreCase) || Text.Contains(".plm", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>root = true</c> before the first section: the folders above do not count.</summary>
    public bool IsRoot
    {
        get
        {
            foreach (var line in Text.AsSpan().EnumerateLines())
            {
                var entry = line.Trim();
                if (entry.StartsWith('['))
                    return false;
                if (entry.IndexOf('=') is var equals and > 0 && entry[..equals].Trim().Equals("root", StringComparison.OrdinalIgnoreCase))
                    return entry[(equals + 1)..].Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
            }

            return false;
        }
    }
}
