using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plimsoll.Programs;

namespace Plimsoll.Execution;

/// <summary>A chart as the ordinary C# that it is.</summary>
internal sealed class ExecutableChart
{
    private const string NotesMember = "Notes";

    private readonly ConstructorInfo _constructor;

    public ExecutableChart(Type type)
    {
        Type = type;
        _constructor = Assert.Single(type.GetConstructors());
        ValuesType = _constructor.GetParameters().Select(static parameter => parameter.ParameterType).SingleOrDefault(static parameter => parameter != typeof(Release));
        Defaults = ValuesType is null ? [] : ValuesSerializer.Write(Activator.CreateInstance(ValuesType)!);
    }

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

    /// <summary>Executes all definitions.</summary>
    /// <param name="given">What the user gives, to be merged with the defaults.</param>
    /// <param name="release">The release.</param>
    public ExecutedRelease Execute(JsonObject given, Release release)
    {
        try
        {
            var values = ValuesType is null ? null : ValuesSerializer.Read(ValuesType, HelmMerge.Over(Defaults, given));
            return Execute(values, release);
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
