using System.Text.Json.Nodes;
using CsCheck;

namespace Plimsoll.Values;

/// <summary>Lists, empty ones and those at their bounds among them.</summary>
internal sealed class ArrayValues(Gen<JsonNode?> items, int fewest, int most, bool areUnique) : Gen<JsonNode?>
{
    private const int MostItems = 4;

    public override JsonNode? Generate(PCG pcg, Size? min, out Size size)
    {
        size = new Size(0);
        var count = Math.Min(most, fewest + (int)pcg.Next(MostItems));
        var array = new JsonArray();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var item = items.Generate(pcg, null, out _);
            if (!areUnique || texts.Add(item?.ToJsonString() ?? "null"))
                array.Add(item);
        }

        return array;
    }
}
