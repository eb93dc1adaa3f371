using Plimsoll.Model;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>A member of a bundle, whichever compilation's symbol it is, with what its attributes and type say of it.</summary>
internal sealed record DefinitionKey(string Bundle, string? Folder, string Member, bool IsSequence, string? Kind, Declarations Declarations)
{
    public static DefinitionKey Of(Bundle bundle, BundleMember member) =>
        new(bundle.Name, bundle.Folder, member.Symbol.Name, member.IsSequence, member.Kind, bundle.Declarations | member.Declarations);
}
