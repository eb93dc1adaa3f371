namespace Plimsoll.Import;

/// <summary>Which definitions go into which class.</summary>
public enum ImportLayout
{
    /// <summary>A class for each input file.</summary>
    PerFile,

    /// <summary>A class for each Kubernetes namespace.</summary>
    PerNamespace,

    /// <summary>One class for all.</summary>
    Single,
}
