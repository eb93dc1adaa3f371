using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8008: the same kind, namespace and name twice.</summary>
internal sealed class DuplicateObject : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM8008", "duplicate-object", Severity.Error)
    {
        Title = "The same object is defined twice.",
        Why = "To the cluster there is one object of a kind, namespace and name: whichever is applied last silently replaces the other.",
        Settings = [CommonSettings.DefaultNamespace, CommonSettings.Scope],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.Name.Length == 0 || report.Set.Find(manifest.ApiKind, manifest.Namespace, manifest.Name) is not { } first || ReferenceEquals(first, manifest))
            return;
        // Where folders are told apart, their files often are variants to choose from, or one is all the others in one.
        var isOneFile = first.Document.File.Path == manifest.Document.File.Path;
        if (!isOneFile && report.Settings.Get(CommonSettings.Scope) == "folder")
            return;
        var where = isOneFile ? "above" : $"in {FileName(first)}";
        report.At(manifest.Metadata["name"], $"{manifest.DisplayName} is defined twice: the first one is {where}").Also(first.Metadata["name"], "the first one");
    }

    private static string FileName(ManifestObject manifest)
    {
        var path = manifest.Document.File.Path;
        return path.Substring(path.LastIndexOf('/') + 1);
    }
}
