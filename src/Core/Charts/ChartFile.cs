using System.Text;
using Plimsoll.Charts.Values;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Charts;

/// <summary>Writes <c>Chart.yaml</c>.</summary>
internal static class ChartFile
{
    public static string Write(ChartMetadata chart)
    {
        var entries = new List<MappingEntry>();
        Add("apiVersion", "v2");
        Add("name", chart.Name);
        Add("description", chart.Description.Length == 0 ? null : chart.Description);
        Add("type", chart.IsLibrary ? "library" : "application");
        var head = Write(entries);
        entries.Clear();
        Add("kubeVersion", chart.KubeVersion);
        if (chart.IsDeprecated)
            entries.Add(ValueNode.Entry("deprecated", ValueNode.True));
        AddList("keywords", chart.Keywords);
        Add("home", chart.Home);
        AddList("sources", chart.Sources);
        Add("icon", chart.Icon);
        if (chart.Maintainers.Count > 0)
            entries.Add(ValueNode.Entry("maintainers", new SequenceNode(default, [.. chart.Maintainers.Select(static maintainer => Map(("name", maintainer.Name), ("email", maintainer.Email), ("url", maintainer.Url)))])));
        if (chart.Dependencies.Count > 0)
            entries.Add(ValueNode.Entry("dependencies", new SequenceNode(default, [.. chart.Dependencies.Select(Dependency)])));
        if (chart.Annotations.Count > 0)
            entries.Add(ValueNode.Entry("annotations", new MappingNode(default, [.. chart.Annotations.Select(static annotation => ValueNode.Entry(annotation.Key, ValueNode.Of(annotation.Value)))])));

        // A version has two dots, which no reader takes for a number. That of the application may be anything, 54e9496 among it, and
        // stands in quotes in charts for that.
        var text = new StringBuilder(head).Append("version: ").Append(chart.Version).Append("\nappVersion: ");
        QuotedScalar.Append(text, chart.AppVersion);
        return text.Append('\n').Append(entries.Count == 0 ? "" : Write(entries)).ToString();

        void Add(string key, string? value)
        {
            if (value is not null)
                entries.Add(ValueNode.Entry(key, ValueNode.Of(value)));
        }

        void AddList(string key, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
                entries.Add(ValueNode.Entry(key, ValueNode.Of(values)));
        }
    }

    private static MappingNode Dependency(ChartRequirement dependency)
    {
        var map = Map(("name", dependency.Name), ("version", dependency.Version), ("repository", dependency.Repository), ("alias", dependency.Alias), ("condition", dependency.Condition));
        return dependency.Tags.Count == 0 ? map : new MappingNode(default, [.. map.Entries, ValueNode.Entry("tags", ValueNode.Of(dependency.Tags))]);
    }

    private static MappingNode Map(params (string Key, string? Value)[] entries) =>
        new(default, [.. entries.Where(static entry => entry.Value is not null).Select(static entry => ValueNode.Entry(entry.Key, ValueNode.Of(entry.Value!)))]);

    private static string Write(IReadOnlyList<MappingEntry> entries)
    {
        var writer = new NodeWriter(BlockIndentation.Default, ValuesFile.ValuesStyle, BlockScalarUse.WhereClosed);
        writer.WriteRoot(new MappingNode(default, entries), KeyOrder.AsGiven);
        return writer.ToString();
    }
}
