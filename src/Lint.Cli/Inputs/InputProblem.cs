namespace Plimsoll.Inputs;

/// <summary>An input that could not be read, and why. Everything else is linted all the same.</summary>
internal sealed record InputProblem(string Path, string Message)
{
    public static InputProblem Of(string path, Exception exception) => new(path, exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        _ => exception.Message.ReplaceLineEndings(" "),
    });
}
