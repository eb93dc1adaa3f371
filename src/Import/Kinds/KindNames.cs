using Plimsoll.Import.Code;
using Plimsoll.Import.Models;

namespace Plimsoll.Import.Kinds;

/// <summary>Names for the class of a kind.</summary>
internal static class KindNames
{
    /// <summary>Shortest first: the kind where KubernetesClient has none of the name, with its version elsewhere, with its group where that is taken.</summary>
    public static IEnumerable<string> Candidates(string apiVersion, string kind)
    {
        var version = CSharpText.PascalCase(ApiVersion.VersionOf(apiVersion), "");
        var group = ApiVersion.GroupOf(apiVersion);
        if (!ModelCatalog.Current.HasKind(kind))
            yield return kind;
        yield return version + kind;
        yield return CSharpText.PascalCase(group.Split('.')[0], "") + version + kind;
        for (var name = CSharpText.PascalCase(group, "") + version + kind; ; name += "Kind")
            yield return name;
    }
}
