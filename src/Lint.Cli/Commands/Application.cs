using System.CommandLine;
using System.CommandLine.Invocation;

namespace Plimsoll.Commands;

/// <summary>The whole program, from arguments to exit status.</summary>
internal static class Application
{
    public static int Run(IReadOnlyList<string> args, CommandContext context)
    {
        try
        {
            var command = PlimsollCommand.Create(context);
            if (args.Count == 0)
            {
                Invoke(command.Parse(["--help"]), context);
                return ExitCode.Trouble;
            }

            var result = command.Parse(args);
            return result.Action is ParseErrorAction ? Refuse(OneLine(result.Errors[0].Message), context) : Invoke(result, context);
        }
        catch (UsageException problem)
        {
            return Refuse(problem.Message, context);
        }
        catch (Exception problem)
        {
            // The last resort: whatever went wrong, nobody is served by a stack trace.
            return Refuse($"unexpected: {OneLine(problem.GetBaseException().Message)}", context);
        }
        finally
        {
            context.Output.Flush();
            context.Error.Flush();
        }
    }

    private static int Invoke(ParseResult result, CommandContext context) => result.Invoke(new InvocationConfiguration
    {
        Output = context.Output,
        Error = context.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    });

    /// <summary>The parser lists allowed words below each other.</summary>
    private static string OneLine(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length < 2 ? message.Trim() : $"{lines[0]} {string.Join(", ", lines[1..])}";
    }

    private static int Refuse(string message, CommandContext context)
    {
        context.Output.Flush();
        context.Error.WriteLine($"error: {message}");
        return ExitCode.Trouble;
    }
}
