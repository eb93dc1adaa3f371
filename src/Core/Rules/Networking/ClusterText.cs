using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>A text of a pod or of a ConfigMap in which names of Services may stand.</summary>
/// <param name="Field">Where it is written.</param>
/// <param name="Text">What it says.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Owner">How messages name what it belongs to.</param>
internal sealed record ClusterText(Field Field, string Text, ClusterTextKind Kind, string Owner)
{
    private static readonly string[] CommandLine = ["command", "args"];

    private static readonly string[] DocumentExtensions = [".md", ".txt", ".html", ".htm", ".css", ".js", ".svg", ".rst", ".lua", ".sql", ".tmpl", ".tpl"];

    /// <summary>The name of the variable or of the key; empty for a word of a command line.</summary>
    public string Name { get; init; } = "";

    /// <summary>The literal values of <c>env</c>, the words of <c>command</c> and <c>args</c>.</summary>
    public static IEnumerable<ClusterText> Of(Container container)
    {
        foreach (var variable in container.Environment)
        {
            // A placeholder in one place of a text does not make the rest of it unknown.
            if (TextOf(variable.Field["value"]) is { } value)
                yield return new ClusterText(variable.Field["value"], value, ClusterTextKind.Environment, container.DisplayName) { Name = variable.Name ?? "" };
        }

        foreach (var key in CommandLine)
        {
            foreach (var word in container.Field[key].Items)
            {
                if (TextOf(word) is { } text)
                    yield return new ClusterText(word, text, ClusterTextKind.CommandLine, container.DisplayName);
            }
        }
    }

    /// <summary>The entries of a ConfigMap's <c>data</c>; none of any other object.</summary>
    public static IEnumerable<ClusterText> Of(ManifestObject manifest)
    {
        if (manifest is not { Group: "", Kind: "ConfigMap" })
            yield break;
        foreach (var entry in manifest.Root["data"].Entries)
        {
            if (TextOf(entry) is { } text && !IsDocument(entry.Key!))
                yield return new ClusterText(entry, text, ClusterTextKind.Configuration, manifest.DisplayName) { Name = entry.Key! };
        }
    }

    private static string? TextOf(Field field) => field.Node is ScalarNode { Kind: ScalarKind.String } scalar ? scalar.Text : null;

    /// <summary>What people or browsers read: names there are examples, or somebody else's.</summary>
    private static bool IsDocument(string key) => DocumentExtensions.Any(extension => key.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
