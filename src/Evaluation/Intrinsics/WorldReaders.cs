namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>What depends on when and where code runs.</summary>
internal static class WorldReaders
{
    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "System.Environment", "System.Random", "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.Console",
        "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Net.Dns", "System.AppContext", "System.AppDomain",
        "System.TimeZoneInfo", "System.TimeProvider", "System.Net.Http.HttpClient",
    };

    private static readonly HashSet<(string Type, string Member)> Members =
    [
        ("System.DateTime", "Now"), ("System.DateTime", "UtcNow"), ("System.DateTime", "Today"), ("System.DateTimeOffset", "Now"),
        ("System.DateTimeOffset", "UtcNow"), ("System.Guid", "NewGuid"), ("System.Guid", "CreateVersion7"),
        ("System.Globalization.CultureInfo", "CurrentCulture"), ("System.Globalization.CultureInfo", "CurrentUICulture"),
    ];

    public static bool Contains(string type, string member) => Types.Contains(type) || Members.Contains((type, member))
        || type.StartsWith("System.Threading.", StringComparison.Ordinal) || type.StartsWith("System.IO.", StringComparison.Ordinal)
        || type.StartsWith("System.Net.", StringComparison.Ordinal) || type.StartsWith("System.Diagnostics.", StringComparison.Ordinal);
}
