using System.Globalization;
using Plimsoll.Model;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml;

/// <summary>
/// Reads a YAML or JSON file into documents: the one seam behind which reading sits. Nothing a person can write makes it throw;
/// what it cannot read is a problem of that one document.
/// </summary>
public static class ManifestReader
{
    /// <summary>More in one file than anything that reads manifests takes.</summary>
    private const int MostDocuments = 1_000_000;

    /// <summary>Reads all documents of a file, in order. Empty documents are left out.</summary>
    public static IReadOnlyList<ManifestDocument> Read(TextFile file) => Compose(file, SyntaxTree.ParseDocuments(file.Text));

    /// <summary>Reads all documents of a file that has been parsed.</summary>
    public static IReadOnlyList<ManifestDocument> Read(TextFile file, SyntaxTree tree) =>
        Compose(file, tree.Documents.Select((document, i) => (tree.GetStart(i), document)));

    private static List<ManifestDocument> Compose(TextFile file, IEnumerable<(int Start, DocumentSyntax Document)> syntax)
    {
        var documents = new List<ManifestDocument>();
        foreach (var (start, document) in syntax)
        {
            if (documents.Count == MostDocuments)
            {
                documents.Add(TooMany(file, start));
                break;
            }

            if (new DocumentComposer(file, document, start).Compose() is { } manifest)
                documents.Add(manifest);
        }

        return documents;
    }

    private static ManifestDocument TooMany(TextFile file, int start) => new(new SourceSpan(file, start, file.Length - start), null)
    {
        Problems = [new SyntaxProblem(new SourceSpan(file, start, Math.Min(3, file.Length - start)), SyntaxError.ManyDocuments, MostDocuments.ToString(CultureInfo.InvariantCulture))],
    };
}
