using Plimsoll.Import.Code;
using Plimsoll.Import.Models;

namespace Plimsoll.Import.Kinds;

/// <summary>Names for the class of a kind.</summary>
internal static class KindNames
{
    /// <summary>Shortest first: the kind where KubernetesClient has it in no version, with its version elsewhere, with its group where that is taken.</summary>
    public static IEnumerable<string> Candidates(string apiVersion, string kind)
    {
        var slash = apiVersion.LastIndexOf('/');
        var version = CSharpText.PascalCase(apiVersion[(slash + 1)..], "");
        var group = slash < 0 ? "" : apiVersion[..slash];
        if (ModelCatalog.Current.FindAnyVersion(kind) is null)
            yield return kind;
        yield return version + kind;
        yield return CSharpText.PascalCase(group.Split('.')[0], "") + version + kind;
        for (var name = CSharpText.PascalCase(group, "") + version + kind; ; name += "Kind")
            yield return name;
    }
}
