namespace Plimsoll.EndToEnd;

/// <summary>Runs <c>dotnet</c> as a user would, whatever started the tests.</summary>
internal static class DotnetCommand
{
    public static CommandResult Run(string workingDirectory, params string[] arguments) =>
        ExternalCommand.Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", workingDirectory, arguments);
}
