using System.CommandLine;
using System.CommandLine.Invocation;

namespace Plimsoll.Commands;

/// <summary><c>--version</c>. Not the library's own, which names the entry assembly, whatever that is.</summary>
internal sealed class VersionAction(TextWriter output) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        output.WriteLine($"plimsoll {PlimsollCommand.Version}");
        return ExitCode.Success;
    }
}
