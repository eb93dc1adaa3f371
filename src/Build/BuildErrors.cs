namespace Plimsoll.Build;

/// <summary>The codes of what can go wrong between the compiled assembly and the disk.</summary>
internal static class BuildErrors
{
    /// <summary>A file cannot be read, written or removed.</summary>
    public const string Access = "PLM9101";

    /// <summary>A bundle's folder leads out of the output folder.</summary>
    public const string OutsideOutput = "PLM9102";

    /// <summary>The output folder is not as a build would leave it (<c>PlimsollCheck</c>).</summary>
    public const string OutOfDate = "PLM9103";

    /// <summary>The assembly has bundles but carries no manifests: the generator did not run.</summary>
    public const string NotGenerated = "PLM9104";
}
