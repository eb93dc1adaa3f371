using System.ComponentModel;

namespace Plimsoll;

/// <summary>Source of helpers marked <see cref="EvaluableAttribute"/>, as the generator puts it into their assembly. Not for use in code.</summary>
/// <param name="path">The path of the file that the source is of, from the folder of its project.</param>
/// <param name="text">What the helpers need of the file.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EvaluableSourceAttribute(string path, string text) : Attribute
{
    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Whether arithmetic is checked where the source does not say.</summary>
    public bool IsChecked { get; set; }
}
