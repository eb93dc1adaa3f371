namespace Plimsoll.Model;

/// <summary>The JSON type that Kubernetes sees.</summary>
public enum ScalarKind
{
    String,
    Integer,
    Float,
    Boolean,
    Null,
}
