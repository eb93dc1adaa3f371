namespace Plimsoll.Commands;

/// <summary>What the process returns.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found that fails the run.</summary>
    public const int Success = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, or an input that could not be read.</summary>
    public const int Trouble = 2;
}
