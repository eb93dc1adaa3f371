using System.Text;
using Plimsoll.Yaml.Syntax;

namespace Plimsoll.Yaml.Edits;

/// <summary>Writes another key, in the quotes of the old one.</summary>
internal static class KeyRenaming
{
    /// <summary>Longer ones need a <c>?</c> before them.</summary>
    private const int LongestKey = 1000;

    public static void Plan(EditableDocument document, NodeSlot slot, string name, EditPlan plan)
    {
        var key = slot.Key!.Value;
        var style = key.Kind switch
        {
            SyntaxKind.SingleQuotedScalar => new StringStyle(true, true),
            SyntaxKind.DoubleQuotedScalar => new StringStyle(true, false),
            _ => DocumentStyle.Strings(document),
        };
        var text = new StringBuilder();
        ScalarWriter.AppendString(text, name, slot.IsInFlow ? ScalarPlace.Key | ScalarPlace.Flow : ScalarPlace.Key, style);
        if (text.Length > LongestKey && slot.KeyIndicator is null)
            plan.Refuse(EditRefusal.UnusualText);
        if (slot.KeyTag is { } tag)
            plan.Delete(tag.Start, TextLines.SkipBlanks(document.Text, tag.End));
        if (key.Kind is SyntaxKind.LiteralScalar or SyntaxKind.FoldedScalar)
            text.Append(InlineReplacement.HeaderComment(document, key));
        plan.Replace(key.Start, key.End, text.ToString());
    }
}
