using Plimsoll.Model;

namespace Plimsoll.ApiServer;

/// <summary>A kind of object about which we and the server differ, on purpose or for want of something better.</summary>
/// <param name="What">What it is about, for the page.</param>
/// <param name="Why">The reason, for the page.</param>
/// <param name="IsOf">Whether an object is of that kind.</param>
internal sealed record Difference(string What, string Why, Func<Judged, bool> IsOf)
{
    public static IReadOnlyList<Difference> All { get; } =
    [
        new(
            "a PodDisruptionBudget that says neither `minAvailable` nor `maxUnavailable`",
            "The server takes it, and no pod that it selects can ever be evicted: an error on purpose (PLM5014).",
            static judged => judged.Verdict.IsAccepted && judged.Errors.All(static error => error.Rule.Id == "PLM5014")),
        new(
            "a node port outside the cluster's range",
            "A dry run allocates no ports; outside of it the server refuses (PLM2006).",
            static judged => judged.Verdict.IsAccepted && judged.Errors.All(static error => error.Rule.Id == "PLM2006")),
        new(
            "a name with an unfilled placeholder",
            "A template that nobody filled in yet is unknown, not wrong.",
            static judged => !judged.Verdict.IsAccepted && Placeholder.IsIn(judged.Verdict.Message)),
    ];
}
