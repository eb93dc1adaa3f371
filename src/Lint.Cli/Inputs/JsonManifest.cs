using System.Text;
using System.Text.Json;

namespace Plimsoll.Inputs;

/// <summary>Tells the JSON files of a folder that are manifests from the many that are not (<c>package.json</c> and the like).</summary>
internal static class JsonManifest
{
    /// <summary>Whether the outermost object has <c>apiVersion</c> and <c>kind</c>, as far as it can be read.</summary>
    public static bool IsLikely(string text)
    {
        if (!text.Contains("\"apiVersion\"", StringComparison.Ordinal) || !text.Contains("\"kind\"", StringComparison.Ordinal))
            return false;
        var (hasApiVersion, hasKind) = (false, false);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1000 });
        try
        {
            while (!(hasApiVersion && hasKind) && reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                hasApiVersion |= reader.ValueTextEquals("apiVersion");
                hasKind |= reader.ValueTextEquals("kind");
            }
        }
        catch (JsonException)
        {
            // Broken after both were seen is a broken manifest, and reading it will say so; broken before, it is anybody's.
        }

        return hasApiVersion && hasKind;
    }
}
