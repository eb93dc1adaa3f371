using Plimsoll.Rules;

namespace Plimsoll.ApiServer;

/// <summary>An object with the server's verdict and with our errors about what the server refuses.</summary>
internal sealed record Judged(Verdict Verdict, IReadOnlyList<Finding> Errors)
{
    public bool Agrees => Verdict.IsAccepted == (Errors.Count == 0);

    /// <summary>Some error of ours is at a field that the server names, at what should have held it, or at a part of it.</summary>
    public bool IsAtTheField => Verdict.Fields.Count == 0 || Verdict.Fields.Any(named => Errors.Any(error => IsAt(error, named)));

    /// <summary>Why we differ; null when nobody said.</summary>
    public Difference? Reason => Difference.All.FirstOrDefault(difference => difference.IsOf(this));

    public override string ToString() =>
        $"{(Agrees ? "ELSEWHERE" : Verdict.IsAccepted ? "TOO STRICT" : "MISSED")}\t{Verdict.Place}\t{Verdict.Message}\t{string.Join(" | ", Errors)}";

    private static bool IsAt(Finding error, string field)
    {
        var path = Verdict.WithoutIndices(error.Path);
        return path.Length == 0 || field == path || field.StartsWith(path + ".", StringComparison.Ordinal) || path.StartsWith(field + ".", StringComparison.Ordinal);
    }
}
