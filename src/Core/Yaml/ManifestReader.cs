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
    public static IReadOnlyList<ManifestDocument> Read(TextFile file) => Read(file, SyntaxTree.Parse(file.Text));

    /// <summary>Reads all documents of a file that has been parsed.</summary>
    public static IReadOnlyList<ManifestDocument> Read(TextFile file, SyntaxTree tree)
    {
        var documents = new List<ManifestDocument>();
        for (var i = 0; i < tree.Documents.Count; i++)
        {
            if (documents.Count == MostDocuments)
            {
                documents.Add(TooMany(file, tree.GetStart(i)));
                break;
            }

            if (new DocumentComposer(file, tree.Documents[i], tree.GetStart(i)).Compose() is { } document)
                documents.Add(document);
        }

        return documents;
    }

    private static ManifestDocument TooMany(TextFile file, int start) => new(new SourceSpan(file, start, file.Length - start), null)
    {
        Problems = [new SyntaxProblem(new SourceSpan(file, start, Math.Min(3, file.Length - start)), SyntaxMessages.Of(SyntaxError.ManyDocuments, MostDocuments.ToString(CultureInfo.InvariantCulture)))],
    };
}
