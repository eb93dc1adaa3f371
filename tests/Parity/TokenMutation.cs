using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Parity;

/// <summary>
/// Half-typed and mistyped C#: tokens deleted, inserted, doubled, swapped and replaced by others of the same text, and texts cut
/// short.
/// </summary>
internal sealed class TokenMutation(string text)
{
    private readonly string[] _tokens =
        [.. CSharpSyntaxTree.ParseText(text, TestCompilation.ParseOptions).GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Select(static token => token.ToFullString())];

    public string Mutate(Random random)
    {
        var tokens = _tokens.ToList();
        for (var mutations = random.Next(1, 4); mutations > 0 && tokens.Count > 2; mutations--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(6))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                case 2:
                    tokens[at] = tokens[random.Next(tokens.Count)];
                    break;
                case 3:
                    var other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 4:
                    tokens.RemoveRange(at, Math.Min(random.Next(1, 12), tokens.Count - at));
                    break;
                default:
                    if (random.Next(4) == 0)
                        tokens.RemoveRange(at, tokens.Count - at);
                    else
                        tokens[at] = Strange[random.Next(Strange.Length)];
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private static readonly string[] Strange =
    [
        "null", "default", "new()", "[]", "\"\"", "-1", "int.MaxValue", "0", "1/0", "this", "base", "typeof(string)", "throw new Exception()", "() => 1", "x!", "..", "?.", "ref ",
        "await ", "checked(", "\"{{ x }}\"", "1e400", "'\\0'", "stackalloc int[3]", "(1, 2)", "new int[] { 1 }[5]", "Deployment", "Configs", "Size",
    ];
}
