namespace Plimsoll.Kubernetes;

/// <summary>The family of suffixes in which a quantity was written, and in which it is written again.</summary>
public enum QuantityFormat
{
    /// <summary><c>n u m k M G T P E</c>, powers of ten, or no suffix.</summary>
    DecimalSI,

    /// <summary><c>Ki Mi Gi Ti Pi Ei</c>, powers of 1024.</summary>
    BinarySI,

    /// <summary><c>e3</c>, <c>E-3</c>.</summary>
    DecimalExponent,
}
