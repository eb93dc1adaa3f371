namespace Plimsoll;

/// <summary>
/// Marks a bundle that becomes a Helm chart: a class with a constructor that takes the chart's values, a record, and the
/// <c>Release</c>. Its public members that yield Kubernetes objects become templates; what they take from the values and the
/// release becomes template code, everything else is written out.
/// </summary>
/// <param name="name">The chart's name: lower-case letters, digits and hyphens, at most 63 characters.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HelmChartAttribute(string name) : Attribute
{
    /// <summary>The chart's name.</summary>
    public string Name { get; } = name;

    /// <summary>The chart's version, by SemVer 2; by default the project's <c>Version</c>.</summary>
    public string? Version { get; set; }

    /// <summary>The version of the application that the chart deploys; by default the chart's version.</summary>
    public string? AppVersion { get; set; }

    /// <summary>One sentence on what the chart is for; by default the summary of the class.</summary>
    public string? Description { get; set; }

    /// <summary>Whether this is a library chart, which only others use.</summary>
    public bool IsLibrary { get; set; }

    /// <summary>The versions of Kubernetes that the chart works with, as a SemVer range: <c>&gt;=1.25.0-0</c>.</summary>
    public string? KubeVersion { get; set; }

    /// <summary>Words to find the chart by.</summary>
    public string[]? Keywords { get; set; }

    /// <summary>The address of the project's page.</summary>
    public string? Home { get; set; }

    /// <summary>Addresses of the source code.</summary>
    public string[]? Sources { get; set; }

    /// <summary>Who maintains the chart, each as <c>Name &lt;mail address&gt;</c> or <c>Name &lt;mail address&gt; (address of a page)</c>.</summary>
    public string[]? Maintainers { get; set; }

    /// <summary>The address of an SVG or PNG image.</summary>
    public string? Icon { get; set; }

    /// <summary>Whether nobody should use the chart any more.</summary>
    public bool IsDeprecated { get; set; }

    /// <summary>Annotations of the chart itself, each as <c>key=value</c>.</summary>
    public string[]? Annotations { get; set; }

    /// <summary>The folder below the output path that the chart's folder goes to; by default the output path itself.</summary>
    public string? Folder { get; set; }
}
