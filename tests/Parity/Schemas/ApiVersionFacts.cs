namespace Plimsoll.Parity.Schemas;

/// <summary>A line of <c>lifecycle.tsv</c>: when a kind of an API version was deprecated and removed, and what came instead.</summary>
internal sealed record ApiVersionFacts(string ApiVersion, string Kind, string Deprecated, string Removed, string Replacement, string ReplacementSince)
{
    public static IReadOnlyList<ApiVersionFacts> Read() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Parity", "Schemas", "lifecycle.tsv"))
            .Skip(1)
            .Select(static line => line.Split('\t'))
            .Select(static parts => new ApiVersionFacts(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]))];

    /// <summary>As it stands behind a kind in <c>schemas.txt</c>.</summary>
    public override string ToString() => string.Concat(Part("deprecated", Deprecated), Part("removed", Removed), Part("by", Replacement.Replace(' ', ',')), Part("since", ReplacementSince));

    private static string Part(string name, string value) => value.Length == 0 ? "" : $" {name}={value}";
}
