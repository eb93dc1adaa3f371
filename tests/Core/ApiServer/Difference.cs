namespace Plimsoll.ApiServer;

/// <summary>A kind of object about which we and the server differ, on purpose or for want of something better.</summary>
/// <param name="What">What it is about, for the page.</param>
/// <param name="Why">The reason, for the page.</param>
/// <param name="IsOf">Whether an object is of that kind.</param>
internal sealed record Difference(string What, string Why, Func<Judged, bool> IsOf)
{
    public static IReadOnlyList<Difference> All { get; } =
    [
    ];
}
