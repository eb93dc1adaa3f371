using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6034: a variable of a container that the API refuses.</summary>
internal sealed class EnvInvalid : ContainerRule
{
    private static readonly string[] Sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];
    private static readonly string[] FromSources = ["configMapRef", "secretRef"];

    public override RuleInfo Info { get; } = new("PLM6034", "env-invalid", Severity.Error)
    {
        Title = "A variable of a container is not one that the API accepts.",
        Why = "The API server refuses the whole object for a variable with a value and a source, or a source that is empty, two at once, or names a field that a variable cannot have.",
        IsRefused = true,
    };

    protected override void Check(Container container, Report report)
    {
        foreach (var variable in container.Environment)
        {
            if (variable.Field.Node is ScalarNode { IsNull: true })
                report.At(variable.Field, $"{container.DisplayName} has nothing where a variable is wanted").Suggest("remove the entry");
            else
                Check(container, variable, report);
        }

        foreach (var source in container.Field["envFrom"].Items)
            CheckFrom(container, source, report);
    }

    private static void Check(Container container, EnvironmentVariable variable, Report report)
    {
        if (variable.Name is { } written && ProblemOfName(written) is { } problem)
            report.At(variable.Field["name"], $"{Owner(container, variable)} {problem}");
        var from = variable.ValueFrom;
        if (from.Mapping is null || from.IsOpen)
            return;
        var owner = Owner(container, variable);
        if (!CheckUnion(from, Sources, owner, report))
            return;
        if (variable.Value is { Length: > 0 })
            report.At(from, $"{owner} has a value and a valueFrom: it must have one of them").Also(variable.Field["value"], "the value");
        CheckField(from["fieldRef"], owner, report);
        EnvResource.Check(from["resourceFieldRef"], owner, report);
        CheckKey(from["configMapKeyRef"], "ConfigMap", owner, report);
        CheckKey(from["secretKeyRef"], "Secret", owner, report);
    }

    private static string Owner(Container container, EnvironmentVariable variable) =>
        variable.Name is { Length: > 0 } name ? $"the variable {Written.Quote(name)} of {container.DisplayName}" : $"a variable of {container.DisplayName}";

    private static void CheckFrom(Container container, Field source, Report report)
    {
        var owner = $"an envFrom of {container.DisplayName}";
        if (source["prefix"].Text is { Length: > 0 } prefix && ProblemOfName(prefix) is { } problem)
            report.At(source["prefix"], $"the prefix {Written.Quote(prefix)} of {owner} {problem}");
        // A null in the list is an entry without anything.
        if ((source.Mapping is null && source.Node is not ScalarNode { IsNull: true }) || source.IsOpen || !CheckUnion(source, FromSources, owner, report))
            return;
        CheckName(source["configMapRef"], "ConfigMap", owner, report);
        CheckName(source["secretRef"], "Secret", owner, report);
    }

    /// <returns>Whether there is exactly one of the members.</returns>
    private static bool CheckUnion(Field union, string[] members, string owner, Report report)
    {
        var present = members.Select(member => union[member]).Where(static member => member.IsPresent).ToList();
        if (present.Count == 0)
            report.At(union, $"{owner} has no source").Suggest($"one of {string.Join(", ", members)}");
        else if (present.Count > 1)
            report.At(present[1], $"{owner} has {present[1].Key} besides {present[0].Key}: it must have exactly one source").Also(present[0], "the first source");
        return present.Count == 1;
    }

    private static void CheckField(Field reference, string owner, Report report)
    {
        if (reference["apiVersion"].Text is { Length: > 0 } version && version != "v1")
            report.At(reference["apiVersion"], $"{owner} asks for a field by version {Written.Quote(version)} of the API: there is only v1");
        var path = reference["fieldPath"];
        if (path.Text is { Length: > 0 } text && FieldPath.ProblemInVariable(text) is { } problem)
            report.At(path, $"{owner} asks for the field {Written.Quote(text)}, {problem}").Suggest($"fields that there are: {FieldPath.OfVariables}");
    }

    private static void CheckKey(Field reference, string kind, string owner, Report report)
    {
        if (reference.Mapping is null)
            return;
        CheckName(reference, kind, owner, report);
        var key = reference["key"];
        if (key.Text is { Length: > 0 } text && NameForm.ConfigKey.ProblemOf(text) is { } problem)
            report.At(key, $"{owner} asks for the key {Written.Quote(text)} of a {kind}, which cannot be a file name: {problem}");
    }

    private static void CheckName(Field reference, string kind, string owner, Report report)
    {
        if (reference.Mapping is null || reference["name"] is not { IsUnknown: false } name)
            return;
        if (name.IsAbsent)
            report.At(name, $"{owner} does not say which {kind} it is taken from").Suggest($"name the {kind}");
        else if (name.Text is { } text && NameForm.Subdomain.ProblemOf(text) is { } problem)
            report.At(name, $"{owner} is taken from a {kind} whose name is not {NameForm.Subdomain.Title}: {problem}");
    }

    /// <summary>Since Kubernetes 1.32 any printable character of ASCII may stand in a name, but for the sign that ends it.</summary>
    private static string? ProblemOfName(string name) => name.IndexOf('=') >= 0 ? "has an equals sign in its name"
        : name.Any(static c => c is < ' ' or > '~') ? "has a character in its name that is not printable ASCII"
        : null;
}
