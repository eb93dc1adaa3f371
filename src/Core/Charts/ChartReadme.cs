using System.Globalization;
using System.Text;
using Plimsoll.Charts.Values;
using Plimsoll.Model;

namespace Plimsoll.Charts;

/// <summary>Writes the chart's <c>README.md</c>: what it is, how it is installed, and what each value means.</summary>
internal sealed class ChartReadme
{
    private readonly StringBuilder _text = new();

    private ChartReadme()
    {
    }

    /// <param name="chart">The chart.</param>
    /// <param name="values">The root record of its values.</param>
    /// <param name="defaults">What it is by default.</param>
    /// <param name="profiles">The profiles, with what each of them differs in.</param>
    public static string Write(ChartMetadata chart, RecordSchema values, MappingNode defaults, IReadOnlyList<ChartProfile> profiles)
    {
        var readme = new ChartReadme();
        readme.WriteHead(chart);
        if (!chart.IsLibrary)
            readme.WriteInstallation(chart, profiles);
        readme.WriteValues(chart, values, defaults);
        readme.WriteProfiles(profiles);
        readme.WriteDependencies(chart);
        return readme._text.ToString();
    }

    private void WriteHead(ChartMetadata chart)
    {
        _text.Append("# ").Append(chart.Name).Append("\n\n");
        if (chart.IsDeprecated)
            _text.Append("**This chart is deprecated.**\n\n");
        if (chart.Description.Length > 0)
            _text.Append(chart.Description).Append("\n\n");
        _text.Append("Version ").Append(chart.Version).Append(", of the application ").Append(chart.AppVersion);
        if (chart.KubeVersion is { } kubernetes)
            _text.Append("; for Kubernetes `").Append(kubernetes).Append('`');
        _text.Append(".\n");
        if (chart.Home is { } home)
            _text.Append("\nHome: <").Append(home).Append(">\n");
        foreach (var source in chart.Sources)
            _text.Append("\nSource: <").Append(source).Append(">\n");
        if (chart.Maintainers.Count > 0)
            _text.Append("\nMaintained by ").Append(string.Join(", ", chart.Maintainers.Select(static maintainer => maintainer.Email is { } email ? $"{maintainer.Name} <{email}>" : maintainer.Name))).Append(".\n");
    }

    private void WriteInstallation(ChartMetadata chart, IReadOnlyList<ChartProfile> profiles)
    {
        _text.Append("\n## Install\n\n```\n");
        if (chart.Dependencies.Any(static dependency => dependency.Repository is not null))
            _text.Append("helm dependency build .\n");
        _text.Append("helm install my-").Append(chart.Name).Append(" .\n");
        _text.Append("```\n");
        if (profiles.Count == 0)
            return;
        _text.Append("\nWith a profile:\n\n```\n");
        foreach (var profile in profiles)
            _text.Append("helm install my-").Append(chart.Name).Append(" . --values ").Append(profile.FileName).Append('\n');
        _text.Append("```\n");
    }

    private void WriteValues(ChartMetadata chart, RecordSchema values, MappingNode defaults)
    {
        if (values.Properties.Count == 0)
            return;
        var dependencies = chart.Dependencies.ToDictionary(static dependency => dependency.Key, StringComparer.Ordinal);
        _text.Append("\n## Values\n\n`values.schema.json` refuses any others.\n\n| Value | Type | Default | Meaning |\n|---|---|---|---|\n");
        foreach (var property in values.Properties)
        {
            if (property.Schema is not RecordSchema && dependencies.TryGetValue(property.Name, out var dependency))
                WriteRow(property.Name, property, $"those of the chart {dependency.Name}");
            else
                WriteRows([property], defaults, "");
        }
    }

    private void WriteRows(IReadOnlyList<ValueProperty> properties, MappingNode? values, string prefix)
    {
        foreach (var property in properties)
        {
            var value = values?[property.Name];
            if (property.Schema is RecordSchema { IsModel: false } inner && value is MappingNode section)
            {
                WriteRows(inner.Properties, section, prefix + property.Name + ".");
                continue;
            }

            WriteRow(prefix + property.Name, property, values is null ? DefaultOf(property) : Shown(value));
            switch (property.Schema)
            {
                case RecordSchema { IsModel: false } absent:
                    WriteRows(absent.Properties, null, prefix + property.Name + ".");
                    break;
                case ListSchema { Items: RecordSchema { IsModel: false } item }:
                    WriteRows(item.Properties, null, prefix + property.Name + "[].");
                    break;
                case MapSchema { Values: RecordSchema { IsModel: false } item }:
                    WriteRows(item.Properties, null, prefix + property.Name + ".*.");
                    break;
            }
        }
    }

    private void WriteRow(string name, ValueProperty property, string value) => _text
        .Append("| `").Append(name).Append("` | ").Append(Cell(ValueTypeName.Of(property.Schema))).Append(" | ").Append(value).Append(" | ").Append(Cell(property.Summary)).Append(" |\n");

    private static string DefaultOf(ValueProperty property) => property.IsRequired ? "*required*" : Shown(property.Default);

    private static string Shown(Node? node) => node switch
    {
        null or ScalarNode { IsNull: true } => "",
        ScalarNode scalar => Code(ValuesFile.OneLine(scalar)),
        MappingNode { Entries.Count: 0 } => "`{}`",
        SequenceNode { Items.Count: 0 } => "`[]`",
        SequenceNode { Items: { Count: <= 3 } items } when items.All(static item => item is ScalarNode) =>
            Code($"[{string.Join(", ", items.Select(static item => ValuesFile.OneLine((ScalarNode)item)))}]"),
        _ => "see `values.yaml`",
    };

    private void WriteProfiles(IReadOnlyList<ChartProfile> profiles)
    {
        if (profiles.Count == 0)
            return;
        _text.Append("\n## Profiles\n\n");
        foreach (var profile in profiles)
        {
            var keys = profile.Difference.Entries.Select(static entry => $"`{entry.Key}`").ToList();
            _text.Append("- `").Append(profile.FileName).Append('`').Append(profile.Summary.Length > 0 ? $": {profile.Summary}" : "")
                .Append(keys.Count == 0 ? "" : $" (sets {string.Join(", ", keys)})").Append('\n');
        }
    }

    private void WriteDependencies(ChartMetadata chart)
    {
        if (chart.Dependencies.Count == 0)
            return;
        _text.Append("\n## Dependencies\n\n| Chart | Version | From | Values under | Switched by |\n|---|---|---|---|---|\n");
        foreach (var dependency in chart.Dependencies)
        {
            var switches = dependency.Tags.Select(static tag => $"`tags.{tag}`").Prepend(dependency.Condition is { } condition ? $"`{condition}`" : "").Where(static text => text.Length > 0);
            _text.Append("| ").Append(dependency.Name).Append(" | ").Append(Cell(dependency.Version)).Append(" | ").Append(dependency.Repository is { } repository ? $"<{repository}>" : $"`charts/{dependency.Name}`")
                .Append(" | `").Append(dependency.Key).Append("` | ").Append(string.Join(", ", switches)).Append(" |\n");
        }
    }

    private static string Code(string text)
    {
        // A run of backquotes ends at one of the same length only.
        var fence = text.IndexOf('`') < 0 ? "`" : "``";
        return Cell($"{fence}{text}{fence}");
    }

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("\n", " ");
}
