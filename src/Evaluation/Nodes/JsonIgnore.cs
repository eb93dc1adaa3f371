namespace Plimsoll.Evaluation.Nodes;

/// <summary>When a property is left out of the JSON; the client library leaves out nulls unless a property says otherwise.</summary>
internal enum JsonIgnore
{
    WhenNull,
    WhenDefault,
    Never,
}
