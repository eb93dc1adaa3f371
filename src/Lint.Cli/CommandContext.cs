using System.Globalization;
using System.Text;

namespace Plimsoll;

/// <summary>Everything a command takes from the process around it, so that a test can stand in for the process.</summary>
internal sealed class CommandContext
{
    public const int WidthWithoutTerminal = 120;
    private const int NarrowestTerminal = 40;

    public required Stream Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The folder that relative paths start at, and that shown paths are relative to.</summary>
    public required string CurrentDirectory { get; init; }

    /// <summary>The value of an environment variable; null when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; without one, as many as a log shows comfortably.</summary>
    public int Width { get; init; } = WidthWithoutTerminal;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How many files are read at a time.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    public static CommandContext OfProcess()
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        return new CommandContext
        {
            Input = Console.OpenStandardInput(),
            Output = Writer(Console.OpenStandardOutput()),
            Error = Writer(Console.OpenStandardError()),
            CurrentDirectory = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = WidthOfTerminal(),
        };
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static int WidthOfTerminal()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns))
            return Math.Max(NarrowestTerminal, columns);
        // A terminal that does not know its width says 0.
        return Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthWithoutTerminal : Math.Max(NarrowestTerminal, Console.WindowWidth);
    }
}
