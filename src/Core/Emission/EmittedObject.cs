using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Emission;

/// <summary>An object as it will be written, with what decides its place among the files. Two are equal when they would be written alike.</summary>
public sealed record EmittedObject(string Bundle, string Member, string Folder, string Group, string Kind, string Namespace, string Name, string Text)
{
    /// <summary>Whether it names itself: an object with only <c>generateName</c> is never the same as another.</summary>
    public bool HasName { get; init; } = true;

    /// <summary>How messages name the definition that yields it.</summary>
    public string Definition => $"{Bundle}.{Member}";

    /// <param name="bundle">The full name of the bundle's class.</param>
    /// <param name="member">The definition's name.</param>
    /// <param name="folder">The folder below the output folder; null or empty for the output folder itself.</param>
    /// <param name="root">The object; nothing in it may be unknown.</param>
    public static EmittedObject From(string bundle, string member, string? folder, Node root)
    {
        var field = new Field(root);
        var apiVersion = ScalarText(field["apiVersion"]);
        var slash = apiVersion.IndexOf('/');
        var metadata = field["metadata"];
        var name = ScalarText(metadata["name"]);
        return new EmittedObject(
            bundle, member, folder ?? "", slash < 0 ? "" : apiVersion.Substring(0, slash), ScalarText(field["kind"]), ScalarText(metadata["namespace"]),
            name.Length > 0 ? name : ScalarText(metadata["generateName"]) + member, YamlWriter.Write(root))
        {
            HasName = name.Length > 0,
        };
    }

    private static string ScalarText(Field field) => field.Node is ScalarNode scalar ? scalar.Text : "";
}
