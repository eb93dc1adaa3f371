using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Rules;

/// <summary>
/// What the manifests themselves say that nobody wants to hear: comments <c># plimsoll:ignore PLM1001 reason</c> on a line or the line
/// above, <c># plimsoll:ignore-file PLM1001 reason</c>, and the annotation <c>plimsoll.dev/ignore</c> of an object or its pod template.
/// C# has pragmas and attributes of its own, which Roslyn reads.
/// </summary>
internal sealed class Suppressions
{
    public const string AnnotationName = "plimsoll.dev/ignore";

    private const string Mark = "plimsoll:ignore";
    private const string OfFile = "-file";

    private readonly List<Suppression> _all = [];
    private readonly Dictionary<SourceFile, List<Suppression>> _byFile = [];
    private readonly Dictionary<ManifestObject, List<Suppression>> _byObject = [];

    public IReadOnlyList<Suppression> All => _all;

    public static Suppressions Of(ManifestSet set)
    {
        var suppressions = new Suppressions();
        var files = new HashSet<SourceFile>();
        foreach (var document in set.Documents)
        {
            if (document.File is TextFile file && files.Add(file) && file.Text.IndexOf(Mark, StringComparison.Ordinal) >= 0)
                suppressions.AddComments(file);
        }

        foreach (var manifest in set.Objects)
        {
            suppressions.AddAnnotation(manifest, manifest.Metadata["annotations"][AnnotationName], "");
            if (manifest.Workload is { Kind: not "Pod" } workload)
                suppressions.AddAnnotation(manifest, workload.Pod.Annotations[AnnotationName], workload.Template.Path);
        }

        return suppressions;
    }

    /// <summary>The findings that nothing holds back.</summary>
    public List<Finding> Apply(List<Finding> findings) => _all.Count == 0 ? findings : findings.FindAll(finding => !Holds(finding));

    private bool Holds(Finding finding)
    {
        // All that hold it are used: of two, neither is one too many.
        var holds = false;
        if (_byFile.TryGetValue(finding.Span.File, out var ofFile))
            holds |= ofFile.Count(suppression => suppression.Holds(finding)) > 0;
        if (finding.Object is { } manifest && _byObject.TryGetValue(manifest, out var ofObject))
            holds |= ofObject.Count(suppression => suppression.Holds(finding)) > 0;
        return holds;
    }

    private void AddComments(TextFile file)
    {
        foreach (var token in SyntaxTree.Parse(file.Text).Tokens)
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                if (trivia.Kind == SyntaxTriviaKind.Comment)
                    AddComment(file, trivia);
            }
        }
    }

    private void AddComment(TextFile file, SyntaxTrivia comment)
    {
        var start = comment.Start + 1;
        while (start < comment.End && file.Text[start] is ' ' or '\t')
            start++;
        if (string.CompareOrdinal(file.Text, start, Mark, 0, Mark.Length) != 0)
            return;
        start += Mark.Length;
        var isOfFile = string.CompareOrdinal(file.Text, start, OfFile, 0, OfFile.Length) == 0;
        if (isOfFile)
            start += OfFile.Length;
        if (start < comment.End && file.Text[start] is not (' ' or '\t'))
            return;
        int? line = isOfFile ? null : LineOf(file, comment);
        foreach (var word in SuppressedRule.Read(file.Text.Substring(start, Math.Max(0, comment.End - start))))
        {
            var span = word.Word.Length > 0 ? new SourceSpan(file, start + word.Offset, word.Word.Length) : new SourceSpan(file, comment.Start, comment.Length);
            Add(_byFile, file, new Suppression(span, word) { Line = line });
        }
    }

    /// <summary>Its own line, or where it stands alone there, the next that holds more than a comment.</summary>
    private static int LineOf(TextFile file, SyntaxTrivia comment)
    {
        var position = file.GetPosition(comment.Start);
        if (!IsComment(file.GetLine(position.Line)))
            return position.Line;
        var line = position.Line + 1;
        while (line < file.LineCount && IsComment(file.GetLine(line)))
            line++;
        return line;
    }

    private static bool IsComment(string? line) => line?.Trim() is null or "" or ['#', ..];

    private void AddAnnotation(ManifestObject manifest, Field annotation, string path)
    {
        if (annotation.Text is not { } text)
            return;
        foreach (var word in SuppressedRule.Read(text))
            Add(_byObject, manifest, new Suppression(annotation.Anchor, word) { Annotation = annotation, Object = manifest, Path = path });
    }

    private void Add<TKey>(Dictionary<TKey, List<Suppression>> index, TKey key, Suppression suppression)
        where TKey : notnull
    {
        _all.Add(suppression);
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(suppression);
    }
}
