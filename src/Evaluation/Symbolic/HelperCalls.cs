using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>Which objects and collections are just what a helper yielded, so that a template may include it instead of writing them out.</summary>
internal sealed class HelperCalls
{
    private readonly Dictionary<Value, (TemplateHelper Helper, IReadOnlyList<TemplateExpression> Arguments, long Start, long End)> _calls = [];

    /// <summary>Notes what a call yielded.</summary>
    /// <param name="result">An object or a collection.</param>
    /// <param name="helper">The helper.</param>
    /// <param name="arguments">What it was given.</param>
    /// <param name="start">When the call began: what was made since is a part of the result.</param>
    public void Add(Value result, TemplateHelper helper, IReadOnlyList<TemplateExpression> arguments, long start) =>
        _calls[result] = (helper, arguments, start, Stamps.Next());

    /// <summary>The call that yielded just this; null when there was none, or something of it was changed since.</summary>
    public (TemplateHelper Helper, IReadOnlyList<TemplateExpression> Arguments)? Find(Value value) =>
        _calls.TryGetValue(value, out var call) ? (call.Helper, call.Arguments) : null;

    /// <summary>Forgets the calls whose results hold something that is changed.</summary>
    public void NoteChange(long stamp)
    {
        foreach (var changed in _calls.Where(call => call.Value.Start <= stamp && stamp <= call.Value.End).Select(static call => call.Key).ToList())
            _calls.Remove(changed);
    }
}
