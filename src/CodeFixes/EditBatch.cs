using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation;
using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes;

/// <summary>Edits of code and manifests that can be made at once.</summary>
internal sealed class EditBatch
{
    private readonly Dictionary<SyntaxTree, TextEdits> _code = [];
    private readonly Dictionary<TextFile, TextEdits> _manifests = [];

    public IEnumerable<(SyntaxTree Tree, IReadOnlyList<TextEdit> Edits)> Code => _code.Select(static pair => (pair.Key, pair.Value.InOrder));

    public IReadOnlyDictionary<TextFile, IReadOnlyList<TextEdit>> Manifests => _manifests.ToDictionary(static pair => pair.Key, static pair => pair.Value.InOrder);

    /// <summary>The edits of one fix; null when one of them cannot be made.</summary>
    public static EditPlan? Plan(Fix fix, Compilation compilation, EvaluationResult evaluation, CodeForm form)
    {
        var code = DefinitionFix.Plan([.. fix.Edits.Where(static edit => edit.Object.Document.File is SyntaxTreeFile)], compilation, evaluation, form);
        var manifests = ManifestFix.Plan(fix.Edits.Where(static edit => edit.Object.Document.File is not SyntaxTreeFile));
        return code is null || manifests is null || code.Count + manifests.Count == 0 ? null : new EditPlan(code, manifests);
    }

    /// <summary>Adds the edits of a fix, all or none. Those of another one that are the same, in code that both share, are there already.</summary>
    public bool TryAdd(EditPlan plan)
    {
        if (!plan.Code.All(pair => CanAdd(_code, pair.Key, pair.Value)) || !plan.Manifests.All(pair => CanAdd(_manifests, pair.Key, pair.Value)))
            return false;
        foreach (var pair in plan.Code)
            Add(_code, pair.Key, pair.Value);
        foreach (var pair in plan.Manifests)
            Add(_manifests, pair.Key, pair.Value);
        return true;
    }

    private static bool CanAdd<TFile>(Dictionary<TFile, TextEdits> all, TFile file, IReadOnlyList<TextEdit> edits)
        where TFile : notnull => !all.TryGetValue(file, out var others) || others.HasAll(edits) || others.CanAdd(edits);

    private static void Add<TFile>(Dictionary<TFile, TextEdits> all, TFile file, IReadOnlyList<TextEdit> edits)
        where TFile : notnull
    {
        if (!all.TryGetValue(file, out var batch))
            all.Add(file, batch = new TextEdits());
        if (!batch.HasAll(edits))
            batch.Add(edits);
    }
}
