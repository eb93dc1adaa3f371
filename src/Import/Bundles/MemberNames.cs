using System.Globalization;
using Plimsoll.Import.Code;

namespace Plimsoll.Import.Bundles;

/// <summary>Names for definitions: the kind where it is the only one of its kind, with the object's name before it elsewhere.</summary>
internal static class MemberNames
{
    /// <summary>What every class has already.</summary>
    public static IReadOnlyList<string> Inherited { get; } = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    public static void Assign(string className, IReadOnlyList<ImportedObject> objects, HashSet<string> used)
    {
        used.Add(className);
        foreach (var kind in objects.GroupBy(static one => one.Kind, StringComparer.Ordinal))
        {
            var isOnly = kind.Count() == 1;
            foreach (var one in kind)
            {
                var name = CSharpText.PascalCase(kind.Key, "Object");
                one.ClassName = className;
                one.Member = Unique(isOnly ? name : CSharpText.PascalCase(one.Name, "Unnamed") + name, used);
            }
        }
    }

    /// <summary>The name, with a number behind it when it is taken.</summary>
    public static string Unique(string name, HashSet<string> used)
    {
        var unique = name;
        for (var i = 2; !used.Add(unique); i++)
            unique = name + i.ToString(CultureInfo.InvariantCulture);
        return unique;
    }
}
