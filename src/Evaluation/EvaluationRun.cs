using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Charts;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Interpretation;

namespace Plimsoll.Evaluation;

/// <summary>One evaluation of a compilation.</summary>
internal sealed class EvaluationRun
{
    private readonly Compilation _compilation;
    private readonly ProjectFacts _project;
    private readonly Reuse? _reuse;
    private readonly CancellationToken _ct;
    private readonly ProblemSink _problems = new();
    private readonly IReadOnlyList<Bundle> _bundles;
    private readonly Lazy<Interpreter> _interpreter;
    private readonly Dictionary<DefinitionKey, CachedDefinition> _results = [];
    private readonly Dictionary<string, CachedChart> _charts = new(StringComparer.Ordinal);
    private int _evaluated;
    private long _steps;

    /// <param name="compilation">What to evaluate.</param>
    /// <param name="project">The rest of it.</param>
    /// <param name="reuse">What is known from a compilation before; null for nothing.</param>
    /// <param name="ct">Ends it early.</param>
    public EvaluationRun(Compilation compilation, ProjectFacts project, Reuse? reuse, CancellationToken ct)
    {
        _compilation = compilation;
        _project = project;
        _reuse = reuse;
        _ct = ct;
        _bundles = BundleDiscovery.Find(compilation, project, _problems, ct);
        _interpreter = new Lazy<Interpreter>(CreateInterpreter, isThreadSafe: false);
    }

    public Interpreter Interpreter => _interpreter.Value;

    public IReadOnlyList<Bundle> Bundles => _bundles;

    public ProblemSink Problems => _problems;

    public CancellationToken CancellationToken => _ct;

    /// <summary>Whether what is reused may depend on what was evaluated again.</summary>
    private bool IsOutdated => _reuse is not null && !IsReusable;

    private bool IsReusable => _steps <= Limits.StepsPerCompilation && !(_interpreter.IsValueCreated && Interpreter.HasSharedEffects);

    /// <returns>Null when what is reused may depend on what was evaluated again.</returns>
    public EvaluationSnapshot? Evaluate()
    {
        var definitions = new List<Definition>();
        foreach (var bundle in _bundles.Where(static bundle => bundle.Chart is null))
        {
            foreach (var member in bundle.Members)
            {
                var result = Evaluate(bundle, member, null);
                if (IsOutdated)
                    return null;
                definitions.AddRange(result.Definitions);
                foreach (var problem in result.Record.Problems)
                    _problems.Report(problem);
            }
        }

        var charts = new ChartEvaluator(this).Evaluate();
        if (IsOutdated)
            return null;
        var evaluation = new EvaluationResult(definitions, _problems.ToOrderedList()) { Charts = charts, Evaluated = _evaluated };
        return new EvaluationSnapshot(_compilation, _project, _reuse?.Same(evaluation) ?? evaluation, IsReusable ? _results : null, _charts);
    }

    /// <summary>What a member yields, evaluated unless it is known.</summary>
    public CachedDefinition Evaluate(Bundle bundle, BundleMember member, ChartRun? run) =>
        Remember(DefinitionKey.Of(bundle, member, run), () => DefinitionEvaluator.Evaluate(Interpreter, bundle, member, run));

    /// <summary>What evaluating the notes of a chart comes to.</summary>
    public CachedDefinition EvaluateNotes(Bundle bundle, IPropertySymbol notes, ChartRun run) =>
        Remember(new DefinitionKey(bundle.Name, bundle.Folder, notes.Name, false, null, Model.Declarations.None, run.Key), () => DefinitionEvaluator.EvaluateText(Interpreter, notes, run));

    /// <summary>What is read of a chart, or made of it, unless that is known.</summary>
    public CachedChart Chart(string key, Func<CachedChart> make)
    {
        var chart = _reuse?.FindChart(key) ?? make();
        _steps += chart.Record.Steps;
        return _charts[key] = chart;
    }

    private CachedDefinition Remember(DefinitionKey key, Func<CachedDefinition> evaluate)
    {
        if (_reuse?.Find(key) is not { } result)
        {
            result = evaluate();
            _evaluated++;
        }

        // A chart that others depend on is evaluated with their values, too, and may be so twice.
        if (!_results.ContainsKey(key))
            _steps += result.Record.Steps;
        return _results[key] = result;
    }

    private Interpreter CreateInterpreter()
    {
        var interpreter = new Interpreter(new KnownSymbols(_compilation), _problems, _ct);
        interpreter.Definitions.UnionWith(_bundles.SelectMany(static bundle => bundle.Members).Select(static member => member.Symbol));
        return interpreter;
    }
}
