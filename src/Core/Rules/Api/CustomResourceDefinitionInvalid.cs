using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8035: a CustomResourceDefinition that the API server refuses.</summary>
internal sealed class CustomResourceDefinitionInvalid : ObjectRule
{
    private const string Approval = "api-approved.kubernetes.io";

    public override RuleInfo Info { get; } = new("PLM8035", "custom-resource-definition-invalid", Severity.Error)
    {
        Title = "A CustomResourceDefinition is not one that the API accepts.",
        Why = "A definition that is refused takes all its objects with it: the API server knows no such kind.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest is not { Group: "apiextensions.k8s.io", Kind: "CustomResourceDefinition" } || manifest.Spec.Mapping is null || manifest.Spec.IsOpen)
            return;
        CheckNames(manifest, report);
        if (manifest.Version == "v1")
            CheckVersions(manifest.Spec["versions"], manifest, report);
    }

    private static void CheckNames(ManifestObject manifest, Report report)
    {
        var (group, names) = (manifest.Spec["group"], manifest.Spec["names"]);
        if (group.Text is { } ofGroup)
        {
            if (NameForm.Subdomain.ProblemOf(ofGroup) is { } problem)
                report.At(group, $"the group \"{ofGroup}\" of {manifest.DisplayName} is not {NameForm.Subdomain.Title}: {problem}");
            else if (ofGroup.IndexOf('.') < 0)
                report.At(group, $"the group \"{ofGroup}\" of {manifest.DisplayName} has no dot: it has to be a domain such as {ofGroup}.example.com");
            else if (IsProtected(ofGroup) && manifest.Metadata["annotations"] is { IsUnknown: false, IsOpen: false } annotations && annotations[Approval].IsAbsent)
                report.At(group, $"the group \"{ofGroup}\" of {manifest.DisplayName} is Kubernetes' own: it needs the annotation {Approval}");
        }

        foreach (var key in new[] { "plural", "singular", "kind", "listKind" })
            CheckLabel(names[key], key, isLower: key is "plural" or "singular", manifest, report);
        foreach (var key in new[] { "shortNames", "categories" })
        {
            foreach (var item in names[key].Items)
                CheckLabel(item, key, isLower: true, manifest, report);
        }

        if (names["kind"].Text is { } kind && names["listKind"].Text == kind)
            report.At(names["listKind"], $"{manifest.DisplayName} gives its list the same kind as its objects, \"{kind}\"").Suggest($"write {kind}List");
        if (manifest.Metadata["name"].Text is { Length: > 0 } name && names["plural"].Text is { } plural && group.Text is { } domain && name != $"{plural}.{domain}")
            report.At(manifest.Metadata["name"], $"{manifest.DisplayName} has to be named after its plural and group: {plural}.{domain}").Also(names["plural"], "the plural").Also(group, "the group");
    }

    private static bool IsProtected(string group) => EndsAs(group, "k8s.io") || EndsAs(group, "kubernetes.io");

    private static bool EndsAs(string group, string domain) => group == domain || group.EndsWith("." + domain, StringComparison.Ordinal);

    private static void CheckLabel(Field field, string key, bool isLower, ManifestObject manifest, Report report)
    {
        // Kinds have capital letters; but for them the form is the same.
        if (field.Text is { Length: > 0 } text && NameForm.LabelOfLetter.ProblemOf(isLower ? text : text.ToLowerInvariant()) is { } problem)
            report.At(field, $"{key} \"{text}\" of {manifest.DisplayName} is not {NameForm.LabelOfLetter.Title}{(isLower ? "" : ", capitals aside")}: {problem}");
    }

    private static void CheckVersions(Field versions, ManifestObject manifest, Report report)
    {
        if (versions.Node is not SequenceNode)
            return;
        var names = new Dictionary<string, Field>(StringComparer.Ordinal);
        var stored = new List<Field>();
        var isSure = true;
        foreach (var version in versions.Items)
        {
            var (name, storage) = (version["name"], version["storage"]);
            isSure &= version.Mapping is not null && !version.IsOpen && !storage.IsUnknown;
            if (storage.Boolean == true)
                stored.Add(storage);
            if (name.Text is { } text)
            {
                if (NameForm.LabelOfLetter.ProblemOf(text) is { } problem)
                    report.At(name, $"the version \"{text}\" of {manifest.DisplayName} is not {NameForm.LabelOfLetter.Title}: {problem}");
                else if (names.TryGetValue(text, out var first))
                    report.At(name, $"{manifest.DisplayName} has the version \"{text}\" twice").Also(first, "the first one");
                else
                    names.Add(text, name);
            }

            CheckSchema(version, manifest, report);
        }

        if (versions.Node is SequenceNode { Items.Count: 0 })
            report.At(versions, $"{manifest.DisplayName} has no versions").Suggest("add a version with served and storage true");
        else if (isSure && stored.Count == 0)
            report.At(versions, $"no version of {manifest.DisplayName} has storage: true: one has to be stored").Suggest("set storage: true in one");
        else if (stored.Count > 1)
            report.At(stored[1], $"{manifest.DisplayName} stores more than one version").Also(stored[0], "the first one").Suggest("set storage: false in all but one");
    }

    private static void CheckSchema(Field version, ManifestObject manifest, Report report)
    {
        var schema = version["schema"]["openAPIV3Schema"];
        if (version.Mapping is null || version.IsOpen || version["schema"].IsUnknown || version["schema"].IsOpen || schema.IsUnknown || schema.IsOpen)
            return;
        if (schema.IsAbsent)
            report.At(schema, $"the version \"{version["name"].Text ?? "?"}\" of {manifest.DisplayName} has no schema.openAPIV3Schema").Suggest("add type: object, and what it holds");
        else if (schema.Mapping is not null && (schema["type"].IsAbsent || schema["type"].Text is { } type && type != "object"))
            report.At(schema["type"], $"the schema of version \"{version["name"].Text ?? "?"}\" of {manifest.DisplayName} is not of type object at its root").Suggest("write type: object");
    }
}
