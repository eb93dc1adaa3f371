namespace Plimsoll.Kubernetes;

/// <summary>Three-valued answers: what depends on a value that is not known is neither so nor not so.</summary>
public enum Truth
{
    No,
    Unknown,
    Yes,
}
