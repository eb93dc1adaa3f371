using Plimsoll.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plimsoll.Yaml;

/// <summary>The type of a scalar: by its tag, by its quotes, or by its text.</summary>
internal static class ScalarTag
{
    public static (ScalarKind Kind, string Text) Resolve(Scalar scalar, SourceSpan span)
    {
        if (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific)
            return scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? ResolvePlain(scalar.Value, span) : (ScalarKind.String, scalar.Value);
        switch (scalar.Tag.Value)
        {
            case "tag:yaml.org,2002:str" or "!!str":
                return (ScalarKind.String, scalar.Value);
            case "tag:yaml.org,2002:null":
                return (ScalarKind.Null, "null");
            case "tag:yaml.org,2002:int" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:float":
                var wanted = scalar.Tag.Value.Substring(scalar.Tag.Value.LastIndexOf(':') + 1);
                var (kind, text) = ResolvePlain(scalar.Value, span);
                if (kind == ScalarKind.String)
                    throw new ManifestSyntaxException(span, $"`{scalar.Value}` is not what its tag `!!{wanted}` says");
                return wanted == "float" && kind == ScalarKind.Integer ? (ScalarKind.Float, text) : (kind, text);
            default:
                // Binary and custom tags: Kubernetes' parser keeps the text.
                return (ScalarKind.String, scalar.Value);
        }
    }

    private static (ScalarKind Kind, string Text) ResolvePlain(string text, SourceSpan span)
    {
        var resolved = ScalarResolver.Resolve(text);
        return resolved.Error is { } error ? throw new ManifestSyntaxException(span, error) : (resolved.Kind, resolved.Text);
    }
}
