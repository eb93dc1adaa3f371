using System.Collections.Concurrent;
using System.Text;

namespace Plimsoll.Schemas;

/// <summary>
/// The fields of every kind in every API version that Kubernetes has served since 1.16, removed ones included.
/// <para>
/// They stand in <c>schemas.txt</c>, which <c>tests/Parity/Schemas</c> makes from kubernetes-models and KubernetesClient. A line is a
/// name and what it means, and the lines are sorted by name, so that one is found by halving and only those that a run needs are ever
/// read: a type <c>CoreV1EnvVar name!:s value:s valueFrom:#CoreV1EnvVarSource</c>, where <c>!</c> marks what is required, or a kind
/// <c>batch/v1beta1/CronJob BatchV1beta1CronJob deprecated=1.21 removed=1.25 by=batch/v1 since=1.21</c>, whose type is <c>-</c> when its
/// fields are not known. Types of fields: <c>s</c> text (<c>s=A|B</c> one of these), <c>i</c> and <c>l</c> whole numbers of 32 and 64 bits,
/// <c>n</c> number, <c>b</c> boolean, <c>t</c> time, <c>y</c> bytes, <c>q</c> quantity, <c>x</c> number or text, <c>o</c> anything,
/// <c>[</c> a list of what follows, <c>{</c> a map to it, <c>#</c> a type by name.
/// </para>
/// </summary>
public static class BuiltInSchemas
{
    private static readonly Lazy<string> Text = new(Load);
    private static readonly ConcurrentDictionary<string, Schema> Types = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string ApiVersion, string Kind), KindFacts?> Kinds = new();

    /// <summary>What is known of a kind; null for one that no Kubernetes has had.</summary>
    public static KindFacts? Find(string apiVersion, string kind) => Kinds.GetOrAdd((apiVersion, kind), static key =>
        key.ApiVersion.Length > 0 && key.Kind.Length > 0 && Line($"{key.ApiVersion}/{key.Kind}") is { } line ? KindFacts.Read(line) : null);

    /// <summary>A type by its name.</summary>
    internal static Schema Type(string name) => Types.GetOrAdd(name, static name => Schema.Object(() => Properties(name), name));

    private static Dictionary<string, SchemaProperty> Properties(string name)
    {
        var properties = new Dictionary<string, SchemaProperty>(StringComparer.Ordinal);
        foreach (var field in (Line(name) ?? "").Split(' '))
        {
            var colon = field.IndexOf(':');
            if (colon < 0)
                continue;
            var isRequired = field[colon - 1] == '!';
            var key = field.Substring(0, isRequired ? colon - 1 : colon);
            properties[key] = new SchemaProperty(key, Read(field.Substring(colon + 1)), isRequired);
        }

        return properties;
    }

    private static Schema Read(string text) => text[0] switch
    {
        '[' => Schema.Array(() => Read(text.Substring(1))),
        '{' => Schema.Map(() => Read(text.Substring(1))),
        '#' => Type(text.Substring(1)),
        's' => Schema.Scalar(SchemaType.String, text.Length > 1 ? text.Substring(2).Split('|') : null),
        'i' => Schema.Scalar(SchemaType.Int32),
        'l' => Schema.Scalar(SchemaType.Int64),
        'n' => Schema.Scalar(SchemaType.Number),
        'b' => Schema.Scalar(SchemaType.Boolean),
        't' => Schema.Scalar(SchemaType.Time),
        'y' => Schema.Scalar(SchemaType.Bytes),
        'q' => Schema.Scalar(SchemaType.Quantity),
        'x' => Schema.Scalar(SchemaType.IntOrString),
        _ => Schema.Any,
    };

    /// <summary>What stands behind a name, without the blank between; null when there is no such name.</summary>
    private static string? Line(string name)
    {
        var text = Text.Value;
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var start = text.LastIndexOf('\n', low + ((high - low) / 2)) is var before && before >= low ? before + 1 : low;
            var end = text.IndexOf('\n', start);
            var length = text.IndexOf(' ', start, end - start) is var blank and >= 0 ? blank - start : end - start;
            var order = string.CompareOrdinal(text, start, name, 0, Math.Max(length, name.Length));
            if (length != name.Length && string.CompareOrdinal(text, start, name, 0, Math.Min(length, name.Length)) == 0)
                order = length - name.Length;
            if (order == 0)
                return start + length == end ? "" : text.Substring(start + length + 1, end - start - length - 1);
            if (order < 0)
                low = end + 1;
            else
                high = start;
        }

        return null;
    }

    private static string Load()
    {
        using var reader = new StreamReader(typeof(BuiltInSchemas).Assembly.GetManifestResourceStream("schemas.txt")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
