using Plimsoll.Evaluation.Charts;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>A member of a bundle, whichever compilation's symbol it is, with what its attributes and type say of it; of a chart, with which values it is evaluated.</summary>
internal sealed record DefinitionKey(string Bundle, string? Folder, string Member, bool IsSequence, string? Kind, Declarations Declarations, string Run)
{
    public static DefinitionKey Of(Bundle bundle, BundleMember member, ChartRun? run) =>
        new(bundle.Name, bundle.Folder, member.Symbol.Name, member.IsSequence, member.Kind, bundle.Declarations | member.Declarations, run?.Key ?? "");
}
