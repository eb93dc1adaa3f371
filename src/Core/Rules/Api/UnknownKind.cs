using Plimsoll.Model;
using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8006: a kind that neither Kubernetes nor a definition of the set has.</summary>
internal sealed class UnknownKind : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM8006", "unknown-kind", Severity.Off)
    {
        Title = "A kind is neither built in, nor defined in the set, nor declared.",
        Why = "The API server refuses an object of a kind that it does not know, and nothing of it can be checked here.",
        Settings = [ApiSettings.CustomKinds],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (BuiltInSchemas.Find(manifest.ApiVersion, manifest.Kind) is not null
            || report.Set.Index(static set => new CustomResourceSchemas(set)).Defines(manifest.Group, manifest.Kind)
            || report.Set.HasUnknown("CustomResourceDefinition")
            || report.Settings.Get(ApiSettings.CustomKinds).Any(pattern => NamePattern.IsMatch($"{manifest.Group}/{manifest.Kind}", pattern)))
            return;
        report.At(manifest.Root["kind"], $"{manifest.DisplayName} is of {manifest.ApiVersion} {manifest.Kind}, which neither Kubernetes nor a CustomResourceDefinition here has")
            .Suggest($"add its CustomResourceDefinition, or plimsoll.custom_kinds = {manifest.Group}/{manifest.Kind}");
    }
}
