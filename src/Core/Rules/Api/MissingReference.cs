using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Rules.Api;

/// <summary>What the rules about references have in common: an object that is named, needed, and not there; or a key of it.</summary>
internal abstract class MissingReference : ObjectRule
{
    // A suggestion is for people, who have this many at most to confuse.
    private const int MostCandidates = 200;

    protected abstract bool Concerns(ObjectReference reference);

    /// <summary>Whether it is usual for a set like this one to be without such objects, because they are made apart from it.</summary>
    protected virtual bool IsKeptElsewhere(ManifestSet set) => false;

    protected sealed override void Check(ManifestObject manifest, Report report)
    {
        Dictionary<(ApiKind, string, string), Finding>? missing = null;
        foreach (var reference in ObjectReferences.Of(manifest))
        {
            if (!Concerns(reference) || reference.IsOptional || reference.Name is not { } name || reference.Namespace is ['?', ..] || report.Set.IsExternal(reference.Target.Kind, name, report.Settings))
                continue;
            if (report.Set.Find(reference.Target, reference.Namespace, name) is { } target)
                CheckKeys(reference, target, report);
            else if (missing is not null && missing.TryGetValue((reference.Target, reference.Namespace, name), out var said))
                said.Also(reference.Field, "named here, too");
            else if (Say(reference, report) is { } finding)
                (missing ??= []).Add((reference.Target, reference.Namespace, name), finding);
        }
    }

    private Finding? Say(ObjectReference reference, Report report)
    {
        var set = report.Set;
        if (set.HasUnknown(reference.Target.Kind) || ReferenceIndex.Of(set).IsMade(reference) || (reference.Namespace.Length > 0 && set.HasOperator(reference.Namespace)) || MayBeApplied(reference, set)
            || IsKeptElsewhere(set) || set.Run.Find(reference.Target, reference.Namespace, reference.Name!) is not null)
        {
            return null;
        }

        var where = reference.Namespace.Length > 0 ? $" in namespace \"{reference.Namespace}\"" : "";
        var finding = report.At(reference.Field, $"{reference.Clause} {reference.TargetName}, which does not exist{where}");
        return Nearest(reference, set) is { } near ? finding.Suggest($"did you mean {near}?") : finding;
    }

    /// <summary>Whether an object that says no namespace will be in the one that is named, when it is applied there.</summary>
    private static bool MayBeApplied(ObjectReference reference, ManifestSet set) => reference.Namespace != reference.Source.Namespace
        && set.Find(reference.Target, reference.Source.Namespace, reference.Name!) is { WrittenNamespace: null };

    private static string? Nearest(ObjectReference reference, ManifestSet set)
    {
        var all = set.OfKind(reference.Target);
        return all.Count > MostCandidates ? null
            : Spelling.Nearest(reference.Name!, all.Where(candidate => candidate.Namespace == reference.Namespace && candidate.Name.Length > 0).Select(static candidate => candidate.Name));
    }

    private static void CheckKeys(ObjectReference reference, ManifestObject target, Report report)
    {
        foreach (var key in reference.Keys)
        {
            if (key.Text is not { Length: > 0 } text || ConfigKeys.Has(target, text) != Truth.No)
                continue;
            var finding = report.At(key, $"{reference.Clause} {reference.TargetName}, which has no key \"{text}\"").Also(target.Metadata["name"], $"the {target.Kind}");
            if (Spelling.Nearest(text, ConfigKeys.Of(target).Select(static entry => entry.Key!)) is { } near)
                finding.Suggest($"did you mean {near}?");
        }
    }
}
