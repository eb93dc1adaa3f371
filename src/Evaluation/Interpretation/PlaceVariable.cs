using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>A reference to something that is no local variable: an element of an array, or a field.</summary>
internal sealed class PlaceVariable(Place place) : Variable(NullValue.Void)
{
    public override Value Value
    {
        get => place.Get();
        set => place.Set(value);
    }
}
