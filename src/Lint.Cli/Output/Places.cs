using System.Globalization;
using Plimsoll.Model;

namespace Plimsoll.Output;

/// <summary>Places as every tool writes them, so that terminals and editors make links of them.</summary>
internal static class Places
{
    /// <summary><c>path:line:col</c>, counted from 1.</summary>
    public static string Of(SourceSpan span)
    {
        var start = span.StartPosition;
        return string.Create(CultureInfo.InvariantCulture, $"{DisplayText.Escape(span.File.Path)}:{start.Line + 1}:{start.Column + 1}");
    }
}
