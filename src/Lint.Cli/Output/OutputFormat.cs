namespace Plimsoll.Output;

/// <summary>How findings are written: <c>--format</c>.</summary>
internal enum OutputFormat
{
    /// <summary>For people: excerpts, carets, reasons.</summary>
    Text,

    /// <summary>One line a finding, for editors and <c>grep</c>.</summary>
    Concise,

    /// <summary>For tools; the schema is versioned.</summary>
    Json,
}
