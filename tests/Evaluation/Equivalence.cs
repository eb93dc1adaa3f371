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
        var compilation = TestCompilation.Create(source);
        var evaluated = BundleEvaluator.Evaluate(compilation, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join("\n", evaluated.Problems.Select(problem => $"{problem.RuleId} {problem.Span}: {problem.Message}")));
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var executed = Execute(TestCompilation.Load(compilation).GetType("B", true)!).ToList();
            var actual = evaluated.Definitions.Select(definition => (definition.Member, Json: ToJson(definition.Document.Root!))).ToList();
            executed = [.. executed.OrderBy(pair => evaluated.Definitions.ToList().FindIndex(definition => definition.Member == pair.Member))];
            Assert.Equal(executed.Select(pair => pair.Member), actual.Select(pair => pair.Member));
            for (var i = 0; i < actual.Count; i++)
            {
                Assert.True(AreEqual(executed[i].Json, actual[i].Json), $"{actual[i].Member}\nexecuted:  {executed[i].Json?.ToJsonString()}\nevaluated: {actual[i].Json?.ToJsonString()}");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.All(evaluated.Definitions, definition => Assert.True(definition.IsComplete));
        return evaluated;
    }

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

    private static bool IsEntity(Type type) => type == typeof(IKubernetesObject) || type.GetCustomAttribute<KubernetesEntityAttribute>(false) is not null;

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
