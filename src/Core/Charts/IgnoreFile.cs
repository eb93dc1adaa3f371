namespace Plimsoll.Charts;

/// <summary><c>.helmignore</c>: what people and editors leave in folders, and no package should have.</summary>
internal static class IgnoreFile
{
    public const string Text = ".DS_Store\n.git/\n.gitignore\n.idea/\n.vscode/\n*.bak\n*.orig\n*.swp\n*.tmp\n*~\n";
}
