using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>The one order in which findings are shown: by place, then by rule, then by words, whatever thread found them first.</summary>
public sealed class FindingOrder : IComparer<Finding>
{
    public static FindingOrder Instance { get; } = new();

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = ReferenceEquals(x.Span.File, y.Span.File) ? 0 : string.CompareOrdinal(x.Span.File.Path, y.Span.File.Path);
        if (order == 0)
            order = x.Span.Start.CompareTo(y.Span.Start);
        if (order == 0)
            order = string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        if (order == 0)
            order = string.CompareOrdinal(x.Message, y.Message);
        return order != 0 ? order : string.CompareOrdinal(x.Path, y.Path);
    }
}
