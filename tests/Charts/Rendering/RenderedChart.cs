namespace Plimsoll.Rendering;

/// <summary>What Helm makes of a chart and values.</summary>
/// <param name="Documents">What it renders; none where it refuses.</param>
/// <param name="Notes">What it tells the user after the installation; null without <c>NOTES.txt</c>.</param>
/// <param name="Refusal">What it says where it refuses.</param>
internal sealed record RenderedChart(IReadOnlyList<RenderedDocument> Documents, string? Notes, string? Refusal)
{
    public static RenderedChart Refused(string message) => new([], null, message);
}
