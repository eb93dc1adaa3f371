using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

/// <summary>PLM0002: a document without <c>apiVersion</c> and <c>kind</c>.</summary>
internal sealed class NotAnObject : DocumentRule
{
    public override RuleInfo Info { get; } = new("PLM0002", "not-an-object", Severity.Info)
    {
        Title = "A document is not a Kubernetes object.",
        Why = "Without apiVersion and kind nothing can be said about a document, and no cluster takes it. It is skipped and counted.",
    };

    protected override void Check(ManifestDocument document, Report report)
    {
        if (document.Root is null or UnknownNode or MappingNode { Rest: not null } || document.Problems.Any(static problem => problem.IsMalformed) || ObjectReader.IsObject(document.Root) || IsCompanion(document.File.Path))
            return;
        if (document.Root is not MappingNode root)
        {
            var what = document.Root is SequenceNode ? "a list" : "a single value";
            report.At(FirstLine(document.Root.Span), $"this document is {what}, not a Kubernetes object: it is not checked");
            return;
        }

        var missing = (root["apiVersion"], root["kind"]) switch
        {
            (null or ScalarNode { IsNull: true }, null or ScalarNode { IsNull: true }) => "neither apiVersion nor kind",
            (null or ScalarNode { IsNull: true }, _) => "no apiVersion",
            (_, null or ScalarNode { IsNull: true }) => "no kind",
            _ => "an apiVersion or a kind that is not text",
        };
        var at = root.Entries is [var first, ..] ? first.KeySpan : FirstLine(root.Span);
        report.At(at, $"this document has {missing}: it is not a Kubernetes object and is not checked");
    }

    /// <summary>Files that stand beside manifests and are known not to be any.</summary>
    private static bool IsCompanion(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name is "Chart.yaml" or "Chart.lock" or "requirements.yaml" or "kustomization.yaml" or "kustomization.yml" or "skaffold.yaml" or "mkdocs.yml"
                or "package.json" or "package-lock.json" or "tsconfig.json" or "global.json" or "launchSettings.json" or "docker-compose.yml" or "docker-compose.yaml"
            || name.StartsWith("values", StringComparison.Ordinal)
            || name.StartsWith("docker-compose", StringComparison.Ordinal)
            || name.StartsWith("compose.", StringComparison.Ordinal)
            || name.StartsWith("appsettings", StringComparison.Ordinal)
            || name.StartsWith(".", StringComparison.Ordinal)
            || path.IndexOf(".github/", StringComparison.Ordinal) >= 0;
    }

    private static SourceSpan FirstLine(SourceSpan span)
    {
        var length = span.File.GetLine(span.StartPosition.Line) is { } line ? Math.Max(0, line.Length - span.StartPosition.Column) : span.Length;
        return new SourceSpan(span.File, span.Start, Math.Min(span.Length, length));
    }
}
