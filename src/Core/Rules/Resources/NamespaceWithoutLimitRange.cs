using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Resources;

/// <summary>PLM1018: a namespace with workloads and without a LimitRange.</summary>
internal sealed class NamespaceWithoutLimitRange : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM1018", "namespace-without-limitrange", Severity.Off)
    {
        Title = "A namespace with workloads has no LimitRange.",
        Why = "A LimitRange gives containers that say nothing a default request and limit. Without one, a container that was forgotten is BestEffort and takes what it likes.",
        FromNotes = true,
        Settings = [CommonSettings.External],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("", "Namespace") || manifest.Name.Length == 0
            || report.Set.Index(static set => new LimitRangePlaces(set)).Includes(manifest.Name) || report.Set.IsExternal("LimitRange", "", report.Settings))
            return;
        if (report.Set.InNamespace(manifest.Name).Where(static member => member.Workload is not null).OrderBy(static member => member.DisplayName, StringComparer.Ordinal).FirstOrDefault() is not { } workload)
            return;
        report.At(manifest.Metadata["name"], $"{manifest.DisplayName} has workloads, {workload.DisplayName} among them, and no LimitRange")
            .Also(workload.Metadata["name"], "a workload there")
            .Suggest("add a LimitRange with default and defaultRequest");
    }
}
