using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using k8s.Models;

namespace Plimsoll.Parity.Schemas;

/// <summary>The types of KubernetesClient, for API versions that the npm package leaves out: alpha ones, and betas of the newest Kubernetes.</summary>
internal static class ClientModels
{
    /// <summary>What both sources have, under the name that the npm package has it under.</summary>
    private static readonly Dictionary<string, string> Common = new(StringComparer.Ordinal)
    {
        ["V1ObjectMeta"] = "MetaV1ObjectMeta",
        ["V1ListMeta"] = "MetaV1ListMeta",
        ["V1LabelSelector"] = "MetaV1LabelSelector",
        ["V1Condition"] = "MetaV1Condition",
        ["V1NodeSelector"] = "CoreV1NodeSelector",
        ["V1PodTemplateSpec"] = "CoreV1PodTemplateSpec",
    };

    /// <summary>The kinds that are not known yet, with all types that they are made of.</summary>
    public static IReadOnlyList<SchemaType> Read(IReadOnlySet<(string ApiVersion, string Kind)> known)
    {
        var found = new Dictionary<string, SchemaType>(StringComparer.Ordinal);
        var open = new Queue<Type>(typeof(V1Pod).Assembly.GetTypes().Where(type => type.GetCustomAttribute<KubernetesEntityAttribute>() is { } entity && !known.Contains((ApiVersion(entity), entity.Kind))));
        while (open.TryDequeue(out var type))
        {
            if (found.ContainsKey(type.Name))
                continue;
            var entity = type.GetCustomAttribute<KubernetesEntityAttribute>();
            found.Add(type.Name, new SchemaType(type.Name, entity is null ? null : ApiVersion(entity), entity?.Kind, [.. Fields(type, open)]));
        }

        return [.. found.Values];
    }

    private static string ApiVersion(KubernetesEntityAttribute entity) => string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";

    private static IEnumerable<SchemaField> Fields(Type type, Queue<Type> open) => type.GetProperties()
        .Select(static property => (Property: property, Key: property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name))
        .Where(static pair => pair.Key is not null && pair.Property.CanWrite)
        .Select(pair => new SchemaField(pair.Key!, pair.Property.GetCustomAttribute<RequiredMemberAttribute>() is not null, Translate(pair.Property.PropertyType, open)));

    private static string Translate(Type type, Queue<Type> open)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericArguments() is [var item])
            return "[" + Translate(item, open);
        if (type.IsGenericType && type.GetGenericArguments() is [_, var value])
            return "{" + Translate(value, open);
        switch (type.Name)
        {
            case "String": return "s";
            case "Int32": return "i";
            case "Int64": return "l";
            case "Double": return "n";
            case "Boolean": return "b";
            case "DateTime": return "t";
            case "Byte[]": return "y";
            case "IntOrString": return "x";
            case "ResourceQuantity": return "q";
            case "Object": return "o";
        }

        if (Common.TryGetValue(type.Name, out var common))
            return "#" + common;
        open.Enqueue(type);
        return "#" + type.Name;
    }
}
