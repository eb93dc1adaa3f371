using Plimsoll.Model;

namespace Plimsoll.Charts;

/// <summary>A named set of values.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Member">The C# property that holds it, with its type: <c>HulaTtpValues.Production</c>.</param>
/// <param name="Summary">The summary of that property's documentation; empty for none.</param>
/// <param name="Values">All of its values; what is absent is null.</param>
/// <param name="Difference">What a values file must say to make it of the defaults.</param>
internal sealed record ChartProfile(string Name, string Member, string Summary, MappingNode Values, MappingNode Difference)
{
    /// <summary>The file that holds it.</summary>
    public string FileName => $"values-{Name}.yaml";
}
