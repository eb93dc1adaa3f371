namespace Plimsoll.Evaluation.Interpretation;

/// <summary>What executing an intrinsic would throw, by the name of .NET's exception.</summary>
/// <param name="type">Its name without namespace.</param>
/// <param name="message">What is said about it.</param>
/// <param name="isRuntimeMessage">Whether .NET says just that.</param>
internal sealed class RaisedException(string type, string message, bool isRuntimeMessage = true) : Exception(message)
{
    public string Type { get; } = type;

    public bool IsRuntimeMessage { get; } = isRuntimeMessage;
}
