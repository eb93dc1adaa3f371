using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>The helpers of a chart's C# that may become named templates.</summary>
internal sealed class ChartHelpers(string chart, INamedTypeSymbol bundle)
{
    private readonly Dictionary<string, TemplateHelper?> _helpers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "fullname", "nameFor", "selector", "labels" };

    /// <summary>The class of the chart.</summary>
    public INamedTypeSymbol Bundle { get; } = bundle;

    /// <summary>In the order in which they were met.</summary>
    public IEnumerable<TemplateHelper> All => _helpers.Values.OfType<TemplateHelper>();

    /// <summary>
    /// The helper for calls of a member with arguments of one kind: those that are known are a part of it, the others are its
    /// parameters. Null where it cannot be one.
    /// </summary>
    /// <param name="member">A method or property.</param>
    /// <param name="key">What calls have in common.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="evaluate">Evaluates the member for the parameters; null where that cannot be said in a template.</param>
    public TemplateHelper? Find(ISymbol member, string key, IReadOnlyList<VariableExpression> parameters, Func<TemplateNode?> evaluate)
    {
        if (_helpers.TryGetValue(key, out var known))
            return known;
        // While it is being evaluated there is none: a recursion is written out, as far as it goes.
        _helpers.Add(key, null);
        if (evaluate() is not { } body)
            return null;
        var name = NameOf(member);
        var title = $"{member.ContainingType.Name}.{member.Name}{(member is IMethodSymbol method ? $"({string.Join(", ", method.Parameters.Select(static parameter => parameter.Name))})" : "")}{SummaryOf(member)}";
        var helper = new TemplateHelper($"{chart}.{name}", title, TemplateReferences.UseRoot(body), parameters) { Body = body };
        _helpers[key] = helper;
        return helper;
    }

    private string NameOf(ISymbol member)
    {
        var name = char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);
        var unique = name;
        for (var i = 2; !_names.Add(unique); i++)
            unique = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return unique;
    }

    private static string SummaryOf(ISymbol member) => Charts.DocumentationSummary.Of(member, CancellationToken.None) is { Length: > 0 } summary ? $": {summary}" : "";
}
