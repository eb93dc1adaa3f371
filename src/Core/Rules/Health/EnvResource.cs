using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Health;

/// <summary>What the API refuses of a variable that takes a container's request or limit.</summary>
internal static class EnvResource
{
    private static readonly string[] Names =
        ["limits.cpu", "limits.memory", "limits.ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage"];

    private static readonly string[] CpuDivisors = ["1m", "1"];
    private static readonly string[] OtherDivisors = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

    public static void Check(Field reference, string owner, Report report)
    {
        var resource = reference["resource"];
        if (resource.Text is not { Length: > 0 } name)
            return;
        if (!Names.Contains(name, StringComparer.Ordinal) && !name.StartsWith("limits.hugepages-", StringComparison.Ordinal) && !name.StartsWith("requests.hugepages-", StringComparison.Ordinal))
        {
            report.At(resource, $"{owner} asks for the resource {Written.Quote(name)}, which a variable cannot have").Suggest($"resources that there are: {string.Join(", ", Names)}");
            return;
        }

        var divisor = reference["divisor"];
        var divisors = name.EndsWith(".cpu", StringComparison.Ordinal) ? CpuDivisors : OtherDivisors;
        // A zero counts as not said.
        if (divisor.Quantity is { } value && value != Quantity.Zero && !divisors.Contains(value.Canonical, StringComparer.Ordinal))
            report.At(divisor, $"{owner} divides {name} by {divisor.QuantityText}: it must be one of {string.Join(", ", divisors)}");
    }
}
