using Plimsoll.Model;

namespace Plimsoll.Yaml;

/// <summary>
/// Reads a YAML or JSON file into documents: the one seam behind which reading sits. Nothing a person can write makes it throw;
/// what it cannot read is a problem of that one document.
/// </summary>
public static class ManifestReader
{
    /// <summary>Reads all documents of a file, in order. Empty documents are left out.</summary>
    public static IReadOnlyList<ManifestDocument> Read(TextFile file)
    {
        var documents = new List<ManifestDocument>();
        foreach (var (start, end) in DocumentBounds.Find(file.Text))
        {
            if (new DocumentComposer(file, start, end).Compose() is { } document)
                documents.Add(document);
        }

        return documents;
    }
}
