namespace Plimsoll.Commands;

/// <summary>The command line asks for something that does not exist. Its message is all that the person needs to see.</summary>
internal sealed class UsageException(string message) : Exception(message);
