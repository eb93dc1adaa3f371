using Microsoft.CodeAnalysis;

namespace Plimsoll.Evaluation.Incremental;

/// <summary>
/// The names that can mean something else after an edit. What a body means depends on the declarations that its names lead to,
/// on those that their signatures name, and so on; a file that does not have the changed names means what it meant.
/// </summary>
internal sealed class ChangedNames
{
    /// <summary>Code that has one of these may mean something else.</summary>
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Code that has one of these, and one of <see cref="_reaching"/>, may.</summary>
    private readonly HashSet<string> _memberNames = new(StringComparer.Ordinal);

    /// <summary>The types that those members belong to, and all that leads to values of them.</summary>
    private readonly HashSet<string> _reaching = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, bool> _mentioned = [];

    private readonly Compilation _compilation;

    private ChangedNames(Compilation compilation) => _compilation = compilation;

    /// <param name="compilation">The compilation after the edit.</param>
    /// <param name="removed">The trees that were there before the edit and are not any more.</param>
    /// <param name="added">Those that are new.</param>
    /// <param name="kept">Those that were there and are.</param>
    /// <returns>Null when anything may have changed.</returns>
    public static ChangedNames? Between(Compilation compilation, IReadOnlyCollection<SyntaxTree> removed, IReadOnlyCollection<SyntaxTree> added, IReadOnlyCollection<SyntaxTree> kept)
    {
        var result = new ChangedNames(compilation);
        var changed = new List<SurfaceMember>();
        var before = removed.GroupBy(static tree => tree.FilePath, StringComparer.Ordinal).ToDictionary(static trees => trees.Key, static trees => new Queue<SyntaxTree>(trees), StringComparer.Ordinal);
        foreach (var tree in added)
        {
            var after = TreeSummary.Of(tree);
            if (before.TryGetValue(tree.FilePath, out var earlier) && earlier.Count > 0)
            {
                var previous = TreeSummary.Of(earlier.Dequeue());
                if (previous.ProjectWide != after.ProjectWide)
                    return null;
                AddDifference(previous, after, changed);
            }
            else if (after.ProjectWide.Length > 0)
            {
                return null;
            }
            else
            {
                changed.AddRange(after.Members);
            }
        }

        foreach (var tree in before.Values.SelectMany(static trees => trees))
        {
            if (TreeSummary.Of(tree).ProjectWide.Length > 0)
                return null;
            changed.AddRange(TreeSummary.Of(tree).Members);
        }

        return changed.Count == 0 && SameNamespaces(removed, added) || result.Close(changed, removed, added, kept) ? result : null;
    }

    /// <summary>Whether what stands in a file may mean something else.</summary>
    public bool IsMentionedIn(SyntaxTree tree)
    {
        if (_names.Count == 0 && _memberNames.Count == 0)
            return false;
        if (!_mentioned.TryGetValue(tree, out var mentioned))
            _mentioned.Add(tree, mentioned = IsMentionedIn(TreeSummary.Of(tree).Names));
        return mentioned;
    }

    private bool IsMentionedIn(HashSet<string> names) => names.Overlaps(_names) || names.Overlaps(_memberNames) && names.Overlaps(_reaching);

    private static void AddDifference(TreeSummary previous, TreeSummary after, List<SurfaceMember> changed)
    {
        if (previous.Usings != after.Usings)
        {
            changed.AddRange(previous.Members);
            changed.AddRange(after.Members);
            return;
        }

        var counts = new Dictionary<ulong, int>();
        foreach (var member in after.Members)
            counts[member.Signature] = counts.TryGetValue(member.Signature, out var count) ? count + 1 : 1;
        foreach (var member in previous.Members)
        {
            if (counts.TryGetValue(member.Signature, out var count) && count > 0)
                counts[member.Signature] = count - 1;
            else
                changed.Add(member);
        }

        // Of declarations that are there twice, which is an error, any may be the new one: they have the same names.
        changed.AddRange(after.Members.Where(member => counts[member.Signature] > 0));
    }

    private static bool SameNamespaces(IEnumerable<SyntaxTree> removed, IEnumerable<SyntaxTree> added) =>
        new HashSet<string>(removed.SelectMany(static tree => TreeSummary.Of(tree).Namespaces), StringComparer.Ordinal)
            .SetEquals(added.SelectMany(static tree => TreeSummary.Of(tree).Namespaces));

    /// <summary>Adds what names something changed in its signature, until nothing does any more; false when that is everything.</summary>
    private bool Close(List<SurfaceMember> changed, IEnumerable<SyntaxTree> removed, IReadOnlyCollection<SyntaxTree> added, IReadOnlyCollection<SyntaxTree> kept)
    {
        var summaries = kept.Concat(added).Select(TreeSummary.Of).ToList();
        var hasGlobalStatics = summaries.Exists(static summary => summary.HasGlobalStatics);
        if (!changed.TrueForAll(member => Add(member, hasGlobalStatics)))
            return false;
        AddNamespaces(removed, added, kept);
        var affected = new HashSet<SurfaceMember>(changed);
        var reaching = new HashSet<SurfaceMember>();
        for (var count = -1; count != Count;)
        {
            count = Count;
            foreach (var summary in summaries)
            {
                if (!summary.Mentions.Overlaps(_names) && !summary.Mentions.Overlaps(_reaching))
                    continue;
                foreach (var member in summary.Members)
                {
                    var reaches = member.Mentions.Any(_reaching.Contains);
                    if ((member.Mentions.Any(_names.Contains) || reaches && member.Mentions.Any(_memberNames.Contains)) && affected.Add(member) && !Add(member, hasGlobalStatics))
                        return false;
                    if (reaches && reaching.Add(member))
                        _reaching.UnionWith(member.Names.Count > 0 && member.Use != SurfaceUse.ByType ? member.Names : member.Types);
                }
            }
        }

        return true;
    }

    private int Count => _names.Count + _memberNames.Count + _reaching.Count;

    private bool Add(SurfaceMember member, bool hasGlobalStatics)
    {
        switch (member.Use)
        {
            case SurfaceUse.ByMemberName:
                (hasGlobalStatics ? _names : _memberNames).UnionWith(member.Names);
                _reaching.UnionWith(member.Types);
                return true;
            case SurfaceUse.ByName:
                _names.UnionWith(member.Names);
                return true;
            case SurfaceUse.ByType:
                foreach (var name in member.Types)
                    AddName(name);
                return true;
            default:
                return false;
        }
    }

    private void AddName(string name)
    {
        _names.Add(name);
        if (name.EndsWith("Attribute", StringComparison.Ordinal) && name.Length > "Attribute".Length)
            _names.Add(name.Substring(0, name.Length - "Attribute".Length));
    }

    /// <summary>A namespace that is new, or gone, hides and reveals names; not when referenced assemblies have it as well.</summary>
    private void AddNamespaces(IEnumerable<SyntaxTree> removed, IEnumerable<SyntaxTree> added, IEnumerable<SyntaxTree> kept)
    {
        var difference = new HashSet<string>(removed.SelectMany(static tree => TreeSummary.Of(tree).Namespaces), StringComparer.Ordinal);
        difference.SymmetricExceptWith(new HashSet<string>(added.SelectMany(static tree => TreeSummary.Of(tree).Namespaces), StringComparer.Ordinal));
        if (difference.Count == 0)
            return;
        foreach (var tree in kept)
            difference.ExceptWith(TreeSummary.Of(tree).Namespaces);
        foreach (var name in difference.Where(name => !IsReferenced(name)))
            AddName(name.Substring(name.LastIndexOf('.') + 1));
    }

    private bool IsReferenced(string name)
    {
        var space = _compilation.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            if (space.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault() is not { } inner)
                return false;
            space = inner;
        }

        return space.ConstituentNamespaces.Any(constituent => !SymbolEqualityComparer.Default.Equals(constituent.ContainingAssembly, _compilation.Assembly));
    }
}
