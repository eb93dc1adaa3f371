namespace Plimsoll.Evaluation;

/// <summary>Many small programs in one compilation, each checked by itself: compiling is what takes the time.</summary>
internal sealed class EquivalenceSet
{
    private readonly Dictionary<string, string> _failures = [];

    public static EquivalenceSet Create(string types, string members, IReadOnlyList<string> programs, Func<string, int, string> definition)
    {
        var source = $"{types}\n[Manifests]\npublic static class B\n{{\n{members}\n{string.Join("\n", programs.Select(definition))}\n}}\n";
        var compared = Equivalence.Compare(source);
        var set = new EquivalenceSet();
        for (var i = 0; i < programs.Count; i++)
            set._failures.Add(programs[i], compared.TryGetValue($"D{i}", out var failure) ? failure : "it was not evaluated");
        return set;
    }

    public void Check(string program) => Assert.True(_failures[program].Length == 0, _failures[program]);
}
