namespace Plimsoll;

/// <summary>What a process would find around it.</summary>
internal sealed record Surroundings
{
    /// <summary>The current folder, below the test's own.</summary>
    public string Folder { get; init; } = "";

    public byte[] Input { get; init; } = [];

    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    public bool IsTerminal { get; init; }

    public int Width { get; init; } = 120;

    public int Parallelism { get; init; } = 4;
}
