using System.Text.RegularExpressions;

namespace Plimsoll.Parity.Schemas;

/// <summary>
/// The types of the npm package kubernetes-models, which Kubernetes' OpenAPI documents of many versions were turned into: names, types,
/// required fields and closed sets of values from its declarations, formats from its validators.
/// </summary>
internal static partial class NpmModels
{
    private static readonly string[] Packages = ["kubernetes-models", "@kubernetes-models/apimachinery"];

    public static IReadOnlyList<SchemaType> Read()
    {
        var types = new List<SchemaType>();
        foreach (var package in Packages)
        {
            var folder = Path.Combine(NpmPackages.Folder, package);
            foreach (var path in Directory.EnumerateFiles(folder, "*.d.ts", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (!path.Contains("_schemas", StringComparison.Ordinal))
                    types.AddRange(ReadFile(path, Path.Combine(folder, "_schemas")));
            }
        }

        return types;
    }

    private static IEnumerable<SchemaType> ReadFile(string path, string validators)
    {
        var text = Comment().Replace(File.ReadAllText(path), "");
        var name = FullName().Match(text);
        if (!name.Success || Interface().Match(text) is not { Success: true } declaration)
            yield break;
        var local = declaration.Groups["name"].Value;
        var formats = new ValidatorFormats(File.ReadAllText(Path.Combine(validators, name.Groups["name"].Value[1..] + ".js")));
        var fields = new List<SchemaField>();
        foreach (Match field in Property().Matches(declaration.Groups["body"].Value))
        {
            var key = field.Groups["key"].Value;
            if (Unnamed().Match(field.Groups["type"].Value) is { Success: true } unnamed)
            {
                var part = $"{Shorten(name.Groups["name"].Value)}.{key}";
                yield return new SchemaType(part, null, null, [.. InnerProperty().Matches(unnamed.Groups["body"].Value)
                    .Select(inner => new SchemaField(inner.Groups["key"].Value, !inner.Groups["optional"].Success, Translate(inner.Groups["type"].Value, local, name.Groups["name"].Value, null)))]);
                fields.Add(new SchemaField(key, !field.Groups["optional"].Success, "[#" + part));
                continue;
            }

            fields.Add(new SchemaField(key, !field.Groups["optional"].Success, Translate(field.Groups["type"].Value.Trim(), local, name.Groups["name"].Value, formats.Of(key))));
        }

        var isKind = declaration.Groups["kind"].Success;
        yield return new SchemaType(
            Shorten(name.Groups["name"].Value),
            isKind ? Only(fields, "apiVersion") : null,
            isKind ? Only(fields, "kind") : null,
            [.. fields.Select(field => isKind && field.Key is "apiVersion" or "kind" ? field with { Type = "s", IsRequired = false } : field)]);
    }

    private static string Only(IEnumerable<SchemaField> fields, string key) => fields.Single(field => field.Key == key).Type["s=".Length..];

    private static string Translate(string type, string local, string full, string? format)
    {
        type = Blank().Replace(type, " ").Trim();
        if (type.StartsWith("Array<", StringComparison.Ordinal))
            return "[" + Translate(type[6..^1], local, full, format);
        if (Map().Match(type) is { Success: true } map)
            return "{" + Translate(map.Groups["type"].Value, local, full, format);
        if (type[0] == '"')
            return "s=" + string.Join('|', type.Split(" | ").Select(static value => value.Trim('"')));
        return type switch
        {
            "string" => format switch { "byte" => "y", "date-time" => "t", _ => "s" },
            "number" => format switch { "int32" => "i", "int64" or "integer" => "l", _ => "n" },
            "boolean" => "b",
            "any" or "unknown" => "o",
            _ when type.StartsWith("{", StringComparison.Ordinal) => "o",
            _ when type == local => "#" + Shorten(full),
            _ when type.StartsWith("IIoK8s", StringComparison.Ordinal) => Named(Shorten(type)),
            _ => throw new InvalidOperationException($"{full} has a field of type {type}"),
        };
    }

    private static string Named(string name) => name switch
    {
        "Quantity" => "q",
        "IntOrString" => "x",
        "MetaV1Time" or "MetaV1MicroTime" => "t",
        "RawExtension" or "MetaV1FieldsV1" or "MetaV1Patch" => "o",
        // Types that Kubernetes writes as the one or the other of two.
        "ApiextensionsV1JSON" or "ApiextensionsV1beta1JSON" => "o",
        _ when name.EndsWith("OrBool", StringComparison.Ordinal) || name.EndsWith("OrStringArray", StringComparison.Ordinal) || name.EndsWith("OrArray", StringComparison.Ordinal) => "o",
        _ => "#" + name,
    };

    private static string Shorten(string name) => Prefix().Replace(name, "");

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"export type \{ \w+ as (?<name>IIoK8s\w+)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"export interface (?<name>\w+)(?<kind> extends TypeMeta)? \{\n(?<body>.*?)\n\}", RegexOptions.Singleline)]
    private static partial Regex Interface();

    [GeneratedRegex("^    \"(?<key>[^\"]+)\"(?<optional>\\?)?: (?<type>\\{\n.*?\n    \\}|Array<\\{\n.*?\n    \\}>|[^\n]*?);$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Property();

    [GeneratedRegex("^Array<\\{\n(?<body>.*)\n    \\}>$", RegexOptions.Singleline)]
    private static partial Regex Unnamed();

    [GeneratedRegex("^        \"(?<key>[^\"]+)\"(?<optional>\\?)?: (?<type>[^\n]*?);$", RegexOptions.Multiline)]
    private static partial Regex InnerProperty();

    [GeneratedRegex(@"^\{ \[key: string\]: (?<type>.*); \}$")]
    private static partial Regex Map();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^I?IoK8s(ApimachineryPkg(ApiResource|UtilIntstr|Runtime|Apis)?|ApiextensionsApiserverPkgApis|KubeAggregatorPkgApis|Api)")]
    private static partial Regex Prefix();
}
