using System.Globalization;
using Plimsoll.Import.Code;
using Plimsoll.Import.Models;

namespace Plimsoll.Import.Kinds;

/// <summary>Names for the classes within a kind's class: each once, none that would hide what the class uses.</summary>
internal sealed class PartNames(ModelCatalog catalog, IEnumerable<string> taken)
{
    /// <summary>What the classes use.</summary>
    public static IReadOnlyList<string> Used { get; } =
    [
        "DateTime", "Dictionary", "IDictionary", "IKubernetesObject", "IList", "IntOrString", "JsonIgnore", "JsonIgnoreCondition", "JsonPropertyName", "KubernetesEntity", "ResourceQuantity", "System", "k8s",
    ];

    private readonly HashSet<string> _taken = new(taken.Concat(Used), StringComparer.Ordinal);

    /// <param name="parent">The name of what holds it.</param>
    /// <param name="name">The name that it should have.</param>
    /// <param name="members">Its members, none of which may have its name.</param>
    public string Next(string parent, string name, NameSet members)
    {
        foreach (var candidate in Candidates(parent, name))
        {
            if (!catalog.Contains(candidate) && !members.Contains(candidate) && _taken.Add(candidate))
                return candidate;
        }

        throw new InvalidOperationException("numbers do not end");
    }

    private static IEnumerable<string> Candidates(string parent, string name)
    {
        yield return name;
        yield return parent + name;
        for (var i = 2; ; i++)
            yield return parent + name + i.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What an object at a key is called; an item of a list or a value of a map by the singular.</summary>
    public static string Of(string key, bool isElement) => CSharpText.PascalCase(isElement ? Singular.Of(key) : key, "Part");
}
