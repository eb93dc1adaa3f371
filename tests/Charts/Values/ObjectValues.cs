using System.Text.Json.Nodes;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>Mappings.</summary>
/// <param name="properties">The properties that have names.</param>
/// <param name="entries">Those whose names are the user's; null where there may be none.</param>
/// <param name="isPart">Whether there are defaults that the mapping is merged with.</param>
/// <param name="fewest">The least number of entries.</param>
/// <param name="most">The greatest number of entries.</param>
internal sealed class ObjectValues(IReadOnlyList<ObjectProperty> properties, ObjectEntries? entries, bool isPart, int fewest, int most) : Gen<JsonNode?>
{
    private const uint Percent = 100;
    private const uint NullPercent = 15;
    private const int MostEntries = 4;

    public override JsonNode? Generate(PCG pcg, Size? min, out Size size)
    {
        size = new Size(0);
        var mapping = new JsonObject();
        // Nearly nothing, some, nearly all.
        var share = (pcg.Next(3) + 1) * 30;
        foreach (var property in properties)
        {
            var isNeeded = property.IsRequired && !(isPart && property.IsThere);
            if (isNeeded || pcg.Next(Percent) < share)
                Add(mapping, property, pcg);
        }

        if (entries is null)
            return mapping;
        foreach (var entry in entries.Existing.Where(_ => pcg.Next(Percent) < share))
            Add(mapping, entry, pcg);
        var (least, room) = (Math.Max(0, fewest - entries.Existing.Count), Math.Max(0, most - entries.Existing.Count));
        var count = Math.Max(least, Math.Min(room, (int)pcg.Next(MostEntries)));
        for (var i = 0; i < count; i++)
        {
            if (entries.Keys.Generate(pcg, null, out _) is var key && !mapping.ContainsKey(key) && !entries.Existing.Any(entry => entry.Name == key))
                mapping[key] = entries.Values.Generate(pcg, null, out _);
            else if (mapping.Count < fewest)
                i--;
        }

        return mapping;
    }

    /// <summary>Null takes away what the defaults have.</summary>
    private void Add(JsonObject mapping, ObjectProperty property, PCG pcg) =>
        mapping[property.Name] = isPart && property is { IsThere: true, IsRequired: false } && pcg.Next(Percent) < NullPercent ? null : property.Values.Generate(pcg, null, out _);
}
