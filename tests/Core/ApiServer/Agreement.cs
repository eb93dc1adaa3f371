using System.Globalization;

namespace Plimsoll.ApiServer;

/// <summary>How far we and the server agree about a number of objects.</summary>
internal sealed record Agreement(string Name, IReadOnlyList<Judged> All)
{
    public int Agreeing { get; } = All.Count(static judged => judged.Agrees);

    public double Share => Agreeing / (double)All.Count;

    public IEnumerable<Judged> Differences => All.Where(static judged => !judged.Agrees);

    public int RefusedByBoth { get; } = All.Count(static judged => judged.Agrees && !judged.Verdict.IsAccepted);

    /// <summary>Refused by both, but for another field.</summary>
    public IEnumerable<Judged> Elsewhere => All.Where(static judged => judged.Agrees && !judged.Verdict.IsAccepted && !judged.IsAtTheField);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Agreeing} of {All.Count} agree ({Share:P2}); of {RefusedByBoth} refusals, {RefusedByBoth - Elsewhere.Count()} at the field");
}
