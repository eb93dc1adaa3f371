using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>What Kubernetes' reader makes of a scalar with a tag.</summary>
internal static class ScalarTag
{
    /// <param name="tag">The whole tag, its handle expanded.</param>
    /// <param name="text">The content of the scalar.</param>
    public static ResolvedScalar Resolve(string tag, string text)
    {
        if (!tag.StartsWith(TagHandles.CorePrefix, StringComparison.Ordinal))
            return new ResolvedScalar(ScalarKind.String, text);
        var type = tag.Substring(TagHandles.CorePrefix.Length);
        switch (type)
        {
            case "binary":
                return Binary(text);
            case "null":
                return ScalarResolver.Resolve(text) is { Kind: ScalarKind.Null } none ? none : Mismatch(text);
            case "timestamp":
                // Dates are strings to Kubernetes, and nothing is no date.
                return text.Length > 0 ? new ResolvedScalar(ScalarKind.String, text) : Mismatch(text);
            case "int" or "bool" or "float":
                var resolved = ScalarResolver.Resolve(text);
                var fits = type switch
                {
                    "int" => resolved.Kind == ScalarKind.Integer,
                    "bool" => resolved.Kind == ScalarKind.Boolean,
                    _ => resolved.Kind is ScalarKind.Integer or ScalarKind.Float,
                };
                return fits && resolved.Error is null ? resolved : Mismatch(text);
            default:
                return new ResolvedScalar(ScalarKind.String, text);
        }
    }

    private static ResolvedScalar Binary(string text)
    {
        try
        {
            return new ResolvedScalar(ScalarKind.String, Encoding.UTF8.GetString(Convert.FromBase64String(text)));
        }
        catch (FormatException)
        {
            return Mismatch(text);
        }
    }

    private static ResolvedScalar Mismatch(string text) => new(ScalarKind.String, text, "the tag says otherwise");
}
