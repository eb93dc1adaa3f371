namespace Plimsoll.Generators.Evaluable;

/// <summary>What helpers need of one file.</summary>
/// <param name="Path">From the folder of the project, with forward slashes.</param>
/// <param name="Text">C#.</param>
internal sealed record EvaluableFile(string Path, string Text);
