namespace Plimsoll;

/// <summary>
/// Says that a chart needs another one, which is installed with it. A property of the chart's values named like the dependency (or
/// its alias) holds the values that it gets; for a chart of the same solution that property's type is the values' record of that chart.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ChartDependencyAttribute : Attribute
{
    /// <summary>A chart that is written in C#, too: it is put into <c>charts/</c>.</summary>
    /// <param name="chart">The class marked <c>[HelmChart]</c>.</param>
    public ChartDependencyAttribute(Type chart) => Chart = chart;

    /// <summary>A chart from a repository, which <c>helm dependency build</c> fetches.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version, or a SemVer range.</param>
    /// <param name="repository">The address of the repository.</param>
    public ChartDependencyAttribute(string name, string version, string repository)
    {
        Name = name;
        Version = version;
        Repository = repository;
    }

    /// <summary>The class of the chart; null for one from a repository.</summary>
    public Type? Chart { get; }

    /// <summary>The name of a chart from a repository.</summary>
    public string? Name { get; }

    /// <summary>The version of a chart from a repository.</summary>
    public string? Version { get; }

    /// <summary>The address of the repository.</summary>
    public string? Repository { get; }

    /// <summary>Another name for it, for which its values then are looked up.</summary>
    public string? Alias { get; set; }

    /// <summary>The path of the value that switches it off and on: <c>redis.enabled</c>.</summary>
    public string? Condition { get; set; }

    /// <summary>Tags that switch it together with others.</summary>
    public string[]? Tags { get; set; }
}
