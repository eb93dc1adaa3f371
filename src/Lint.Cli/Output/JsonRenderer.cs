using System.Buffers;
using System.Text;
using System.Text.Json;
using Plimsoll.Linting;
using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;

namespace Plimsoll.Output;

/// <summary>For tools. Version 1: fields may be added, never changed. Lines and columns count from 1, columns in UTF-16 units.</summary>
internal sealed class JsonRenderer : IRenderer
{
    private const int SchemaVersion = 1;

    // Passed on in pieces: the whole may be larger than everything that was read.
    private const int PieceBytes = 1 << 15;

    public void Write(LintReport report, TextWriter output)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * PieceBytes);
        using (var json = new Utf8JsonWriter(buffer, JsonFormat.Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("version", SchemaVersion);
            json.WriteStartArray("findings");
            var fingerprints = new Fingerprints();
            foreach (var finding in report.Findings)
            {
                Write(finding, fingerprints.Next(finding), json);
                if (json.BytesPending + buffer.WrittenCount >= PieceBytes)
                    PassOn(json, buffer, output);
            }

            json.WriteEndArray();
            Write(report.Summary, json);
            json.WriteEndObject();
            PassOn(json, buffer, output);
        }

        output.WriteLine();
    }

    private static void PassOn(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        json.Flush();
        var characters = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(buffer.WrittenCount));
        output.Write(characters, 0, Encoding.UTF8.GetChars(buffer.WrittenSpan, characters));
        ArrayPool<char>.Shared.Return(characters);
        buffer.ResetWrittenCount();
    }

    private static void Write(Finding finding, string fingerprint, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", finding.Severity.ToName());
        json.WriteString("message", finding.Message);
        Write(finding.Span, json);
        json.WriteString("path", finding.Path);
        Write(finding.Object, json);
        json.WriteNull("fix");
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            Write(related.Span, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", fingerprint);
        json.WriteNull("suppressed");
        json.WriteEndObject();
    }

    private static void Write(SourceSpan span, Utf8JsonWriter json)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        json.WriteString("file", span.File.Path);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }

    private static void Write(ManifestObject? manifest, Utf8JsonWriter json)
    {
        if (manifest is null)
        {
            json.WriteNull("object");
            return;
        }

        json.WriteStartObject("object");
        json.WriteString("apiVersion", manifest.ApiVersion);
        json.WriteString("kind", manifest.Kind);
        json.WriteString("namespace", manifest.WrittenNamespace);
        json.WriteString("name", manifest.Name);
        json.WriteEndObject();
    }

    private static void Write(LintSummary summary, Utf8JsonWriter json)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("files", summary.Files);
        json.WriteNumber("documents", summary.Documents);
        json.WriteNumber("objects", summary.Objects);
        json.WriteNumber("errors", summary.Errors);
        json.WriteNumber("warnings", summary.Warnings);
        json.WriteNumber("infos", summary.Infos);
        json.WriteNumber("suppressed", summary.Suppressed);
        json.WriteNumber("notJudged", summary.NotJudged);
        json.WriteNumber("seconds", Math.Round(summary.Duration.TotalSeconds, 3));
        json.WriteEndObject();
    }
}
