using System.Runtime.InteropServices;

namespace Plimsoll.EndToEnd;

/// <summary>The command as it is published: a native executable.</summary>
public sealed class PublishedCommand : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plimsoll-command-").FullName;

    public PublishedCommand() => DotnetCommand.Run(
        Repository.Root, "publish", "src/Lint.Cli", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", _folder, "-v", "q", "-m:1", "-nr:false").Succeeded();

    internal CommandResult Run(string workingDirectory, params string[] arguments) =>
        ExternalCommand.Run(Path.Combine(_folder, OperatingSystem.IsWindows() ? "plimsoll.exe" : "plimsoll"), workingDirectory, arguments);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
