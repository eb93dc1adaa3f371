using System.Globalization;
using Plimsoll.Fixes;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Scaling;

/// <summary>PLM5021: a value in a budget that the API refuses.</summary>
internal sealed class PdbInvalid : DisruptionBudgetRule
{
    public override RuleInfo Info { get; } = new("PLM5021", "pdb-invalid", Severity.Error)
    {
        Title = "A PodDisruptionBudget has a value that the API does not accept.",
        Why = "A budget counts pods: a number from 0, or a percentage up to 100%. The API server refuses other values, an unknown eviction policy, and a selector that is none.",
        IsRefused = true,
        Fix = FixSafety.Safe,
    };

    protected override void Check(PodDisruptionBudget budget, Report report)
    {
        foreach (var amount in new[] { budget.MinAvailable, budget.MaxUnavailable })
            CheckAmount(amount, budget, report);
        if (budget.Object.Spec["unhealthyPodEvictionPolicy"] is { Text: { } policy } field && policy is not ("IfHealthyBudget" or "AlwaysAllow"))
            report.At(field, $"{budget.DisplayName} has the unhealthyPodEvictionPolicy \"{policy}\": there is only IfHealthyBudget and AlwaysAllow").OfferSpelling(field, "IfHealthyBudget", "AlwaysAllow");
        foreach (var problem in SelectorCheck.OfLabelSelector(budget.SelectorField))
            report.At(problem.Field, $"the selector of {budget.DisplayName} has {problem.What}");
    }

    private static void CheckAmount(Field amount, PodDisruptionBudget budget, Report report)
    {
        if (amount.Integer is { } whole)
        {
            if (whole < 0)
                report.At(amount, $"{budget.DisplayName} has {amount.Key} {whole.ToString(CultureInfo.InvariantCulture)}: it must not be negative");
        }
        else if (amount.Text is { } text)
        {
            var digits = text.EndsWith("%", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : "";
            if (digits.Length == 0 || digits.Any(static c => c is < '0' or > '9'))
            {
                int? number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
                report.At(amount, $"{budget.DisplayName} has {amount.Key} \"{text}\": it must be a number without quotes, or a percentage such as 50%")
                    .Suggest(number is null ? "a number, or a percentage" : $"{amount.Key}: {text}")
                    .OfferFix("Write the number without quotes", () => number is { } pods ? [NodeEdit.Set(budget.Object, amount, NewNode.Number(pods))] : []);
            }
            else if (digits.TrimStart('0') is var significant && (significant.Length > 3 || (significant.Length == 3 && significant != "100")))
            {
                report.At(amount, $"{budget.DisplayName} has {amount.Key} {text}: it must be at most 100%");
            }
        }
    }
}
