using System.Runtime.CompilerServices;
using System.Text;
using DiffEngine;

namespace Plimsoll;

/// <summary>
/// Compares a text with the one that a person has approved, in Verify's manner and with its file names, so that Verify can take
/// this class's place: <c>Class.Method.verified.txt</c> beside the test, <c>.received.txt</c> when they differ.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task Verify(string text, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        // A test class is named after its file.
        var name = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var (verified, received) = ($"{name}.verified.txt", $"{name}.received.txt");
        var actual = text.ReplaceLineEndings("\n");
        var expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual, Encoding);
        if (!BuildServerDetector.Detected && !DiffRunner.Disabled)
            await DiffRunner.LaunchAsync(received, verified, Encoding);
        Assert.Fail($"{Path.GetFileName(verified)} {(expected is null ? "does not exist" : "differs")}. Compare it with {Path.GetFileName(received)}, which says:\n{actual}");
    }
}
