using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>YAML files that are checked together, and can be fixed.</summary>
public sealed class ManifestSources : FixableSources<ManifestSources>
{
    private readonly IReadOnlyDictionary<TextFile, IReadOnlyList<ManifestDocument>> _documents;
    private readonly IReadOnlyList<Rule> _rules;
    private readonly Configuration _configuration;
    private IReadOnlyList<Finding>? _findings;

    private ManifestSources(IReadOnlyList<TextFile> files, IReadOnlyDictionary<TextFile, IReadOnlyList<ManifestDocument>> documents, Configuration configuration, IReadOnlyList<Rule> rules)
    {
        Files = files;
        _documents = documents;
        _configuration = configuration;
        _rules = rules;
    }

    /// <summary>The files as they are in this version; those that no fix has changed are the same objects as before.</summary>
    public IReadOnlyList<TextFile> Files { get; }

    public IEnumerable<ManifestDocument> Documents => Files.SelectMany(file => _documents[file]);

    /// <inheritdoc />
    public override IReadOnlyList<Finding> Findings => _findings ??= Check();

    /// <param name="files">The texts.</param>
    /// <param name="configuration">The settings that hold for them.</param>
    /// <param name="rules">The rules that run, those of them that settings leave on.</param>
    public static ManifestSources Read(IReadOnlyList<TextFile> files, Configuration configuration, IReadOnlyList<Rule> rules) =>
        Of([.. files.Select(static file => (file, ManifestReader.Read(file)))], configuration, rules);

    /// <summary>The like of <see cref="Read"/> for files that have been read.</summary>
    public static ManifestSources Of(IReadOnlyList<(TextFile File, IReadOnlyList<ManifestDocument> Documents)> files, Configuration configuration, IReadOnlyList<Rule> rules) =>
        new([.. files.Select(static file => file.File)], files.ToDictionary(static file => file.File, static file => file.Documents), configuration, rules);

    /// <inheritdoc />
    public override FixAttempt<ManifestSources> Apply(IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var edits = new Dictionary<TextFile, TextEdits>();
        var made = new List<Finding>();
        var refused = new List<Finding>();
        foreach (var finding in findings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (finding.Fix is not { } fix || ManifestFix.Plan(fix.Edits) is not { Count: > 0 } plan)
            {
                refused.Add(finding);
                continue;
            }

            if (!plan.All(pair => !edits.TryGetValue(pair.Key, out var others) || others.CanAdd(pair.Value)))
                continue;
            foreach (var pair in plan)
            {
                if (!edits.TryGetValue(pair.Key, out var all))
                    edits.Add(pair.Key, all = new TextEdits());
                all.Add(pair.Value);
            }

            made.Add(finding);
        }

        return new FixAttempt<ManifestSources>(made.Count == 0 ? this : With(edits), made, refused);
    }

    private ManifestSources With(Dictionary<TextFile, TextEdits> edits) => Of(
        [.. Files.Select(file =>
        {
            if (!edits.TryGetValue(file, out var all))
                return (file, _documents[file]);
            var edited = new TextFile(file.Path, TextEdit.Apply(file.Text, all.InOrder));
            return (edited, ManifestReader.Read(edited));
        })],
        _configuration,
        _rules);

    /// <inheritdoc />
    protected internal override bool Accepts(ManifestSources next, IReadOnlyList<Finding> made, CancellationToken cancellationToken) =>
        next.Documents.Sum(static document => document.Problems.Count) <= Documents.Sum(static document => document.Problems.Count)
        && base.Accepts(next, made, cancellationToken);

    private IReadOnlyList<Finding> Check()
    {
        List<Finding> findings = [.. ManifestSet.Divide([.. Documents], _configuration).SelectMany(set => RuleEngine.Run(set, _rules).Findings)];
        findings.Sort(FindingOrder.Instance);
        return findings;
    }
}
