using System.Text;

namespace Plimsoll.Rules.Cases;

/// <summary>What a case expects beside what was found.</summary>
internal sealed class CaseComparison
{
    private readonly RuleCase _case;
    private readonly List<Expectation> _missing = [];
    private readonly List<Expectation> _unexpected;

    public CaseComparison(RuleCase @case, IReadOnlyList<Expectation> found)
    {
        _case = @case;
        _unexpected = [.. found];
        foreach (var expected in @case.Expectations)
        {
            if (_unexpected.FindIndex(expected.IsMetBy) is var index and >= 0)
                _unexpected.RemoveAt(index);
            else
                _missing.Add(expected);
        }
    }

    public bool Holds => _missing.Count == 0 && _unexpected.Count == 0;

    /// <summary>The file with its line numbers, and both lists as one would write them.</summary>
    public string Describe()
    {
        var text = new StringBuilder().Append('\n').Append(_case.Path).Append(":\n");
        for (var i = 0; i < _case.Lines.Count; i++)
            text.Append($"{i + 1,5} | {_case.Lines[i]}\n");
        Append(text, "Expected, but not found:", _missing);
        Append(text, "Found, but not expected:", _unexpected);
        return text.ToString();
    }

    private void Append(StringBuilder text, string title, List<Expectation> expectations)
    {
        if (expectations.Count == 0)
            return;
        text.Append('\n').Append(title).Append('\n');
        foreach (var expectation in expectations)
            text.Append($"{expectation.Line + 1,5} | {_case.Lines[expectation.Line]}\n      | {expectation.ToComment(_case.Lines[expectation.Line])}\n");
    }
}
