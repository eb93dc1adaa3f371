namespace Plimsoll.Emission;

/// <summary>How objects are spread over files.</summary>
public enum OutputLayout
{
    /// <summary>One document a file.</summary>
    Files,

    /// <summary>One file a folder, with all its documents.</summary>
    Single,
}
