using Plimsoll.Charts.Templates;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>Whether a string can hold only ASCII, of which Go's bytes and C#'s characters are the same.</summary>
internal static class Ascii
{
    public static bool IsSure(TemplateExpression text) => text switch
    {
        LiteralExpression { Value: string literal } => literal.All(static c => c < 128),
        MemberExpression { Target: RootExpression { Name: "Release" or "Chart" } } => true,
        MemberExpression { Facts.IsAscii: true } or VariableExpression { Facts.IsAscii: true } => true,
        HelperExpression helper => IsSure(helper.Result),
        ConcatExpression concat => concat.Parts.All(static part => part.IsInteger || IsSure(part)),
        ConditionalExpression conditional => IsSure(conditional.WhenTrue) && IsSure(conditional.WhenFalse),
        CallExpression { Function: "trim" or "trunc" or "lower" or "upper" or "trimAll" or "replace" or "substr", Arguments: var arguments } => arguments.All(static argument => argument.Type != TemplateType.String || IsSure(argument)),
        _ => false,
    };

    /// <summary>Whether what a regular expression matches can only be ASCII: it names no class that is open to above.</summary>
    public static bool IsSurePattern(string pattern)
    {
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            switch (c)
            {
                case > '\x7F':
                    return false;
                case '\\' when i + 1 < pattern.Length:
                    if (pattern[++i] is 'D' or 'W' or 'S' or 'p' or 'P' or 'x' or 'u' or 's' or 'C')
                        return false;
                    break;
                case '[':
                    isInClass = true;
                    if (i + 1 < pattern.Length && pattern[i + 1] == '^')
                        return false;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '.' when !isInClass:
                    return false;
            }
        }

        return true;
    }
}
