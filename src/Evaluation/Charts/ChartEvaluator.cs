using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Values;
using Plimsoll.Emission;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Evaluates the charts of a compilation: each with its defaults and with every profile, and to files.</summary>
internal sealed class ChartEvaluator(EvaluationRun run)
{
    private readonly Dictionary<INamedTypeSymbol, CachedChart> _models = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<EvaluatedChart> Evaluate()
    {
        var bundles = run.Bundles.Where(static bundle => bundle.Chart is not null).ToList();
        var files = new Dictionary<INamedTypeSymbol, IReadOnlyList<EmittedFile>?>(SymbolEqualityComparer.Default);
        var sets = bundles.ToDictionary(static bundle => bundle, EvaluateSets);
        return [.. bundles.Select(bundle => new EvaluatedChart(
            bundle.Name,
            bundle.Chart!.Metadata.Name,
            sets[bundle],
            [.. (Files(bundle, files, sets) ?? []).Select(file => new EmittedFile($"{FolderOf(bundle)}/{file.Path}", file.Text))]))];
    }

    private static string FolderOf(Bundle bundle)
    {
        var folder = FileName.Folder(bundle.Folder ?? "");
        return folder.Length == 0 ? bundle.Chart!.Metadata.Name : $"{folder}/{bundle.Chart!.Metadata.Name}";
    }

    private IReadOnlyList<ChartManifests> EvaluateSets(Bundle bundle)
    {
        var chart = bundle.Chart!;
        var model = Model(bundle);
        foreach (var problem in model.Record.Problems)
            run.Problems.Report(problem);
        var sets = new List<ChartManifests>();
        var inProfiles = new List<(EvaluationProblem Problem, string Profile)>();
        foreach (var profile in chart.Profiles.Select(static profile => (ProfileDeclaration?)profile).Prepend(null))
        {
            var definitions = new List<Definition>();
            var problems = new List<EvaluationProblem>();
            var values = profile is null ? model.Model!.Defaults : model.Model!.Profiles.FirstOrDefault(candidate => candidate.Name == profile.Name)?.Values;
            Evaluate(new ChartRun(bundle, chart, profile), model.Model!, values, definitions, problems);
            sets.Add(new ChartManifests(profile?.Name, definitions));
            if (profile is null)
                problems.ForEach(run.Problems.Report);
            else
                inProfiles.AddRange(problems.Select(problem => (problem, profile.Name)));
        }

        foreach (var same in inProfiles.GroupBy(static entry => entry.Problem))
            run.Problems.Report(same.Key with { Message = same.Key.Message + ProfileNames.Suffix(same.Select(static entry => entry.Profile).Distinct()) });
        return sets;
    }

    /// <summary>Evaluates a chart and, with the values that it gives them, those that it depends on and has not switched off.</summary>
    private void Evaluate(ChartRun chartRun, ChartModel model, MappingNode? values, List<Definition> definitions, List<EvaluationProblem> problems)
    {
        foreach (var member in chartRun.Bundle.Members)
            Add(run.Evaluate(chartRun.Bundle, member, chartRun));
        if (chartRun.Chart.Notes is { } notes)
            Add(run.EvaluateNotes(chartRun.Bundle, notes, chartRun));
        foreach (var (declared, dependency) in chartRun.Chart.Dependencies.Zip(model.Dependencies, static (declared, dependency) => (declared, dependency)))
        {
            if (declared.Chart is null || dependency.Chart is not { } subchart || BundleOf(declared.Chart) is not { Chart: { } chart } bundle || IsOff(declared.Requirement.Condition, values))
                continue;
            var given = values?[declared.Requirement.Key] as MappingNode ?? subchart.Defaults;
            Evaluate(new ChartRun(bundle, chart, chartRun.Profile) { Parent = (chartRun, declared.Requirement.Key) }, subchart, given, definitions, problems);
        }

        void Add(CachedDefinition result)
        {
            definitions.AddRange(result.Definitions);
            problems.AddRange(result.Record.Problems);
        }
    }

    /// <summary>Helm takes the first path that leads to a bool.</summary>
    private static bool IsOff(string? condition, MappingNode? values)
    {
        foreach (var path in (condition ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            Node? node = values;
            foreach (var key in path.Trim().Split('.'))
                node = (node as MappingNode)?[key];
            if (node is ScalarNode { Kind: ScalarKind.Boolean } scalar)
                return scalar.Text == "false";
        }

        return false;
    }

    private Bundle? BundleOf(INamedTypeSymbol type) => run.Bundles.FirstOrDefault(bundle => SymbolEqualityComparer.Default.Equals(bundle.Type, type));

    private CachedChart Model(Bundle bundle)
    {
        if (_models.TryGetValue(bundle.Type, out var known))
            return known;
        var chart = bundle.Chart!;
        var dependencies = new List<ChartModelDependency>();
        var records = new List<EvaluationRecord>();
        var isComplete = true;
        foreach (var dependency in chart.Dependencies)
        {
            var subchart = dependency.Chart is { } type && BundleOf(type) is { Chart: not null } other ? Model(other) : null;
            if (subchart is not null)
                records.Add(subchart.Record);
            isComplete &= dependency.Chart is null || subchart?.Model?.IsComplete == true;
            dependencies.Add(new ChartModelDependency(dependency.Requirement, subchart?.Model));
        }

        var model = run.Chart($"values {bundle.Name} {chart.Key}", () =>
        {
            var made = new ChartModelReader(run.Interpreter, run.CancellationToken).Read(bundle, chart, dependencies);
            var record = run.Interpreter.Record;
            records.ForEach(record.Include);
            return new CachedChart(record, made with { IsComplete = made.IsComplete && isComplete }, null);
        });
        _models.Add(bundle.Type, model);
        return model;
    }

    /// <summary>The files of a chart and of those below it, with paths from its folder; null where something cannot be emitted.</summary>
    private IReadOnlyList<EmittedFile>? Files(
        Bundle bundle, Dictionary<INamedTypeSymbol, IReadOnlyList<EmittedFile>?> known, IReadOnlyDictionary<Bundle, IReadOnlyList<ChartManifests>> sets)
    {
        if (known.TryGetValue(bundle.Type, out var files))
            return files;
        known.Add(bundle.Type, null);
        var model = Model(bundle);
        // What cannot be evaluated with values that are known cannot be compiled either, and is reported.
        if (!model.Model!.IsComplete || !sets[bundle].All(static set => set.Definitions.All(static definition => definition.IsComplete)))
            return null;
        var own = run.Chart($"files {bundle.Name} {bundle.Chart!.Key} {string.Join(" ", bundle.Members.Select(static member => member.Symbol.Name))}", () =>
        {
            var made = ChartFiles.Make(run.Interpreter, bundle, model.Model);
            var record = run.Interpreter.Record;
            record.Include(model.Record);
            return new CachedChart(record, null, made);
        });
        foreach (var problem in own.Record.Problems)
            run.Problems.Report(problem);
        if (own.Files is null)
            return null;
        var all = own.Files.ToList();
        foreach (var dependency in bundle.Chart.Dependencies.Where(static dependency => dependency.Chart is not null))
        {
            if (BundleOf(dependency.Chart!) is not { } subchart || Files(subchart, known, sets) is not { } below)
                return null;
            // The same chart under two names lies there once.
            if (!all.Exists(file => file.Path == $"charts/{dependency.Requirement.Name}/Chart.yaml"))
                all.AddRange(below.Select(file => new EmittedFile($"charts/{dependency.Requirement.Name}/{file.Path}", file.Text)));
        }

        return known[bundle.Type] = all;
    }
}
