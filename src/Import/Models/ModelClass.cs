namespace Plimsoll.Import.Models;

/// <summary>A class of KubernetesClient's models, or one that import writes like them.</summary>
/// <param name="Name">The class.</param>
/// <param name="ApiVersion">Of the kind that it is the model of; null for a part of one.</param>
/// <param name="Kind">The kind; null for a part of one.</param>
/// <param name="Properties">In the order in which the class declares them.</param>
internal sealed record ModelClass(string Name, string? ApiVersion, string? Kind, IReadOnlyList<ModelProperty> Properties)
{
    private readonly Dictionary<string, int> _byKey = Properties.Select(static (property, i) => (property.Key, i)).ToDictionary(static pair => pair.Key, static pair => pair.i, StringComparer.Ordinal);

    /// <summary>What is said of it, for those that import writes.</summary>
    public string? Summary { get; init; }

    /// <summary>The index of a key's property; -1 when the class has none.</summary>
    public int IndexOf(string key) => _byKey.TryGetValue(key, out var index) ? index : -1;
}
