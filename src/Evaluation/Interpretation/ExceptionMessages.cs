namespace Plimsoll.Evaluation.Interpretation;

/// <summary>What .NET's exceptions say when they are made without a message.</summary>
internal static class ExceptionMessages
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["System.ArgumentException"] = "Value does not fall within the expected range.",
        ["System.ArgumentNullException"] = "Value cannot be null.",
        ["System.ArgumentOutOfRangeException"] = "Specified argument was out of the range of valid values.",
        ["System.ArithmeticException"] = "Overflow or underflow in the arithmetic operation.",
        ["System.ArrayTypeMismatchException"] = "Attempted to access an element as a type incompatible with the array.",
        ["System.DivideByZeroException"] = "Attempted to divide by zero.",
        ["System.FormatException"] = "One of the identified items was in an invalid format.",
        ["System.IndexOutOfRangeException"] = "Index was outside the bounds of the array.",
        ["System.InvalidCastException"] = "Specified cast is not valid.",
        ["System.InvalidOperationException"] = "Operation is not valid due to the current state of the object.",
        ["System.Collections.Generic.KeyNotFoundException"] = "The given key was not present in the dictionary.",
        ["System.NotImplementedException"] = "The method or operation is not implemented.",
        ["System.NotSupportedException"] = "Specified method is not supported.",
        ["System.NullReferenceException"] = "Object reference not set to an instance of an object.",
        ["System.OverflowException"] = "Arithmetic operation resulted in an overflow.",
        ["System.TimeoutException"] = "The operation has timed out.",
    };

    /// <summary>Null for types that are not known.</summary>
    public static string? Of(string fullName) => Defaults.TryGetValue(fullName, out var message) ? message : null;
}
