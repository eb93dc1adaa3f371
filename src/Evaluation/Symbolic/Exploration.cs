using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>
/// An evaluation that is run once for every way that it can go: each run follows the decisions of the one before, but for the last
/// of them that can still go the other way.
/// </summary>
internal sealed class Exploration(Exploration? outer)
{
    private readonly List<Decision> _trail = [];
    private readonly long _start = Stamps.Next();
    private readonly Decision? _assumption;
    private int _position;

    /// <summary>What is evaluated only where an assumption holds; its decisions are those of the evaluation around it.</summary>
    public Exploration(Exploration? outer, Decision assumption)
        : this(outer) => _assumption = assumption;

    /// <summary>Whether it changed what had been there before it.</summary>
    public bool HasOuterEffects { get; private set; }

    /// <summary>The evaluation that this one is a part of.</summary>
    public Exploration? Outer { get; } = outer;

    /// <summary>The decisions of the run at hand.</summary>
    public IReadOnlyList<Decision> Path => [.. _trail.Take(_position)];

    /// <summary>How many decisions the run at hand has come to.</summary>
    public int Depth => _position;

    /// <summary>Whether all ways of what is evaluated are gone.</summary>
    public bool CanDecide => _assumption is null || Outer?.CanDecide == true;

    /// <summary>Which way a condition goes in this run.</summary>
    public bool Decide(TemplateExpression condition)
    {
        if (Known(condition) is { } known)
            return known;
        if (_assumption is not null && Outer is not null)
            return Outer.Decide(condition);
        if (_position == _trail.Count)
            _trail.Add(new Decision(condition, true));
        return _trail[_position++].IsTaken;
    }

    /// <summary>Makes ready for the next run; false when all ways have been gone.</summary>
    public bool MoveNext()
    {
        _trail.RemoveRange(_position, _trail.Count - _position);
        _position = 0;
        while (_trail.Count > 0 && !_trail[_trail.Count - 1].IsTaken)
            _trail.RemoveAt(_trail.Count - 1);
        if (_trail.Count == 0)
            return false;
        _trail[_trail.Count - 1] = _trail[_trail.Count - 1] with { IsTaken = false };
        return true;
    }

    /// <summary>Notes that what was made at a time is changed.</summary>
    public void NoteChange(long stamp)
    {
        for (var exploration = this; exploration is not null && stamp < exploration._start; exploration = exploration.Outer)
            exploration.HasOuterEffects = true;
    }

    /// <summary>What the decisions so far say of a condition; null when nothing.</summary>
    public bool? Known(TemplateExpression condition)
    {
        if (condition is LiteralExpression { Value: bool flag })
            return flag;
        for (var exploration = this; exploration is not null; exploration = exploration.Outer)
        {
            if (exploration._assumption is { } assumption && Implied(assumption.Condition, assumption.IsTaken, condition) is { } assumed)
                return assumed;
            for (var i = 0; i < exploration._position; i++)
            {
                if (Implied(exploration._trail[i].Condition, exploration._trail[i].IsTaken, condition) is { } known)
                    return known;
            }
        }

        return condition switch
        {
            CallExpression { Function: "not", Arguments: [var inner] } => !Known(inner),
            CallExpression { Function: "and", Arguments: var all } when all.Any(part => Known(part) == false) => false,
            CallExpression { Function: "and", Arguments: var all } when all.All(part => Known(part) == true) => true,
            CallExpression { Function: "or", Arguments: var all } when all.Any(part => Known(part) == true) => true,
            CallExpression { Function: "or", Arguments: var all } when all.All(part => Known(part) == false) => false,
            _ => null,
        };
    }

    private static bool? Implied(TemplateExpression assumption, bool holds, TemplateExpression condition)
    {
        if (assumption.Equals(condition))
            return holds;
        if (Conditions.Not(assumption).Equals(condition))
            return !holds;
        switch (assumption)
        {
            case CallExpression { Function: "not", Arguments: [var inner] }:
                return Implied(inner, !holds, condition);
            case CallExpression { Function: "and", Arguments: var parts } when holds:
                return parts.Select(part => Implied(part, true, condition)).FirstOrDefault(static known => known is not null);
            case CallExpression { Function: "or", Arguments: var parts } when !holds:
                return parts.Select(part => Implied(part, false, condition)).FirstOrDefault(static known => known is not null);
            // What equals one constant equals no other, and is not null.
            case CallExpression { Function: "eq", Arguments: [var subject, LiteralExpression literal] } when holds:
                return condition switch
                {
                    CallExpression { Function: "eq", Arguments: [var other, LiteralExpression another] } when other.Equals(subject) => literal.Equals(another),
                    CallExpression { Function: "ne", Arguments: [var other, LiteralExpression another] } when other.Equals(subject) => !literal.Equals(another),
                    NullTestExpression test when test.Operand.Equals(subject) => !test.IsNull,
                    _ => null,
                };
            case CallExpression { Function: "ne" } when !holds:
                return Implied(Conditions.Not(assumption), true, condition);
            case NullTestExpression isNull when isNull.IsNull == holds && condition is CallExpression { Function: "eq", Arguments: [var subject, LiteralExpression { Value: not null }] } && subject.Equals(isNull.Operand):
                return false;
            // Null has nothing in it.
            case AnyExpression any when holds != any.IsEmpty && condition is NullTestExpression test && test.Operand.Equals(any.Operand):
                return !test.IsNull;
            default:
                return null;
        }
    }
}
