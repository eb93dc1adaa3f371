namespace Plimsoll.Charts.Templates;

/// <summary>A file below <c>templates/</c>.</summary>
/// <param name="Path">Its path in the chart's folder.</param>
/// <param name="Title">What its first line says: the definition and what it is for.</param>
/// <param name="Documents">The objects that it yields.</param>
public sealed record TemplateDocument(string Path, string Title, IReadOnlyList<TemplateItem> Documents);
