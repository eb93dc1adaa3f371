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
            var result = PlimsollCommand.Create(context).Parse(args);
            if (result.Action is ParseErrorAction)
                return Refuse(result.Errors[0].Message, context);
            return result.Invoke(new InvocationConfiguration
            {
                Output = context.Output,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (UsageException problem)
        {
            return Refuse(problem.Message, context);
        }
        catch (Exception problem)
        {
            // The last resort: whatever went wrong, nobody is served by a stack trace.
            return Refuse($"unexpected: {problem.GetBaseException().Message.ReplaceLineEndings(" ")}", context);
        }
        finally
        {
            context.Output.Flush();
            context.Error.Flush();
        }
    }

    private static int Refuse(string message, CommandContext context)
    {
        context.Output.Flush();
        context.Error.WriteLine($"error: {message}");
        return ExitCode.Trouble;
    }
}
