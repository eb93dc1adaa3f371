namespace Plimsoll.Kubernetes;

/// <summary>All LimitRanges of one namespace. Where several give a default, the first one counts.</summary>
public sealed class LimitRanges(IReadOnlyList<LimitRangeItem> items)
{
    internal static LimitRanges None { get; } = new([]);

    public IReadOnlyList<LimitRangeItem> Items { get; } = items;

    internal IEnumerable<string> DefaultNames => Names(static (item, name) => item.Default(name));

    internal IEnumerable<string> DefaultRequestNames => Names(static (item, name) => item.DefaultRequest(name));

    public IEnumerable<LimitRangeItem> OfType(string type) => Items.Where(item => item.Type == type);

    internal ResourceAmount? Default(string resource) => First(item => item.Default(resource));

    internal ResourceAmount? DefaultRequest(string resource) => First(item => item.DefaultRequest(resource));

    private ResourceAmount? First(Func<LimitRangeItem, ResourceAmount> amount) =>
        OfType("Container").Select(amount).FirstOrDefault(static candidate => !candidate.IsAbsent);

    private IEnumerable<string> Names(Func<LimitRangeItem, string, ResourceAmount> amount) =>
        OfType("Container").SelectMany(item => item.Resources.Where(name => !amount(item, name).IsAbsent));
}
