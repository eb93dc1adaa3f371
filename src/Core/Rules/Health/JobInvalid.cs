using System.Globalization;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6035: a Job's fields that the API refuses.</summary>
internal sealed class JobInvalid : WorkloadRule
{
    private const long MostParallel = 100_000;
    private const long ManyCompletions = 100_000;
    private const long MostWithMany = 10_000;
    private const int LongestManager = 63;
    private const int LongestHostname = 63;

    private static readonly string[] Counts =
        ["parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished", "backoffLimitPerIndex", "maxFailedIndexes"];

    private static readonly string[] NeedsIndexes = ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"];

    public override RuleInfo Info { get; } = new("PLM6035", "job-invalid", Severity.Error)
    {
        Title = "A Job's fields are not ones that the API accepts together.",
        Why = "What is counted by index needs an Indexed Job with completions, and failure and success policies have rules of their own; the API server refuses the whole object for one that is broken.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind is not ("Job" or "CronJob") || Job.SpecOf(workload) is not { Mapping: not null } spec)
            return;
        var owner = workload.Kind == "Job" ? workload.DisplayName : $"the Job of {workload.DisplayName}";
        foreach (var key in Counts)
        {
            if (spec[key].Integer is { } number and < 0)
                report.At(spec[key], $"{owner} has {key} {Show(number)}: it must not be negative");
        }

        CheckMode(workload, spec, owner, report);
        JobPolicies.Check(workload, spec, owner, report);
        JobSelector.Check(workload, spec, owner, report);
        if (spec["podReplacementPolicy"] is { Text: "TerminatingOrFailed" } replacement && spec["podFailurePolicy"] is { IsPresent: true, IsUnknown: false } failures)
            report.At(replacement, $"{owner} has podReplacementPolicy TerminatingOrFailed: with a podFailurePolicy it must be Failed").Also(failures, "the pod failure policy");
        if (spec["managedBy"].Text is { } manager && (manager.Length > LongestManager || !IsDomainPrefixed(manager)))
            report.At(spec["managedBy"], $"{owner} is managed by {Written.Quote(manager)}: it must be a name of at most 63 characters with a domain before it, such as example.com/controller");
    }

    private static void CheckMode(Workload workload, Field spec, string owner, Report report)
    {
        var mode = spec["completionMode"];
        if (spec["maxFailedIndexes"] is { IsPresent: true, IsUnknown: false } failed && spec["backoffLimitPerIndex"].IsAbsent)
            report.At(failed, $"{owner} has maxFailedIndexes but no backoffLimitPerIndex").Suggest("add backoffLimitPerIndex");
        if (mode.IsAbsent || mode.Text == "NonIndexed")
        {
            foreach (var key in NeedsIndexes)
            {
                if (spec[key] is var field && (field.Integer is not null || field.Mapping is not null))
                    report.At(field, $"{owner} has {key}, for which its completionMode must be Indexed");
            }
        }
        else if (mode.Text == "Indexed")
        {
            CheckIndexed(workload, spec, owner, report);
        }
    }

    private static void CheckIndexed(Workload workload, Field spec, string owner, Report report)
    {
        var completions = spec["completions"];
        var parallelism = spec["parallelism"];
        var failed = spec["maxFailedIndexes"];
        if (completions.IsAbsent)
            report.At(completions, $"{owner} is Indexed but says no completions").Suggest("add completions");
        CheckMost(parallelism, MostParallel, owner, "of an Indexed Job", report);
        if (failed.Integer > completions.Integer)
            report.At(failed, $"{owner} has maxFailedIndexes {Show(failed.Integer)}: it must not be above its completions, {Show(completions.Integer)}").Also(completions, "the completions");
        if (completions.Integer is > ManyCompletions && spec["backoffLimitPerIndex"].IsPresent)
        {
            if (failed.IsAbsent)
                report.At(failed, $"{owner} has more than {Show(ManyCompletions)} completions and backoffLimitPerIndex but no maxFailedIndexes").Suggest("add maxFailedIndexes");
            CheckMost(failed, MostWithMany, owner, $"with more than {Show(ManyCompletions)} completions", report);
            if (parallelism.Integer <= MostParallel)
                CheckMost(parallelism, MostWithMany, owner, $"with more than {Show(ManyCompletions)} completions and backoffLimitPerIndex", report);
        }
        else
        {
            CheckMost(failed, MostParallel, owner, "of an Indexed Job", report);
        }

        // Its pods' host names end in their indexes.
        var name = workload.Object.Metadata["name"];
        if (workload.Kind == "Job" && completions.Integer is { } count and > 0 && name.Text is { Length: > 0 } text
            && (text.IndexOf('.') >= 0 || text.Length + 1 + Show(count - 1).Length > LongestHostname))
            report.At(name, $"{owner} is Indexed, and \"{text}-{Show(count - 1)}\" cannot be a pod's host name: at most 63 characters, without dots");
    }

    private static void CheckMost(Field field, long most, string owner, string when, Report report)
    {
        if (field.Integer is { } number && number > most)
            report.At(field, $"{owner} has {field.Key} {Show(number)}: {when} it must not be above {Show(most)}");
    }

    private static bool IsDomainPrefixed(string text) => text.IndexOf('/') is > 0 and var slash && slash + 1 < text.Length && NameForm.Subdomain.ProblemOf(text.Substring(0, slash)) is null;

    private static string Show(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
