using Plimsoll.Emission;

namespace Plimsoll.Charts.Templates;

/// <summary>Writes the files below <c>templates/</c>.</summary>
public static class TemplateFiles
{
    /// <param name="documents">The files with objects.</param>
    /// <param name="texts">The files without.</param>
    /// <param name="checks">What must hold of the values.</param>
    /// <param name="helpers">The helpers that may be named templates, in their order in <c>_helpers.tpl</c>.</param>
    /// <param name="usedBy">The helpers that the text of one includes.</param>
    public static IReadOnlyList<EmittedFile> Write(
        IReadOnlyList<TemplateDocument> documents, IReadOnlyList<TemplateText> texts, IReadOnlyList<TemplateCheck> checks, IReadOnlyList<TemplateHelper> helpers, Func<TemplateHelper, IEnumerable<TemplateHelper>> usedBy)
    {
        var sharing = TemplateSharing.Of(documents, texts, checks);
        var files = new List<EmittedFile>();
        foreach (var document in documents)
        {
            var scope = TemplateScope.OfFile(sharing.Shared);
            var writer = new TemplateWriter();
            writer.WriteTitle(document.Title);
            writer.WriteVariables(Variables([.. document.Documents.SelectMany(TemplateReferences.Expressions)], scope), isText: false);
            writer.WriteDocuments(document.Documents, scope);
            files.Add(new EmittedFile(document.Path, writer.ToString()));
        }

        foreach (var text in texts)
        {
            var scope = TemplateScope.OfFile(sharing.Shared);
            var writer = new TemplateWriter();
            writer.WriteTitle(text.Title);
            writer.WriteVariables(Variables([.. TemplateReferences.Expressions(text.Text)], scope), isText: true);
            writer.WriteText(text.Text, scope);
            files.Add(new EmittedFile(text.Path, writer.ToString()));
        }

        if (checks.Count > 0)
        {
            var writer = new TemplateWriter();
            foreach (var check in checks)
            {
                writer.WriteTitle(check.Title);
                writer.WriteCheck(check, TemplateScope.OfFile(sharing.Shared));
            }

            files.Add(new EmittedFile("templates/checks.yaml", writer.ToString()));
        }

        var used = new HashSet<TemplateHelper>(sharing.Used);
        for (var i = 0; i < 2; i++)
            used.UnionWith(used.SelectMany(usedBy).ToList());
        var named = helpers.Where(used.Contains).ToList();
        if (named.Count > 0)
            files.Add(new EmittedFile("templates/_helpers.tpl", string.Join("\n", named.Select(helper => Define(helper, sharing.Shared)))));
        return files;
    }

    /// <summary>Helpers that a file asks for more than once, and that need a conversion each time.</summary>
    private static IReadOnlyList<(string Name, string Value)> Variables(IReadOnlyList<TemplateExpression> expressions, TemplateScope scope)
    {
        var variables = new List<(string Name, string Value)>();
        foreach (var uses in expressions.SelectMany(expression => Uses(expression, scope)).GroupBy(static helper => helper))
        {
            if (uses.Count() < 2 || uses.Key is not { Type: not TemplateType.String, IsSafe: true, Arguments.Count: 0 } helper)
                continue;
            var value = helper.Print(scope);
            variables.Add((scope.Declare(new VariableExpression(helper.Helper.Name.Substring(helper.Helper.Name.LastIndexOf('.') + 1), 0, new ValueFacts(helper.Type))), value));
            scope.Name(helper, variables[variables.Count - 1].Name, isTyped: true);
        }

        return variables;
    }

    private static IEnumerable<HelperExpression> Uses(TemplateExpression expression, TemplateScope scope)
    {
        foreach (var helper in TemplateReferences.All(expression).OfType<HelperExpression>())
        {
            if (scope.IsShared(helper.Helper))
            {
                yield return helper;
                continue;
            }

            foreach (var inner in Uses(helper.Result, scope))
                yield return inner;
        }
    }

    private static string Define(TemplateHelper helper, IReadOnlyCollection<TemplateHelper> shared)
    {
        var isText = helper.Body is TemplateHole { Expression.Type: not TemplateType.String };
        var head = $"{{{{- /* {helper.Title.Replace("*/", "* /")}{(isText ? $" Text: convert with {Conversion(helper)}." : "")}{(helper.Text is null && helper.Parameters.Count + (helper.TakesRoot ? 1 : 0) > 1 ? $" Takes (list {(helper.TakesRoot ? "root " : "")}{string.Join(" ", helper.Parameters.Select(static parameter => parameter.Name))})." : "")} */ -}}}}\n{{{{- define \"{helper.Name}\" -}}}}\n";
        return head + (helper.Text ?? Body(helper, shared)) + "{{- end }}\n";
    }

    private static string Conversion(TemplateHelper helper) => helper.Body is TemplateHole { Expression.Type: var type }
        ? type switch { TemplateType.Integer => "int", TemplateType.LongInteger => "int64", _ => "eq \"true\"" }
        : "";

    private static string Body(TemplateHelper helper, IReadOnlyCollection<TemplateHelper> shared)
    {
        var head = "";
        TemplateScope scope;
        if (helper.Parameters.Count == 0)
        {
            scope = TemplateScope.OfFile(shared);
        }
        else if (!helper.TakesRoot && helper.Parameters.Count == 1)
        {
            scope = TemplateScope.OfTemplate("$", shared);
            scope.Name(helper.Parameters[0], ".");
        }
        else
        {
            scope = TemplateScope.OfTemplate("$root", shared);
            var index = 0;
            if (helper.TakesRoot)
                head += $"{{{{- $root := index . {index++} -}}}}\n";
            foreach (var parameter in helper.Parameters)
                head += $"{{{{- {scope.Declare(parameter)} := index . {index++} -}}}}\n";
        }

        var writer = new TemplateWriter();
        if (helper.Body is TemplateHole hole)
        {
            writer.WriteScalar(hole.Expression, scope);
            return head + writer;
        }

        writer.WriteBody(helper.Body!, 0, scope);
        return head + writer;
    }
}
