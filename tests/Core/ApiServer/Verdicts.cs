using System.Text.Json;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.ApiServer;

/// <summary>The verdicts recorded from Kubernetes 1.35, which lie beside the repository with the corpus.</summary>
internal static class Verdicts
{
    private static string? Folder => Repository.Corpus is { } corpus ? Path.Combine(Path.GetDirectoryName(corpus)!, "apiserver") : null;

    public static bool AreHere => Folder is { } folder && Directory.Exists(folder);

    /// <summary>Objects with one change each.</summary>
    public static IReadOnlyList<Verdict> OfVariants()
    {
        var verdicts = new List<Verdict>();
        foreach (var line in File.ReadLines(Path.Combine(Folder!, "variants.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            verdicts.Add(new Verdict(
                $"{root.GetProperty("kind").GetString()}: {root.GetProperty("mutation").GetString()} {root.GetProperty("path").GetString()}",
                root.GetProperty("doc").GetRawText(),
                root.GetProperty("verdict").GetString() == "accepted",
                root.GetProperty("message").GetString()!));
        }

        return verdicts;
    }

    /// <summary>The documents of the corpus whose API the server has.</summary>
    public static IReadOnlyList<Verdict> OfCorpus()
    {
        var verdicts = new List<Verdict>();
        foreach (var rows in File.ReadLines(Path.Combine(Folder!, "corpus.tsv")).Skip(1).Select(static line => line.Split('\t')).GroupBy(static row => row[0]))
        {
            var path = Path.Combine(Repository.Corpus!, rows.Key);
            var file = new TextFile(rows.Key, File.ReadAllText(path));
            var documents = ManifestReader.Read(file).Where(static document => document.Root is not null).ToList();
            var taken = new HashSet<ManifestDocument>();
            foreach (var row in rows)
            {
                var document = documents.FirstOrDefault(candidate => !taken.Contains(candidate) && IsMeant(candidate, row));
                if (document is null)
                    continue;
                taken.Add(document);
                if (row[6] is "accepted" or "refused")
                    verdicts.Add(new Verdict($"{row[0]} {row[3]} {row[5]}", file.Text.Substring(document.Span.Start, document.Span.Length), row[6] == "accepted", row[8]));
            }
        }

        return verdicts;
    }

    private static bool IsMeant(ManifestDocument document, string[] row)
    {
        var root = new Field(document.Root!);
        return root["kind"].Text == row[3] && (root["metadata"]["name"].Node as ScalarNode)?.Text is var name && (name ?? "") == row[5];
    }
}
