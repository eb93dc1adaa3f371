using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Plimsoll;

/// <summary>
/// The literals in the source of a chart. Chance finds the texts and numbers that code treats in another way far too seldom.
/// </summary>
/// <param name="Texts">Texts, and pieces of interpolated ones.</param>
/// <param name="Keys">Those of them that are keys of dictionaries.</param>
/// <param name="Numbers">Integers, and their neighbours.</param>
internal sealed record CodeLiterals(IReadOnlyList<string> Texts, IReadOnlyList<string> Keys, IReadOnlyList<long> Numbers)
{
    public static CodeLiterals None { get; } = new([], [], []);

    public static CodeLiterals Of(CSharpCompilation compilation, Type chart)
    {
        var symbol = compilation.GetTypeByMetadataName(chart.FullName!);
        var tokens = symbol!.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree).Distinct()
            .SelectMany(static tree => tree.GetRoot().DescendantTokens())
            .ToList();
        var texts = tokens.Where(static token => token.ValueText.Length > 0
            && token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken).ToList();
        return new CodeLiterals(
            Distinct(texts),
            Distinct(texts.Where(static token => token.Parent?.Parent is ArgumentSyntax { Parent: BracketedArgumentListSyntax }
                or InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression })),
            [.. tokens.Select(static token => token.Value).OfType<int>().SelectMany(static number => new[] { number - 1L, number, number + 1L }).Distinct()]);
    }

    private static string[] Distinct(IEnumerable<SyntaxToken> tokens) => [.. tokens.Select(static token => token.ValueText).Distinct(StringComparer.Ordinal)];
}
