namespace Plimsoll.Charts.Templates;

/// <summary>A member of the C# that may become a named template: a private helper of the chart, or a member of the release.</summary>
/// <param name="name">Its name behind the chart's: <c>minPods</c>.</param>
/// <param name="title">What its comment says: <c>HulaTtp.MinPods: The pods that there are at least.</c></param>
/// <param name="takesRoot">Whether it looks at values or the release besides its parameters.</param>
/// <param name="parameters">Its parameters.</param>
public sealed class TemplateHelper(string name, string title, bool takesRoot, IReadOnlyList<VariableExpression> parameters)
{
    public string Name { get; } = name;

    public string Title { get; } = title;

    public bool TakesRoot { get; } = takesRoot;

    public IReadOnlyList<VariableExpression> Parameters { get; } = parameters;

    /// <summary>What it yields for its parameters; null while that is being found out, and for what is written by hand.</summary>
    public TemplateNode? Body { get; set; }

    /// <summary>Its text, where it is none of the C#: a member of the release.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is a named template however often it is used.</summary>
    public bool IsAlwaysShared { get; init; }
}
