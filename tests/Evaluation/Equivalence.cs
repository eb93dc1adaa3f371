using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Plimsoll.Model;

namespace Plimsoll.Evaluation;

/// <summary>Executing a definition and serializing what it yields gives what evaluation gives.</summary>
internal static class Equivalence
{
    /// <summary>Checks a bundle named <c>B</c>.</summary>
    public static EvaluationResult Check(string source)
    {
        var evaluated = BundleEvaluator.Evaluate(BundleCompilation.Create(source), TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("\n", evaluated.Problems.Select(Describe)));
        Assert.All(Compare(source), pair => Assert.Equal("", pair.Value));
        Assert.All(evaluated.Definitions, definition => Assert.True(definition.IsComplete));
        return evaluated;
    }

    /// <summary>For every definition of a bundle named <c>B</c> how execution and evaluation differ; empty where they do not.</summary>
    public static IReadOnlyDictionary<string, string> Compare(string source)
    {
        var compilation = BundleCompilation.Create(source);
        var evaluated = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
        var text = compilation.SyntaxTrees[0].GetText();
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var executed = Execute(BundleCompilation.Load(compilation).GetType("B", true)!).ToLookup(pair => pair.Member, pair => pair.Json);
            var actual = evaluated.Definitions.ToLookup(definition => definition.Member, definition => ToJson(definition.Document.Root!));
            return executed.Select(group => group.Key).Union(actual.Select(group => group.Key)).ToDictionary(member => member, member =>
            {
                var expected = executed[member].ToList();
                var found = actual[member].ToList();
                return evaluated.Definitions.All(definition => definition.Member != member || definition.IsComplete) && expected.Count == found.Count && expected.Zip(found, AreEqual).All(same => same)
                    ? ""
                    : $"{member}\nexecuted:  {Show(expected)}\nevaluated: {Show(found)}\n{string.Join("\n", evaluated.Problems.Where(problem => text.Lines[problem.Span.StartPosition.Line].ToString().Contains($" {member} ", StringComparison.Ordinal)).Select(Describe))}";
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Show(IEnumerable<JsonNode?> documents) => string.Join(", ", documents.Select(document => document?.ToJsonString() ?? "null"));

    private static string Describe(EvaluationProblem problem) => $"{problem.RuleId} {problem.Span}: {problem.Message}";

    private static IEnumerable<(string Member, JsonNode? Json)> Execute(Type bundle)
    {
        var members = bundle.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo or FieldInfo or MethodInfo { IsSpecialName: false })
            .Where(member => IsDefinition(TypeOf(member)) && member is not MethodInfo { IsGenericMethod: true } && (member as MethodInfo)?.GetParameters().Length is null or 0);
        foreach (var member in members.OrderBy(Order))
        {
            var instance = bundle.IsAbstract ? null : Activator.CreateInstance(bundle);
            var value = member switch
            {
                PropertyInfo property => property.GetValue(instance),
                FieldInfo field => field.GetValue(instance),
                MethodInfo method => method.Invoke(instance, null),
                _ => null,
            };
            foreach (var item in IsEntity(TypeOf(member)) ? new[] { value } : (IEnumerable)(value ?? Array.Empty<object>()))
            {
                if (item is not null)
                    yield return (member.Name, Serialized(item));
            }
        }
    }

    /// <summary>Test bundles have one kind of member each, or names in order.</summary>
    private static string Order(MemberInfo member) => member.Name;

    private static Type TypeOf(MemberInfo member) => member switch
    {
        PropertyInfo property => property.PropertyType,
        FieldInfo field => field.FieldType,
        MethodInfo method => method.ReturnType,
        _ => typeof(void),
    };

    private static bool IsDefinition(Type type) => IsEntity(type)
        || type != typeof(string) && type.GetInterfaces().Append(type).Any(candidate => candidate.IsGenericType
            && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            && (IsEntity(candidate.GetGenericArguments()[0]) || candidate.GetGenericArguments()[0] == typeof(object)));

    private static bool IsEntity(Type type) => typeof(IKubernetesObject).IsAssignableFrom(type) && type.IsInterface || type.GetCustomAttribute<KubernetesEntityAttribute>(false) is not null;

    private static JsonNode? Serialized(object value)
    {
        var json = JsonNode.Parse(KubernetesJson.Serialize(value))!.AsObject();
        var entity = value.GetType().GetCustomAttribute<KubernetesEntityAttribute>()!;
        json["apiVersion"] ??= string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
        json["kind"] ??= entity.Kind;
        return json;
    }

    public static JsonNode? ToJson(Node node) => node switch
    {
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry.Value)))),
        SequenceNode sequence => new JsonArray([.. sequence.Items.Select(ToJson)]),
        ScalarNode { Kind: ScalarKind.String } scalar => JsonValue.Create(scalar.Text),
        ScalarNode scalar => JsonNode.Parse(scalar.Text),
        UnknownNode unknown => JsonValue.Create($"unknown: {unknown.Reason}"),
        _ => null,
    };

    private static bool AreEqual(JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(pair => b.TryGetPropertyValue(pair.Key, out var other) && AreEqual(pair.Value, other)),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b, AreEqual).All(same => same),
        (JsonValue a, JsonValue b) when a.GetValueKind() == JsonValueKind.String && b.GetValueKind() == JsonValueKind.String =>
            a.GetValue<string>() is var x && b.GetValue<string>() is var y && (x == y || AreEqualQuantities(x, y)),
        _ => JsonNode.DeepEquals(left, right),
    };

    private static bool AreEqualQuantities(string left, string right)
    {
        try
        {
            return new ResourceQuantity(left).ToDecimal() == new ResourceQuantity(right).ToDecimal();
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            return false;
        }
    }
}
