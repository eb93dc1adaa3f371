namespace Plimsoll.Evaluation.Values;

/// <summary>Numbers what evaluation makes, in the order in which it is made.</summary>
internal static class Stamps
{
    [ThreadStatic]
    private static long _last;

    public static long Next() => ++_last;
}
