using System.Globalization;
using System.Text;

namespace Plimsoll.Parity.Schemas;

/// <summary>Writes <c>schemas.txt</c>: how it is written stands at <c>BuiltInSchemas</c>, which reads it.</summary>
internal static class SchemaFacts
{
    public static string Write(IEnumerable<ApiVersionFacts> lifecycle)
    {
        var types = NpmModels.Read().ToList();
        types.AddRange(ClientModels.Read(types.Where(static type => type.Kind is not null).Select(static type => (type.ApiVersion!, type.Kind!)).ToHashSet()));
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        var facts = lifecycle.ToDictionary(static fact => (fact.ApiVersion, fact.Kind));
        var demands = ReadDemands();
        foreach (var type in types.OrderBy(static type => type.Name, StringComparer.Ordinal))
        {
            lines.TryAdd(type.Name, string.Concat(Demanded(type, demands)
                .OrderBy(static field => field.Key, StringComparer.Ordinal)
                .Select(static field => $" {field.Key}{(field.IsRequired ? "!" : "")}:{field.Type}")));
            if (type is not { ApiVersion: { } apiVersion, Kind: { } kind })
                continue;
            facts.Remove((apiVersion, kind), out var fact);
            lines.TryAdd($"{apiVersion}/{kind}", $" {type.Name}{fact}");
        }

        Assert.Empty(demands.Keys);
        // Of versions that neither source has, it is known at least when they went.
        foreach (var fact in facts.Values.Where(static fact => !fact.Kind.EndsWith("List", StringComparison.Ordinal)))
            lines.Add($"{fact.ApiVersion}/{fact.Kind}", $" -{fact}");
        return string.Concat(lines.OrderBy(static line => line.Key, StringComparer.Ordinal).Select(static line => string.Create(CultureInfo.InvariantCulture, $"{line.Key}{line.Value}\n")));
    }

    private static IEnumerable<SchemaField> Demanded(SchemaType type, Dictionary<string, IReadOnlyList<SchemaField>> demands)
    {
        if (!demands.Remove(type.Name, out var changed))
            return type.Fields;
        foreach (var field in changed)
            Assert.Contains(type.Fields, known => known.Key == field.Key);
        return type.Fields.Select(field => changed.FirstOrDefault(other => other.Key == field.Key) ?? field);
    }

    private static Dictionary<string, IReadOnlyList<SchemaField>> ReadDemands() => File.ReadLines(Path.Combine(Repository.Root, "tests", "Parity", "Schemas", "validation.txt"))
        .Where(static line => !line.StartsWith('#'))
        .Select(static line => line.Split(' '))
        .ToDictionary(static parts => parts[0], static parts => (IReadOnlyList<SchemaField>)[.. parts[1..].Select(ReadField)], StringComparer.Ordinal);

    private static SchemaField ReadField(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new SchemaField(text[..colon].TrimEnd('!'), text[colon - 1] == '!', text[(colon + 1)..]);
    }
}
