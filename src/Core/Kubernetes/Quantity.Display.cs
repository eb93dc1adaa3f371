using System.Globalization;
using System.Numerics;

namespace Plimsoll.Kubernetes;

public readonly partial struct Quantity
{
    /// <summary>As one writes memory: with the largest binary suffix that stays exact (<c>1536Mi</c>, <c>8Gi</c>), whatever it was written with.</summary>
    public string ToBinaryString() => WithFormat(QuantityFormat.BinarySI).Canonical;

    /// <summary>As one writes CPU: whole cores without a suffix (<c>2</c>), parts in the coarsest of <c>m</c>, <c>u</c>, <c>n</c> that stays exact.</summary>
    public string ToCpuString()
    {
        if (!IsInteger || _scale > MaxScaleDistance)
            return WithFormat(QuantityFormat.DecimalSI).Canonical;
        var whole = _scale >= 0 ? UnscaledAt(0) : BigInteger.Divide(_unscaled, PowerOfTen(-_scale));
        return whole.ToString(CultureInfo.InvariantCulture);
    }
}
