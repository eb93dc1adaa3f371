using Plimsoll.Commands;
using Plimsoll.Inputs;
using Plimsoll.Model;
using Plimsoll.Output;
using Plimsoll.Rules;
using Plimsoll.Rules.Input;
using Plimsoll.Settings;

namespace Plimsoll.Linting;

/// <summary>One run of <c>plimsoll lint</c>: find, read, judge, render.</summary>
internal sealed class LintRun(LintRequest request, CommandContext context)
{
    public int Run()
    {
        var start = context.Clock.GetTimestamp();
        var finder = new InputFinder(context.CurrentDirectory, request.Excluded);
        var inputs = finder.Find(request.Paths);
        var reader = new InputReader(context.Input, context.Parallelism);
        IReadOnlyList<LoadedFile> loaded;
        IReadOnlyList<RuleResult> results;
        IReadOnlyList<ManifestSet> sets;
        using (new Progress(context, inputs.Count, () => reader.FilesRead))
        {
            loaded = reader.Read(inputs);
            sets = ManifestSet.Divide([.. loaded.SelectMany(static file => file.Documents)], request.Configuration);
            results = Judge(sets);
        }

        var findings = InOrder(results, [.. ConfigurationFindings.Of(request.Configuration)]);
        var summary = new LintSummary
        {
            Files = loaded.Count(static file => file.File is not null),
            Documents = loaded.Sum(static file => file.Documents.Count),
            Objects = sets.Sum(static set => set.Objects.Count),
            Errors = findings.Count(static finding => finding.Severity == Severity.Error),
            Warnings = findings.Count(static finding => finding.Severity == Severity.Warn),
            Infos = findings.Count(static finding => finding.Severity == Severity.Info),
            Suppressed = results.Sum(static result => result.Suppressed),
            NotJudged = results.Sum(static result => result.NotJudged),
            Duration = context.Clock.GetElapsedTime(start),
        };
        var hasTrouble = Complain([.. finder.Problems, .. loaded.Select(static file => file.Problem).OfType<InputProblem>()]);
        if (summary.Files == 0 && !hasTrouble)
            context.Error.WriteLine("warning: no manifests here (.yaml, .yml, or .json with apiVersion and kind)");
        hasTrouble |= !Render(new LintReport(findings, summary));
        return hasTrouble ? ExitCode.Trouble
            : findings.Any(finding => finding.Severity >= request.FailOn) ? ExitCode.Findings
            : ExitCode.Success;
    }

    private RuleResult[] Judge(IReadOnlyList<ManifestSet> sets)
    {
        var results = new RuleResult[sets.Count];
        Parallel.For(0, sets.Count, new ParallelOptions { MaxDegreeOfParallelism = context.Parallelism }, i => results[i] = RuleEngine.Run(sets[i]));
        return results;
    }

    private static IReadOnlyList<Finding> InOrder(IReadOnlyList<RuleResult> results, IReadOnlyList<Finding> ofConfiguration)
    {
        // Each result is in order already.
        if (results is [var only] && ofConfiguration.Count == 0)
            return only.Findings;
        var findings = results.SelectMany(static result => result.Findings).Concat(ofConfiguration).ToList();
        findings.Sort(FindingOrder.Instance);
        return findings;
    }

    private bool Complain(IReadOnlyList<InputProblem> problems)
    {
        foreach (var problem in problems.OrderBy(static problem => problem.Path, StringComparer.Ordinal))
            context.Error.WriteLine($"error: {DisplayText.Escape(problem.Path)}: {problem.Message}");
        return problems.Count > 0;
    }

    private bool Render(LintReport report)
    {
        var isWritten = true;
        foreach (var output in request.Outputs)
        {
            if (output.Path is null)
            {
                RendererFor(output.Format, new Palette(request.IsColored), context.Width).Write(report, context.Output);
                continue;
            }

            var text = new StringWriter { NewLine = "\n" };
            RendererFor(output.Format, Palette.Plain, CommandContext.WidthWithoutTerminal).Write(report, text);
            isWritten &= WriteFile(output.Path, text.ToString());
        }

        return isWritten;
    }

    private IRenderer RendererFor(OutputFormat format, Palette palette, int width) => format switch
    {
        OutputFormat.Json => new JsonRenderer(),
        OutputFormat.Concise => new ConciseRenderer(palette),
        _ => new TextRenderer(palette, width, hasSummary: !request.IsQuiet),
    };

    private bool WriteFile(string path, string text)
    {
        try
        {
            WholeFile.Write(Path.GetFullPath(path, context.CurrentDirectory), text);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            context.Error.WriteLine($"error: cannot write {path}: {InputProblem.Of(path, problem).Message}");
            return false;
        }
    }
}
