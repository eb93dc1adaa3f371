using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Health;

/// <summary>What the API refuses of a Job's selector, which it makes itself unless told otherwise, and of the labels that go with it.</summary>
internal static class JobSelector
{
    private static readonly string[] UidLabels = ["controller-uid", "batch.kubernetes.io/controller-uid"];
    private static readonly string[] NameLabels = ["job-name", "batch.kubernetes.io/job-name"];

    public static void Check(Workload workload, Field spec, string owner, Report report)
    {
        var manual = spec["manualSelector"];
        var selector = spec["selector"];
        if (workload.Kind == "CronJob")
        {
            if (manual.Boolean == true)
                report.At(manual, $"{owner} has manualSelector, which a CronJob's may not have");
            if (selector.IsPresent && !selector.IsUnknown)
                report.At(selector, $"{owner} has a selector, which is made for each run").Suggest("remove it");
        }
        else if (manual.Boolean == true)
        {
            CheckManual(workload, selector, owner, report);
        }
        else if (!manual.IsUnknown)
        {
            CheckGenerated(workload, selector, owner, report);
        }
    }

    private static void CheckManual(Workload workload, Field selector, string owner, Report report)
    {
        if (selector.IsAbsent)
            report.At(selector, $"{owner} has manualSelector but no selector");
        else if (LabelSelector.Read(selector).Matches(workload.Pod.Labels) == Truth.No)
            report.At(selector, $"{owner} has a selector that its own pod template does not match").Also(workload.Pod.Labels, "the template's labels");
    }

    private static void CheckGenerated(Workload workload, Field selector, string owner, Report report)
    {
        var name = workload.Object.Metadata["name"];
        foreach (var label in selector["matchLabels"].Entries)
        {
            if (NameLabels.Contains(label.Key, StringComparer.Ordinal) && (label.IsUnknown || name.IsUnknown || label.Text == name.Text))
                continue;
            report.At(selector, $"{owner} has a selector of its own, but no manualSelector: the API server makes one, and refuses it beside \"{label.Key}\"").Suggest("remove the selector");
            break;
        }

        foreach (var key in UidLabels)
        {
            if (workload.Pod.Labels[key] is { IsPresent: true, IsUnknown: false } label)
                report.At(label, $"the pods of {owner} have the label {key}, which the API server gives them: it refuses another's").Suggest("remove it");
        }

        foreach (var key in NameLabels)
        {
            if (workload.Pod.Labels[key] is { Text: { } text } label && !name.IsUnknown && text != name.Text)
                report.At(label, $"the pods of {owner} have the label {key} {Written.Quote(text)}: it must be the Job's name").Suggest("remove it");
        }
    }
}
