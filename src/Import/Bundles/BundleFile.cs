using System.Text;
using Plimsoll.Import.Code;

namespace Plimsoll.Import.Bundles;

/// <summary>The text of a file with one bundle.</summary>
internal sealed class BundleFile(string @namespace, string className, string? folder, string summary, IReadOnlyList<ImportedObject> objects)
{
    private readonly NameSet _used = new([.. NameSet.Inherited, "Convert", "DateTime", "DateTimeKind"]);

    public IReadOnlyList<ImportedObject> Objects => objects;

    public void AssignNames() => MemberNames.Assign(className, objects, _used);

    public string Render(ObjectIndex index)
    {
        foreach (var one in objects)
            one.Value = Resolve(one.Value, expression => expression is CodeReference reference ? Reference(reference, one, index) : null);
        var labels = new SharedLabels(objects, _used);
        var body = new StringBuilder();
        var writer = new CodeWriter(body);
        foreach (var one in objects)
        {
            body.Append(body.Length == 0 ? "" : "\n");
            foreach (var comment in one.Comments)
                body.Append("    //").Append(comment).Append('\n');
            var opening = $"    public static {one.TypeName} {one.Member} => ";
            body.Append(opening);
            writer.Write(Resolve(one.Value, expression => expression is CodeGroup group && labels.Find(group) is { } name ? new CodeText(name) : null), 4, opening.Length, isMember: true);
            body.Append(";\n");
        }

        foreach (var (name, value) in labels.Members)
        {
            var opening = $"    private static Dictionary<string, string> {name} => ";
            body.Append('\n').Append(opening);
            writer.Write(value with { Opening = "new()", IsLabels = false }, 4, opening.Length);
            body.Append(";\n");
        }

        var text = new StringBuilder(Header(@namespace, body.ToString(), "k8s.Models", "Plimsoll"));
        text.Append("/// <summary>").Append(CSharpText.Xml(summary)).Append("</summary>\n");
        text.Append(folder is null ? "[Manifests]\n" : $"[Manifests(Folder = {CSharpText.Literal(folder)})]\n");
        text.Append("public static class ").Append(className).Append("\n{\n").Append(body).Append("}\n");
        return text.ToString();
    }

    /// <summary>What files start with: the namespaces that they use.</summary>
    public static string Header(string @namespace, string body, params IEnumerable<string> usings)
    {
        IEnumerable<string> all =
        [
            .. body.Contains("DateTime", StringComparison.Ordinal) || body.Contains("Convert.", StringComparison.Ordinal) ? ["System"] : Array.Empty<string>(),
            .. body.Contains("Dictionary<", StringComparison.Ordinal) || body.Contains("IList<", StringComparison.Ordinal) ? ["System.Collections.Generic"] : Array.Empty<string>(),
            .. usings,
        ];
        return $"#nullable enable\n\n{string.Concat(all.Select(static name => $"using {name};\n"))}\nnamespace {@namespace};\n\n";
    }

    private CodeText Reference(CodeReference reference, ImportedObject from, ObjectIndex index)
    {
        var literal = new CodeText(CSharpText.Literal(reference.Name));
        if (index.Find(reference.Kind, from.Namespace, reference.Name) is not { } target || target == from)
            return literal;
        if (target.ClassName == className)
            return new CodeText($"{target.Member}.Metadata.Name");
        // A member of the class that asks would hide the other class.
        return _used.Contains(target.ClassName) ? literal : new CodeText($"{target.ClassName}.{target.Member}.Metadata.Name");
    }

    private static CodeExpression Resolve(CodeExpression expression, Func<CodeExpression, CodeExpression?> replace)
    {
        if (replace(expression) is { } replaced)
            return replaced;
        return expression is CodeGroup group ? group with { Members = [.. group.Members.Select(member => member with { Value = Resolve(member.Value, replace) })] } : expression;
    }
}
