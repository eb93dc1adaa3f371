using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>Something that can be assigned, its receiver and indices already evaluated.</summary>
internal readonly record struct Place(Func<Value> Get, Action<Value> Set);
