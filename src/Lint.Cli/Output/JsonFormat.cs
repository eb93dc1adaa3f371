using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plimsoll.Output;

/// <summary>How our JSON is written: indented, the same bytes everywhere, names in Chinese legible.</summary>
internal static class JsonFormat
{
    // The relaxed encoder leaves out only what matters inside HTML, where this does not go.
    public static JsonWriterOptions Readable { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
