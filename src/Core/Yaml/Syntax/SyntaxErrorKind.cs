namespace Plimsoll.Yaml.Syntax;

/// <summary>Who reads a text in spite of an error in it.</summary>
public enum SyntaxErrorKind : byte
{
    /// <summary>Nobody: it is not YAML, and what is wrong is not known.</summary>
    Malformed,

    /// <summary>Kubernetes, although it is not YAML: nothing is lost.</summary>
    Tolerated,

    /// <summary>Whoever reads YAML, but not Kubernetes: it refuses the text, or takes it for something else.</summary>
    Refused,
}
