using Plimsoll.Import.Code;

namespace Plimsoll.Import.Bundles;

/// <summary>Names for definitions: the kind where it is the only one of its kind, with the object's name before it elsewhere.</summary>
internal static class MemberNames
{
    public static void Assign(string className, IReadOnlyList<ImportedObject> objects, NameSet used)
    {
        used.Add(className);
        foreach (var kind in objects.GroupBy(static one => one.Kind, StringComparer.Ordinal))
        {
            var isOnly = kind.Count() == 1;
            foreach (var one in kind)
            {
                var name = CSharpText.PascalCase(kind.Key, "Object");
                one.ClassName = className;
                one.Member = used.Unique(isOnly ? name : CSharpText.PascalCase(one.Name, "Unnamed") + name);
            }
        }
    }
}
