using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6031: an update strategy that the API refuses.</summary>
internal sealed class RolloutStrategyInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM6031", "rollout-strategy-invalid", Severity.Error)
    {
        Title = "An update strategy is not one that the API accepts.",
        Why = "With neither a pod too few nor a pod too many allowed, an update could never take its first step. The API server refuses that, and numbers or percentages out of range, and parameters of a strategy that has none.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
    };

    protected override void Check(Workload workload, Report report)
    {
        switch (workload.Kind)
        {
            case "Deployment":
                Check(workload, workload.Object.Spec["strategy"], "Recreate", report);
                break;
            case "DaemonSet" or "StatefulSet":
                Check(workload, workload.Object.Spec["updateStrategy"], "OnDelete", report);
                break;
        }
    }

    private static void Check(Workload workload, Field strategy, string other, Report report)
    {
        var type = strategy["type"];
        var rolling = strategy["rollingUpdate"];
        if (strategy.IsUnknown || type.IsUnknown || (type.IsPresent && type.Text is null))
            return;
        if (type.Text == other)
        {
            // A DaemonSet's are ignored.
            if (workload.Kind != "DaemonSet" && rolling.IsPresent && !rolling.IsUnknown)
            {
                report.At(rolling, $"{workload.DisplayName} has rollingUpdate, but its strategy is {other}")
                    .Also(type, "the strategy")
                    .OfferFix("Remove what the strategy has no use for", () => [NodeEdit.Remove(workload.Object, rolling)]);
            }
        }
        else if (rolling.Mapping is not null && type.Text is null or "" or "RollingUpdate")
        {
            CheckRolling(workload, rolling, report);
        }
    }

    private static void CheckRolling(Workload workload, Field rolling, Report report)
    {
        var unavailable = rolling["maxUnavailable"];
        var surge = rolling["maxSurge"];
        var isValid = CheckAmount(workload, unavailable, hasCeiling: true, report);
        if (workload.Kind != "StatefulSet")
            isValid &= CheckAmount(workload, surge, hasCeiling: workload.Kind == "DaemonSet", report);
        if (rolling["partition"].Integer is { } partition and < 0 && workload.Kind == "StatefulSet")
            report.At(rolling["partition"], $"{workload.DisplayName} has partition {partition.ToString(CultureInfo.InvariantCulture)}: it must not be negative");
        if (!isValid || unavailable.IsUnknown || surge.IsUnknown)
            return;
        switch (workload.Kind)
        {
            case "Deployment" when IsZero(unavailable) && IsZero(surge):
                report.At(unavailable, $"{workload.DisplayName} has maxUnavailable and maxSurge {Written.Of(surge)}: an update could replace no pod").Also(surge, "maxSurge").Suggest("raise one of the two");
                break;
            case "StatefulSet" when IsZero(unavailable):
                report.At(unavailable, $"{workload.DisplayName} has maxUnavailable {Written.Of(unavailable)}: an update could replace no pod").Suggest("at least 1");
                break;
            case "DaemonSet" when IsZero(unavailable) && (surge.IsAbsent || IsZero(surge)):
                report.At(unavailable, $"{workload.DisplayName} has maxUnavailable {Written.Of(unavailable)} and {(surge.IsAbsent ? "no maxSurge" : "maxSurge " + Written.Of(surge))}: an update could replace no pod").Suggest("raise one of the two");
                break;
            case "DaemonSet" when surge.IsPresent && !IsZero(surge) && !IsZero(unavailable):
                report.At(surge, $"{workload.DisplayName} has maxSurge {Written.Of(surge)} and maxUnavailable {(unavailable.IsAbsent ? "1, which it is when not said" : Written.Of(unavailable))}: of a DaemonSet one of the two must be 0")
                    .Suggest("maxUnavailable: 0")
                    .OfferFix("Let no pod be unavailable", () => [NodeEdit.Set(workload.Object, unavailable, NewNode.Number(0))]);
                break;
        }
    }

    /// <returns>Whether nothing is wrong with it by itself.</returns>
    private static bool CheckAmount(Workload workload, Field amount, bool hasCeiling, Report report)
    {
        var problem = amount.Integer is { } number ? number < 0 ? "it must not be negative" : null
            : amount.Text is not { } text ? null
            : text.Length < 2 || text[text.Length - 1] != '%' || !text.Take(text.Length - 1).All(static c => c is >= '0' and <= '9') ? "it must be a number, or a percentage such as 25%"
            : hasCeiling && IntOrPercent.Read(amount) is not { Number: <= 100 } ? "it must not be above 100%"
            : null;
        if (problem is null)
            return true;
        var finding = report.At(amount, $"{workload.DisplayName} has {amount.Key} {Written.Of(amount)}: {problem}");
        if (amount.Text is { } quoted && int.TryParse(quoted, NumberStyles.None, CultureInfo.InvariantCulture, out var meant))
            finding.Suggest($"write {quoted} without quotation marks").OfferFix("Write the amount as a number", () => [NodeEdit.Set(workload.Object, amount, NewNode.Number(meant))], FixSafety.Safe);
        return false;
    }

    private static bool IsZero(Field amount) => IntOrPercent.Read(amount) is { Number: 0 };
}
