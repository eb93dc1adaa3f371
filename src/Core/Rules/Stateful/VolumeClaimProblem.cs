using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Stateful;

/// <summary>What the API server refuses in a claim on storage, wherever the claim is written. Values outside closed sets are PLM8004's to say.</summary>
/// <param name="Field">Where.</param>
/// <param name="Message">Names the claim.</param>
/// <param name="Hint">What to do.</param>
internal sealed record VolumeClaimProblem(Field Field, string Message, string Hint)
{
    public static IEnumerable<VolumeClaimProblem> Of(VolumeClaim claim)
    {
        // A mapping of which a part is not known may hold what is looked for.
        if (claim.Field.IsUnknown || claim.Field.IsOpen || !MayLack(claim.Spec))
            return [];
        return OfAccessModes(claim.AccessModes, claim.DisplayName).Concat(OfStorage(claim)).Concat(OfClass(claim.StorageClassName, claim.DisplayName));
    }

    /// <summary>Whether what a mapping lacks is known to be missing: it is all known, or not there at all. What is no mapping has the wrong type.</summary>
    public static bool MayLack(Field mapping) => mapping.IsAbsent || mapping.Mapping is { Rest: null };

    /// <summary>The access modes of a claim or a volume.</summary>
    public static IEnumerable<VolumeClaimProblem> OfAccessModes(Field modes, string owner)
    {
        if (modes.IsUnknown)
            yield break;
        if (modes.IsAbsent || modes.Node is SequenceNode { Items.Count: 0 })
        {
            yield return new(modes, $"{owner} has no accessModes", "add accessModes, such as ReadWriteOnce");
            yield break;
        }

        if (modes.Items.FirstOrDefault(static mode => mode.Text == "ReadWriteOncePod") is { } alone && modes.Items.Any(static mode => mode.Text is { } text && text != "ReadWriteOncePod"))
            yield return new(alone, $"{owner} has ReadWriteOncePod beside another access mode: it stands alone", "keep one of them");
    }

    /// <summary>The name of a storage class; an empty one means none.</summary>
    public static IEnumerable<VolumeClaimProblem> OfClass(Field name, string owner)
    {
        if (name.Text is { Length: > 0 } text && NameForm.Subdomain.ProblemOf(text) is { } problem)
            yield return new(name, $"{owner} names the storage class \"{text}\", which is not {NameForm.Subdomain.Title}: {problem}", NameForm.Subdomain.Nearest(text) is { } nearest ? $"write {nearest}" : "name a storage class");
    }

    private static IEnumerable<VolumeClaimProblem> OfStorage(VolumeClaim claim)
    {
        var request = claim.StorageRequest;
        if (request.IsAbsent && MayLack(claim.Spec["resources"]) && MayLack(claim.Spec["resources"]["requests"]))
            yield return new(request, $"{claim.DisplayName} requests no storage", "add resources.requests.storage");
        else if (request.Quantity is { IsZero: true })
            yield return new(request, $"{claim.DisplayName} requests {request.QuantityText} of storage: it must be more than nothing", "request as much as is needed");
    }
}
