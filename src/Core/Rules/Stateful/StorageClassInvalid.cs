using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3017: a StorageClass that the API server refuses.</summary>
internal sealed class StorageClassInvalid : ObjectRule
{
    private const int MostParameters = 512;

    public override RuleInfo Info { get; } = new("PLM3017", "storage-class-invalid", Severity.Error)
    {
        Title = "A StorageClass has a provisioner, reclaim policy, parameter or topology that cannot be one.",
        Why = "Every claim of the class depends on it. The API server refuses a provisioner whose name cannot be one, and volumes that are made on demand are deleted or kept, never recycled.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != new ApiKind("storage.k8s.io", "StorageClass"))
            return;
        // Upper case is allowed here, as nowhere else.
        if (manifest.Root["provisioner"] is { Text: { Length: > 0 } provisioner } field && NameForm.ProblemOfKey(provisioner.ToLowerInvariant()) is { } problem)
            report.At(field, $"{manifest.DisplayName} has the provisioner \"{provisioner}\", which is not a qualified name: {problem}");
        if (manifest.Root["reclaimPolicy"] is { Text: "Recycle" } policy)
            report.At(policy, $"{manifest.DisplayName} has the reclaim policy Recycle, which only a PersistentVolume of its own can have").Suggest("write Delete or Retain");
        var parameters = manifest.Root["parameters"];
        if (parameters.Entries.Count() > MostParameters)
            report.At(parameters, $"{manifest.DisplayName} has more than {MostParameters} parameters");
        if (parameters.Entries.FirstOrDefault(static entry => entry.Key!.Length == 0) is { } empty)
            report.AtKey(empty, $"{manifest.DisplayName} has a parameter without a name");
        foreach (var expression in manifest.Root["allowedTopologies"].Items.SelectMany(static term => term["matchLabelExpressions"].Items))
            CheckTopology(manifest, expression, report);
    }

    private static void CheckTopology(ManifestObject manifest, Field expression, Report report)
    {
        if (expression["key"].Text is { Length: > 0 } key && NameForm.ProblemOfKey(key) is { } problem)
            report.At(expression["key"], $"{manifest.DisplayName} allows the topology \"{key}\", which is not a label's key: {problem}");
        if (expression["values"] is { IsUnknown: false } values && values.Node is SequenceNode { Items.Count: 0 })
            report.At(values, $"{manifest.DisplayName} allows the topology {expression["key"].Text} with no values").Suggest("add values");
    }
}
