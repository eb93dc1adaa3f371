using Plimsoll.Import.Code;

namespace Plimsoll.Import.Bundles;

/// <summary>Sets of labels that a class has several times: they become members, so that what must be the same is written once.</summary>
internal sealed class SharedLabels
{
    private static readonly string[] NamingKeys = ["app.kubernetes.io/name", "app", "k8s-app", "name", "service", "component"];

    private readonly Dictionary<string, (string Name, CodeGroup Labels)> _members = new(StringComparer.Ordinal);

    public SharedLabels(IEnumerable<ImportedObject> objects, NameSet used)
    {
        var counts = new Dictionary<string, (int Count, CodeGroup Labels)>(StringComparer.Ordinal);
        foreach (var labels in objects.SelectMany(static one => Groups(one.Value)))
        {
            var key = KeyOf(labels);
            counts[key] = (counts.GetValueOrDefault(key).Count + 1, labels);
        }

        foreach (var (key, (count, labels)) in counts)
        {
            if (count > 1)
                _members.Add(key, (used.Unique(NameOf(labels)), labels));
        }
    }

    public IEnumerable<(string Name, CodeGroup Labels)> Members => _members.Values;

    /// <summary>The member that takes the place of a set of labels; null where it stands alone.</summary>
    public string? Find(CodeGroup group) => IsShareable(group) && _members.TryGetValue(KeyOf(group), out var member) ? member.Name : null;

    private static IEnumerable<CodeGroup> Groups(CodeExpression expression)
    {
        var pending = new Stack<CodeExpression>([expression]);
        while (pending.Count > 0)
        {
            if (pending.Pop() is not CodeGroup group)
                continue;
            if (IsShareable(group))
                yield return group;
            foreach (var member in group.Members.Reverse())
                pending.Push(member.Value);
        }
    }

    private static bool IsShareable(CodeGroup group) => group is { IsLabels: true, Members.Count: > 0 } && group.Members.All(static member => member.Comments.Count == 0);

    private static string KeyOf(CodeGroup group) => string.Join('\n', group.Members.Select(static member => $"{member.Target} = {member.Value}"));

    private static string NameOf(CodeGroup labels)
    {
        foreach (var key in NamingKeys)
        {
            if (labels.Members.FirstOrDefault(member => member.Target == $"[\"{key}\"]")?.Value is CodeText value)
                return CSharpText.PascalCase(value.Text.Trim('"'), "App") + "Labels";
        }

        return "Labels";
    }
}
