namespace Plimsoll;

/// <summary>A folder that is there while a test needs it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("plimsoll-charts-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
