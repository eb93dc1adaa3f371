using System.Reflection;
using System.Text;
using System.Text.Json.Serialization;
using k8s.Models;
using Plimsoll.Import.Models;
using Plimsoll.Model;

namespace Plimsoll.Import;

/// <summary>The list of models is what KubernetesClient has. <c>PLIMSOLL_UPDATE=1</c> writes it anew.</summary>
public class ModelCatalogTests
{
    [Fact]
    public void The_list_is_that_of_the_assembly()
    {
        var path = Path.Combine(Repository.Root, "src/Import/Models/models.txt");
        var actual = Write();
        if (Environment.GetEnvironmentVariable("PLIMSOLL_UPDATE") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Every_class_that_a_property_names_is_in_it()
    {
        var catalog = ModelCatalog.Read(Write());
        var deployment = catalog.Find("apps/v1", "Deployment");
        Assert.Equal("V1Deployment", deployment?.Name);
        Assert.Equal("V1Deployment", catalog.FindAnyVersion(new ApiKind("apps", "Deployment"))?.Name);
        Assert.Null(catalog.Find("extensions/v1beta1", "Deployment"));
        Assert.Equal("{}quantity", catalog["V1ResourceRequirements"].Properties.Single(static property => property.Key == "limits").Type.ToString());
        Assert.True(catalog["V1ContainerPort"].Properties.Single(static property => property.Key == "containerPort").IsAlwaysWritten);
        foreach (var model in Models())
            Assert.True(catalog.Contains(model.Name), model.Name);
    }

    private static IEnumerable<Type> Models() => typeof(V1Pod).Assembly.GetTypes()
        .Where(static type => type is { IsPublic: true, IsClass: true, IsAbstract: false, IsGenericType: false, Namespace: "k8s.Models" } && type.GetConstructor(Type.EmptyTypes) is not null && Properties(type).Any())
        .OrderBy(static type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<(PropertyInfo Property, string Key)> Properties(Type type) => type.GetProperties()
        .Select(static property => (property, property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name!))
        .Where(static pair => pair.Item2 is not null && pair.property.CanWrite);

    private static string Write()
    {
        var text = new StringBuilder();
        foreach (var type in Models())
        {
            text.Append(type.Name);
            if (type.GetCustomAttribute<KubernetesEntityAttribute>() is { } entity)
                text.Append(' ').Append(string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}").Append(' ').Append(entity.Kind);
            text.Append('\n');
            foreach (var (property, key) in Properties(type))
                text.Append(' ').Append(key).Append(' ').Append(property.Name).Append(' ').Append(Name(property.PropertyType)).Append(property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null ? "!" : "").Append('\n');
        }

        return text.ToString();
    }

    private static string Name(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IList<>) || type.GetGenericTypeDefinition() == typeof(IEnumerable<>) || type.GetGenericTypeDefinition() == typeof(List<>)))
            return "[]" + Name(type.GetGenericArguments()[0]);
        if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IDictionary<,>) || type.GetGenericTypeDefinition() == typeof(Dictionary<,>)))
            return "{}" + Name(type.GetGenericArguments()[1]);
        return type.Name switch
        {
            "String" => "string",
            "Int32" => "int",
            "Int64" => "long",
            "Double" => "double",
            "Boolean" => "bool",
            "DateTime" => "time",
            "Byte[]" => "bytes",
            "IntOrString" => "intorstring",
            "ResourceQuantity" => "quantity",
            "Object" => "any",
            var name when type.Namespace == "k8s.Models" => name,
            var name => throw new InvalidOperationException($"{name} is no type that import knows"),
        };
    }
}
