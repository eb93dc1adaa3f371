using System.Text;
using Plimsoll.Import.Code;
using Plimsoll.Import.Conversion;
using Plimsoll.Import.Models;
using Plimsoll.Model;

namespace Plimsoll.Import.Bundles;

/// <summary>
/// A class for a kind that no model holds: kinds of custom resources and of versions that are no more, and objects with fields
/// that the model does not have. What fits a model within is one; the rest are dictionaries, in which nothing is lost.
/// </summary>
internal sealed class WrittenClass
{
    private readonly List<(string Key, string Name, ModelType? Type)> _properties = [];

    private WrittenClass(string name, string apiVersion, string kind, string summary)
    {
        Name = name;
        ApiVersion = apiVersion;
        Kind = kind;
        Summary = summary;
    }

    public string Name { get; }

    private string ApiVersion { get; }

    private string Kind { get; }

    private string Summary { get; }

    private bool HasModelMetadata => _properties.Exists(static property => property is { Key: "metadata", Type: not null });

    /// <summary>Makes the class and the values of the objects, which are all of one version and kind.</summary>
    /// <returns>The objects that hold something C# has no literal for.</returns>
    public static WrittenClass For(string name, string summary, IReadOnlyList<ImportedObject> objects, ModelCatalog catalog, Func<ImportedObject, Comments> commentsOf, List<ImportedObject> failed)
    {
        var first = objects[0];
        var result = new WrittenClass(name, first.ApiVersion, first.Kind, summary);
        var model = catalog.FindAnyVersion(first.Kind);
        var used = new HashSet<string>(StringComparer.Ordinal) { name, "ApiVersion", "Kind" };
        foreach (var key in objects.SelectMany(static one => one.Root.Entries).Select(static entry => entry.Key).Where(static key => key is not ("apiVersion" or "kind")).Distinct(StringComparer.Ordinal))
        {
            var hint = key == "metadata" ? new ModelType(ModelTypeKind.Class, null, "V1ObjectMeta") : model?.IndexOf(key) is >= 0 and var index ? model.Properties[index].Type : null;
            // A property that is null is not written: null can be kept in a dictionary only, and is dropped here.
            var fits = hint is not null && objects.All(one => one.Root[key] is not { } value || value is ScalarNode { IsNull: true } || new ModelConversion(catalog, commentsOf(one)).Convert(value, hint, key, key) is not null);
            result._properties.Add((key, MemberNames.Unique(CSharpText.PascalCase(key, "Value"), used), fits ? hint : null));
        }

        foreach (var one in objects)
        {
            if (result.Convert(one, model, catalog, commentsOf(one)) is not { } value)
            {
                failed.Add(one);
                continue;
            }

            one.Value = value;
            one.TypeName = name;
            one.HasTypedName = result.HasModelMetadata;
        }

        return result;
    }

    public void Write(StringBuilder text)
    {
        var (group, version) = ApiVersion.LastIndexOf('/') is >= 0 and var slash ? (ApiVersion[..slash], ApiVersion[(slash + 1)..]) : ("", ApiVersion);
        text.Append($"""
            /// <summary>{Summary}</summary>
            [KubernetesEntity(Group = {CSharpText.Literal(group)}, ApiVersion = {CSharpText.Literal(version)}, Kind = {CSharpText.Literal(Kind)}, PluralName = {CSharpText.Literal(Plural(Kind))})]
            public sealed class {Name} : {(HasModelMetadata ? "IKubernetesObject<V1ObjectMeta>" : "IKubernetesObject")}

            """.ReplaceLineEndings("\n"));
        text.Append("{\n    [JsonPropertyName(\"apiVersion\")]\n    public string ApiVersion { get; set; } = ").Append(CSharpText.Literal(ApiVersion)).Append(";\n\n");
        text.Append("    [JsonPropertyName(\"kind\")]\n    public string Kind { get; set; } = ").Append(CSharpText.Literal(Kind)).Append(";\n");
        foreach (var (key, name, type) in _properties)
        {
            var isMetadata = key == "metadata" && type is not null;
            text.Append($"\n    [JsonPropertyName({CSharpText.Literal(key)})]\n    public {(type?.CSharpName ?? "object") + (isMetadata ? "" : "?")} {name} {{ get; set; }}{(isMetadata ? " = null!;" : "")}\n");
        }

        text.Append("}\n");
    }

    private CodeGroup? Convert(ImportedObject one, ModelClass? model, ModelCatalog catalog, Comments comments)
    {
        var members = new List<CodeMember>();
        foreach (var entry in one.Root.Entries)
        {
            if (entry.Key is "apiVersion" or "kind" || entry.Value is ScalarNode { IsNull: true })
                continue;
            var (key, name, type) = _properties.Find(property => property.Key == entry.Key);
            var hint = type ?? (key == "metadata" ? new ModelType(ModelTypeKind.Class, null, "V1ObjectMeta") : model?.IndexOf(key) is >= 0 and var index ? model.Properties[index].Type : null);
            var value = type is null ? new FreeConversion(catalog, comments).Convert(entry.Value, hint, key) : new ModelConversion(catalog, comments).Convert(entry.Value, type, key, key);
            if (value is null)
                return null;
            members.Add(new CodeMember(name, value, comments.Of(entry)));
        }

        return new CodeGroup("new()", members);
    }

    private static string Plural(string kind)
    {
        var name = kind.ToLowerInvariant();
        return name.EndsWith('s') || name.EndsWith('x') ? name + "es" : name.EndsWith('y') && name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal) ? name[..^1] + "ies" : name + "s";
    }
}
