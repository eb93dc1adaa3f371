using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scheduling;

/// <summary>PLM4001: a toleration that the API refuses.</summary>
internal sealed class TolerationInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM4001", "toleration-invalid", Severity.Error)
    {
        Title = "A toleration is not one that the API accepts.",
        Why = "A toleration is matched against key, value and effect of a node's taints. The API server refuses pods whose tolerations cannot match as written, "
            + "and a controller then makes no pods at all.",
        IsRefused = true,
        FromNotes = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var toleration in workload.Pod.Spec["tolerations"].Items)
        {
            if (toleration.IsObject())
                Check(toleration, workload, report);
        }
    }

    private static void Check(Field toleration, Workload workload, Report report)
    {
        var key = toleration["key"];
        var @operator = toleration["operator"];
        var value = toleration["value"];
        var effect = toleration["effect"];
        var isKeyless = key.IsAbsent || key.Text is "";
        var owner = $"{workload.DisplayName} has a toleration{(key.Text is { Length: > 0 } name ? $" of \"{name}\"" : "")}";

        if (key.Text is { Length: > 0 } written && !NameForm.IsKey(written))
            report.At(key, $"{owner}: a taint's key is never so written, for it must be a label key");
        CheckOperator(@operator, value, isKeyless, owner, report);
        if (@operator.IsAbsent || @operator.Text is "Equal" or "")
        {
            if (value.Text is { } text && !NameForm.LabelValue.Fits(text))
                report.At(value, $"{owner} with the value \"{text}\": a taint's value is never so written, for it must be a label value");
        }

        if (effect.Text is { Length: > 0 } wrong && wrong is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
        {
            report.At(effect, $"{owner} with the effect \"{wrong}\": there is only NoSchedule, PreferNoSchedule and NoExecute")
                .Suggest("NoSchedule, PreferNoSchedule or NoExecute")
                .OfferSpelling(effect, "NoSchedule", "PreferNoSchedule", "NoExecute");
        }
        else if (toleration["tolerationSeconds"].IsPresent && !effect.IsUnknown && effect.Text != "NoExecute")
        {
            report.At(effect, $"{owner} with tolerationSeconds and {(effect.Text is { Length: > 0 } other ? $"the effect {other}" : "no effect")}: only for NoExecute is there a time until eviction")
                .Also(toleration["tolerationSeconds"], "the seconds")
                .Suggest("effect: NoExecute");
        }
    }

    private static void CheckOperator(Field @operator, Field value, bool isKeyless, string owner, Report report)
    {
        if (@operator.IsUnknown)
            return;
        switch (@operator.Text)
        {
            case "Exists":
                if (value.Text is { Length: > 0 } text)
                {
                    report.At(@operator, $"{owner} with the operator Exists and the value \"{text}\": Exists matches any value, and takes none")
                        .Also(value, "the value")
                        .Suggest("remove the value, or use Equal");
                }

                break;
            case { Length: > 0 } wrong and not "Equal":
                report.At(@operator, wrong is "Lt" or "Gt"
                    ? $"{owner} with the operator {wrong}, which clusters know only with the alpha feature TaintTolerationComparisonOperators"
                    : $"{owner} with the operator \"{wrong}\": there is only Equal and Exists").Suggest("Equal or Exists").OfferSpelling(@operator, "Equal", "Exists");
                break;
            default:
                if (isKeyless)
                    report.At(@operator, $"{owner} without key, which needs the operator Exists: it then tolerates every taint").Suggest("name a key, or use operator: Exists");
                break;
        }
    }
}
