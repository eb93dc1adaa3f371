namespace Plimsoll;

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">Zero where it succeeded.</param>
/// <param name="StandardOutput">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record CommandResult(int ExitCode, string StandardOutput, string Errors)
{
    public string Output => StandardOutput + Errors;

    public CommandResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }
}
