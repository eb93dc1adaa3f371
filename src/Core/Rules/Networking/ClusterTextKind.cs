namespace Plimsoll.Rules.Networking;

/// <summary>What a text is in which names of Services may stand.</summary>
internal enum ClusterTextKind
{
    /// <summary>The value of an environment variable.</summary>
    Environment,

    /// <summary>A word of a command line, perhaps a script.</summary>
    CommandLine,

    /// <summary>An entry of a ConfigMap, perhaps a whole file.</summary>
    Configuration,
}
