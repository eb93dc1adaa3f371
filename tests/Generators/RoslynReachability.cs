using System.Reflection;

namespace Plimsoll.Generators;

/// <summary>Looks for objects of the compiler behind a value, along all fields.</summary>
internal static class RoslynReachability
{
    /// <summary>The path to the first one; null when there is none.</summary>
    public static string? FindPath(object? value, string path)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object Value, string Path)>();
        if (value is not null)
            pending.Push((value, path));
        while (pending.TryPop(out var current))
        {
            var type = current.Value.GetType();
            if (type.Assembly.GetName().Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                return $"{current.Path}: {type}";
            if (type.IsPrimitive || type.IsEnum || current.Value is string or Type or Pointer || !type.IsValueType && !seen.Add(current.Value))
                continue;
            foreach (var (name, child) in Children(current.Value, type))
                pending.Push((child, $"{current.Path}.{name}"));
        }

        return null;
    }

    private static IEnumerable<(string Name, object Child)> Children(object value, Type type)
    {
        if (value is Array array)
        {
            var i = 0;
            foreach (var item in array)
            {
                if (item is not null)
                    yield return ($"[{i}]", item);
                i++;
            }
        }

        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike && field.GetValue(value) is { } child)
                    yield return (field.Name, child);
            }
        }
    }
}
