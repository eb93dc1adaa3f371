using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>
/// The evaluation of one compilation, kept for the next: the generator's and the analyzers' of the same build, and that after an
/// edit. It hangs on the syntax trees, which compilations share, and goes with them; of the compilation it holds nothing.
/// </summary>
internal sealed class EvaluationSnapshot
{
    /// <summary>The latest evaluation that a tree took part in.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<EvaluationSnapshot>> Latest = new();

    private readonly IReadOnlyList<SyntaxTree> _trees;
    private readonly CompilationOptions _options;
    private readonly string? _assemblyName;
    private readonly ProjectFacts _project;

    // Weak: a reference to a project holds that project's compilation.
    private readonly IReadOnlyList<WeakReference<MetadataReference>> _references;

    /// <param name="compilation">What was evaluated.</param>
    /// <param name="project">The rest of it.</param>
    /// <param name="result">What came out.</param>
    /// <param name="definitions">What each member yielded; null where that depends on what others did before it.</param>
    /// <param name="charts">What was read of each chart, and made of it.</param>
    public EvaluationSnapshot(
        Compilation compilation, ProjectFacts project, EvaluationResult result, IReadOnlyDictionary<DefinitionKey, CachedDefinition>? definitions, IReadOnlyDictionary<string, CachedChart> charts)
    {
        _project = project;
        _trees = [.. compilation.SyntaxTrees];
        _options = compilation.Options;
        _assemblyName = compilation.AssemblyName;
        _references = [.. compilation.References.Select(static reference => new WeakReference<MetadataReference>(reference))];
        Result = result;
        Definitions = definitions ?? new Dictionary<DefinitionKey, CachedDefinition>();
        Charts = charts;
        IsReusable = definitions is not null;
    }

    public EvaluationResult Result { get; }

    public IReadOnlyDictionary<DefinitionKey, CachedDefinition> Definitions { get; }

    public IReadOnlyDictionary<string, CachedChart> Charts { get; }

    /// <summary>False when what one definition yields depends on what others did before it.</summary>
    private bool IsReusable { get; }

    /// <summary>The latest evaluation of a compilation that shares files with this one; null when there is none.</summary>
    public static EvaluationSnapshot? Find(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Latest.TryGetValue(tree, out var box))
                return Volatile.Read(ref box.Value!);
        }

        return null;
    }

    /// <summary>Makes it what evaluating the next compilation with one of these files starts from.</summary>
    public void Keep()
    {
        foreach (var tree in _trees)
            Volatile.Write(ref Latest.GetValue(tree, static _ => new StrongBox<EvaluationSnapshot>()).Value!, this);
    }

    /// <summary>Whether a compilation is the very one that was evaluated, or a copy of it.</summary>
    public bool IsOf(Compilation compilation, ProjectFacts project) => _project == project && HasSameSetting(compilation) && compilation.SyntaxTrees.SequenceEqual(_trees);

    /// <summary>What of this evaluation holds for another compilation; null when nothing does.</summary>
    public Reuse? For(Compilation compilation)
    {
        if (!IsReusable || !HasSameSetting(compilation))
            return null;
        var kept = new HashSet<SyntaxTree>(_trees);
        kept.IntersectWith(compilation.SyntaxTrees);
        // The parts of a class run in the order of their files.
        if (!_trees.Where(kept.Contains).SequenceEqual(compilation.SyntaxTrees.Where(kept.Contains)))
            return null;
        var removed = _trees.Where(tree => !kept.Contains(tree)).ToList();
        var added = compilation.SyntaxTrees.Where(tree => !kept.Contains(tree)).ToList();
        return ChangedNames.Between(compilation, removed, added, kept) is { } changed ? new Reuse(this, kept, changed) : null;
    }

    /// <summary>
    /// Options that say how diagnostics are shown do not matter. The compiler gives those to analyzers and not to generators.
    /// </summary>
    private bool HasSameMeaning(CompilationOptions options) =>
        ReferenceEquals(_options, options) || WithoutDiagnostics(_options).Equals(WithoutDiagnostics(options));

    private static CompilationOptions WithoutDiagnostics(CompilationOptions options) => options
        .WithSyntaxTreeOptionsProvider(null)
        .WithSpecificDiagnosticOptions([])
        .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
        .WithReportSuppressedDiagnostics(false);

    private bool HasSameSetting(Compilation compilation)
    {
        if (_assemblyName != compilation.AssemblyName || !HasSameMeaning(compilation.Options))
            return false;
        var i = 0;
        foreach (var reference in compilation.References)
        {
            if (i == _references.Count || !_references[i].TryGetTarget(out var own) || !ReferenceEquals(own, reference))
                return false;
            i++;
        }

        return i == _references.Count;
    }
}
