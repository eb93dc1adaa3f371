using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6024: a CronJob's schedule or time zone that the API refuses.</summary>
internal sealed class CronScheduleInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6024", "cron-schedule-invalid", Severity.Error)
    {
        Title = "A CronJob's schedule or time zone is not one that the API accepts.",
        Why = "Kubernetes reads schedules by the classic five fields, without seconds, L, W or #, and knows time zones by their IANA names, in which case counts. The API server refuses anything else.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        if (workload.Kind is not ("CronJob" or "ScheduledJob"))
            return;
        var schedule = workload.Object.Spec["schedule"];
        if (schedule.Text is { Length: > 0 } text && CronSchedule.ProblemOf(text) is { } problem)
            report.At(schedule, $"the schedule {Written.Quote(text)} of {workload.DisplayName} {problem}");
        CheckTimeZone(workload, workload.Object.Spec["timeZone"], report);
    }

    private static void CheckTimeZone(Workload workload, Field field, Report report)
    {
        if (field.Text is not { } zone)
            return;
        if (zone.Length == 0)
        {
            report.At(field, $"the time zone of {workload.DisplayName} is empty: leave it out, or name one").OfferFix("Leave the time zone out", () => [NodeEdit.Remove(workload.Object, field)]);
        }
        else if (string.Equals(zone, "Local", StringComparison.OrdinalIgnoreCase))
        {
            report.At(field, $"the time zone of {workload.DisplayName} is {zone}, which could be any: it must be named, such as Europe/Berlin");
        }
        else if (!TimeZones.MayExist(zone))
        {
            var finding = report.At(field, $"the time zone {Written.Quote(zone)} of {workload.DisplayName} is none of the IANA database");
            if (TimeZones.Nearest(zone) is { } nearest)
            {
                finding.Suggest($"write {nearest}")
                    .OfferFix("Write the time zone as the database does", () => [NodeEdit.Set(workload.Object, field, NewNode.Text(nearest))], string.Equals(zone, nearest, StringComparison.OrdinalIgnoreCase) ? FixSafety.Safe : null);
            }
        }
    }
}
