using System.Globalization;

namespace Plimsoll.Import.Code;

/// <summary>Names that are taken in one place, and names that are not yet.</summary>
internal sealed class NameSet(params IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>What every class has already.</summary>
    public static IReadOnlyList<string> Inherited { get; } = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    public bool Contains(string name) => _taken.Contains(name);

    /// <returns>Whether it was free.</returns>
    public bool Add(string name) => _taken.Add(name);

    /// <summary>Takes the name, with a number behind it when it is taken already.</summary>
    public string Unique(string name)
    {
        if (_taken.Add(name))
            return name;
        // Of a thousand objects with one name, each would try the numbers of all before it.
        for (var i = _last.GetValueOrDefault(name, 1) + 1; ; i++)
        {
            _last[name] = i;
            var numbered = name + i.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
                return numbered;
        }
    }
}
