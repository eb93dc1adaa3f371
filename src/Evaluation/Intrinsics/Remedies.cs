namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>Why some members of .NET cannot be evaluated, and what to write instead.</summary>
internal static class Remedies
{
    private const string TimeZone = "asks for the time zone of the machine: use UTC";
    private const string LineEnd = "is the line end of the machine: write \"\\n\"";
    private const string Later = "runs later, which cannot be followed when the build runs: compute the value without it";
    private const string Reflection = "looks at types at run time, which cannot be followed when the build runs: write out what you mean";

    private static readonly Dictionary<(string Type, string Member), string> Members = new()
    {
        [("System.Environment", "NewLine")] = LineEnd,
        [("System.String", "ReplaceLineEndings")] = "writes the line end of the machine: pass \"\\n\"",
        [("System.String", "GetHashCode")] = "is another number in every process: use the string itself",
        [("System.DateTime", "ToLocalTime")] = TimeZone,
        [("System.DateTime", "ToUniversalTime")] = TimeZone,
        [("System.DateTime", "Parse")] = "gives an instant in the time zone of the machine: pass DateTimeStyles.AdjustToUniversal",
        [("System.DateTimeOffset", ".ctor")] = "takes the offset of the machine for a DateTime: pass an offset, or a DateTime in UTC",
        [("System.DateTimeOffset", "LocalDateTime")] = TimeZone,
        [("System.DateTimeOffset", "ToLocalTime")] = TimeZone,
        [("System.IO.Path", "Combine")] = "joins paths as the machine does: write them with /",
        [("System.IO.Path", "Join")] = "joins paths as the machine does: write them with /",
        [("System.Lazy", ".ctor")] = "cannot be evaluated when the build runs: use a static readonly field or a property",
    };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["System.HashCode"] = "is another number in every process: compare the values themselves",
        ["System.Activator"] = Reflection,
        ["System.Type"] = Reflection,
        ["System.Reflection.Assembly"] = Reflection,
        ["System.Linq.Queryable"] = "builds a query for a database: use LINQ on the sequence itself",
        ["System.Linq.Expressions.Expression"] = "is code as data, which cannot be run when the build runs: use a delegate",
        ["System.Threading.Tasks.Task"] = Later,
        ["System.Threading.Tasks.ValueTask"] = Later,
    };

    /// <summary>Null for members that nothing particular is known of.</summary>
    public static string? For(string type, string member)
    {
        if (Members.TryGetValue((type, member), out var remedy) || Types.TryGetValue(type, out remedy))
            return remedy;
        return type.StartsWith("System.Collections.Concurrent.", StringComparison.Ordinal)
            ? "is for several threads, and has no order that can be known: use the collection of the same shape in System.Collections.Generic"
            : null;
    }
}
