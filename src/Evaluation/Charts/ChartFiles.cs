using Microsoft.CodeAnalysis;
using Plimsoll.Charts;
using Plimsoll.Charts.Values;
using Plimsoll.Emission;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Nodes;
using Plimsoll.Evaluation.Values;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Makes the files of a chart, with paths from its folder; those that it depends on aside.</summary>
internal static class ChartFiles
{
    private const string CustomResourceDefinition = "CustomResourceDefinition";

    /// <returns>Null when something in the chart cannot be emitted.</returns>
    public static IReadOnlyList<EmittedFile>? Make(Interpreter interpreter, Bundle bundle, ChartModel chart)
    {
        var crds = new List<EmittedFile>();
        var templated = new List<BundleMember>();
        var trees = new HashSet<SyntaxTree>();
        foreach (var member in bundle.Members)
        {
            if (member.Kind == CustomResourceDefinition && Untemplated(interpreter, bundle, member, trees) is { } text)
                crds.Add(new EmittedFile($"crds/{ChartFileName.Of(member.Symbol.Name)}.yaml", text));
            else
                templated.Add(member);
        }

        interpreter.BeginDefinition(bundle.Chart!.Place);
        interpreter.Bodies.Touch(bundle.Type);
        foreach (var tree in trees)
            interpreter.Record.Touch(tree);
        if (ChartTemplates.Compile(interpreter, bundle, chart, templated) is not { } templates)
            return null;
        var (values, defaults) = WithDependencies(chart);
        var files = new List<EmittedFile>
        {
            new(".helmignore", IgnoreFile.Text),
            new("Chart.yaml", ChartFile.Write(chart.Metadata)),
            new("README.md", ChartReadme.Write(chart.Metadata, values, defaults, chart.Profiles)),
            new("values.schema.json", ValuesSchemaFile.Write(chart.Metadata.Name, chart.Values, chart.DependencyValues)),
            new("values.yaml", ValuesFile.Write(values, defaults)),
        };
        files.AddRange(chart.Profiles.Select(static profile => new EmittedFile(profile.FileName, ValuesFile.WriteProfile(profile.Member, profile.Difference))));
        files.AddRange(crds);
        files.AddRange(templates);
        return [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The text of definitions in which nothing is of the values or the release: Helm installs them from <c>crds/</c>, before all
    /// else. Null where something is, which only a template can say.
    /// </summary>
    private static string? Untemplated(Interpreter interpreter, Bundle bundle, BundleMember member, HashSet<SyntaxTree> trees)
    {
        var chart = bundle.Chart!;
        var unknown = new UnknownValue("it is a value of the chart, or of its release", chart.Place);
        var result = DefinitionEvaluator.Evaluate(interpreter, bundle, member, new ChartRun(bundle, chart, null) { Unknown = unknown });
        trees.UnionWith(result.Record.Trees);
        var roots = result.Definitions.Select(static definition => definition.IsComplete ? definition.Document.Root : null).ToList();
        return result.Record.Problems.Count == 0 && roots.Count > 0 && roots.TrueForAll(static root => root is not null)
            ? string.Join("---\n", roots.Select(static root => YamlWriter.Write(root!)))
            : null;
    }

    /// <summary>
    /// What values.yaml has: of a dependency only what is not as that chart has it itself, and the switch that turns it off.
    /// </summary>
    private static (RecordSchema Values, MappingNode Defaults) WithDependencies(ChartModel chart)
    {
        var properties = chart.Values.Properties.ToList();
        var entries = chart.Defaults.Entries.ToList();
        foreach (var dependency in chart.Dependencies)
        {
            var requirement = dependency.Requirement;
            var index = properties.FindIndex(property => property.Name == requirement.Key);
            var property = index < 0 ? new ValueProperty("", requirement.Key, new AnySchema { IsMap = true }) { Summary = $"Values of the chart {requirement.Name}." } : properties[index];
            var given = chart.Defaults[requirement.Key] as MappingNode ?? ValueNode.EmptyMap;
            var section = dependency.Chart is { } subchart ? ValuesDifference.Of(subchart.Values, subchart.Defaults, given) : given;
            if (dependency.Chart is not null)
                property = property with { Schema = new AnySchema { IsMap = true } };
            if (IsSwitchedByItself(requirement))
            {
                section = new MappingNode(section.Span, [ValueNode.Entry("enabled", given["enabled"] ?? ValueNode.True), .. section.Entries.Where(static entry => entry.Key != "enabled")]);
                if (property.Schema is RecordSchema record && record.Properties.All(static inner => inner.Name != "enabled"))
                    property = property with { Schema = record with { Properties = [new ValueProperty("", "enabled", new BooleanSchema()) { Summary = $"Whether the chart {requirement.Name} is installed." }, .. record.Properties] } };
            }
            else if (index < 0)
            {
                continue;
            }

            if (index < 0)
                properties.Add(property);
            else
                properties[index] = property;
            entries.RemoveAll(entry => entry.Key == requirement.Key);
            entries.Add(ValueNode.Entry(requirement.Key, section));
        }

        return (chart.Values with { Properties = properties }, new MappingNode(chart.Defaults.Span, entries));
    }

    private static bool IsSwitchedByItself(ChartRequirement requirement) =>
        (requirement.Condition ?? "").Split(',').Any(path => path.Trim() == $"{requirement.Key}.enabled");
}
