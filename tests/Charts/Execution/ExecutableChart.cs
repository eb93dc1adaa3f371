using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plimsoll.Programs;
using Plimsoll.Rendering;

namespace Plimsoll.Execution;

/// <summary>A chart as the ordinary C# that it is.</summary>
internal sealed class ExecutableChart
{
    private const string NotesMember = "Notes";

    private readonly ConstructorInfo _constructor;

    /// <param name="type">The class of the chart.</param>
    /// <param name="files">The files of the chart, which know the versions of those that it depends on.</param>
    public ExecutableChart(Type type, ChartFiles files)
    {
        Type = type;
        _constructor = Assert.Single(type.GetConstructors());
        ValuesType = _constructor.GetParameters().Select(static parameter => parameter.ParameterType).SingleOrDefault(static parameter => parameter != typeof(Release));
        Defaults = ValuesType is null ? [] : ValuesSerializer.Write(Activator.CreateInstance(ValuesType)!);
        Identity = files.All.Count == 0 ? new Chart("", "", "") : files.Identity;
        Dependencies =
        [
            .. type.GetCustomAttributes<ChartDependencyAttribute>().Where(static dependency => dependency.Chart is not null).Select(dependency =>
            {
                var name = dependency.Chart!.GetCustomAttribute<HelmChartAttribute>()!.Name;
                return new ExecutableDependency(dependency.Alias ?? name, new ExecutableChart(dependency.Chart!, files.Subchart(name)), dependency.Condition);
            }),
        ];
    }

    /// <summary>The charts that are installed with this one, those from repositories aside.</summary>
    public IReadOnlyList<ExecutableDependency> Dependencies { get; }

    /// <summary>What the chart says of itself.</summary>
    public Chart Identity { get; }

    public Type Type { get; }

    /// <summary>The record of the values; null where the chart has none.</summary>
    public Type? ValuesType { get; }

    /// <summary>What the record says when nothing is given.</summary>
    public JsonObject Defaults { get; }

    /// <summary>The named sets of values, each as a whole.</summary>
    public IEnumerable<(string Name, JsonObject Values)> Profiles => (ValuesType?.GetProperties(BindingFlags.Public | BindingFlags.Static) ?? [])
        .Select(static property => (property, attribute: property.GetCustomAttribute<ProfileAttribute>()))
        .Where(static profile => profile.attribute is not null)
        .Select(static profile => (profile.attribute!.Name, ValuesSerializer.Write(profile.property.GetValue(null)!)));

    /// <summary>Executes all definitions, and those of the charts that are installed with it.</summary>
    /// <param name="given">What the user gives, to be merged with the defaults.</param>
    /// <param name="release">The release.</param>
    public ExecutedRelease Execute(JsonObject given, Release release)
    {
        try
        {
            return ExecuteMerged(HelmMerge.Over(Defaults, given), release);
        }
        catch (JsonException e)
        {
            return ExecutedRelease.Refused(e.Message);
        }
        catch (TargetInvocationException e)
        {
            return ExecutedRelease.Refused($"{e.InnerException!.GetType().Name}: {e.InnerException.Message}");
        }
    }

    private ExecutedRelease ExecuteMerged(JsonObject merged, Release release)
    {
        var values = ValuesType is null ? null : ValuesSerializer.Read(ValuesType, merged, [.. Dependencies.Select(static dependency => dependency.Key)]);
        var executed = Execute(values, release);
        foreach (var dependency in Dependencies.Where(dependency => dependency.IsOn(merged)))
        {
            if (executed.Refusal is not null)
                return executed;
            // What the chart above says of its values is a whole where it is the record itself, and else merged with the defaults.
            var below = dependency.Chart.ExecuteMerged(
                HelmMerge.Over(dependency.Chart.Defaults, merged[dependency.Key] as JsonObject ?? []),
                release with { Chart = dependency.Chart.Identity with { Name = dependency.Key } });
            executed = below.Refusal is not null ? below : executed with { Documents = [.. executed.Documents, .. below.Documents] };
        }

        return executed;
    }

    private ExecutedRelease Execute(object? values, Release release)
    {
        var chart = _constructor.Invoke([.. _constructor.GetParameters().Select(parameter => parameter.ParameterType == typeof(Release) ? release : values)]);
        var violations = (values is null ? [] : AnnotationCheck.Violations(values)).Concat(AnnotationCheck.Checks(chart, Type.Name)).ToList();
        if (violations.Count > 0)
            return ExecutedRelease.Refused(string.Join("; ", violations));
        return new ExecutedRelease(
            [.. ExecutedAssembly.Definitions(Type).SelectMany(name => Yielded(chart, name).Select(value => new ExecutedDocument($"{Type.Name}.{name}", value)))],
            Type.GetProperty(NotesMember)?.GetValue(chart) as string,
            Refusal: null);
    }

    /// <summary>Sequences run while they are enumerated, and throw without being invoked.</summary>
    private IEnumerable<object> Yielded(object chart, string name)
    {
        try
        {
            return [.. ExecutedAssembly.Objects(Type, chart, name)];
        }
        catch (Exception e) when (e is not TargetInvocationException)
        {
            throw new TargetInvocationException(e);
        }
    }
}
