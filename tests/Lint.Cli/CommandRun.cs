using Plimsoll.Commands;

namespace Plimsoll;

/// <summary>What running the command gave.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it inside this process, in a folder, with a clock that stands still.</summary>
    public static CommandRun In(TestFolder folder, params string[] args) => With(folder, new Surroundings(), args);

    public static CommandRun With(TestFolder folder, Surroundings surroundings, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        var exitCode = Application.Run(args, new CommandContext
        {
            Input = new MemoryStream(surroundings.Input),
            Output = output,
            Error = error,
            CurrentDirectory = folder.PathOf(surroundings.Folder),
            Variable = surroundings.Variables.GetValueOrDefault,
            IsOutputTerminal = surroundings.IsTerminal,
            Width = surroundings.Width,
            Clock = StoppedClock.Instance,
            Parallelism = surroundings.Parallelism,
        });
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>The rule ids of concise output, in order.</summary>
    public IReadOnlyList<string> RuleIds => [.. Lines.Select(static line => line.Split(' ')[2])];

    /// <summary>Lines of output.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class StoppedClock : TimeProvider
    {
        public static StoppedClock Instance { get; } = new();

        public override long GetTimestamp() => 0;
    }
}
