using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8005: an API version that is gone, or that will go.</summary>
internal sealed class ApiRemoved : ObjectRule
{
    public override RuleInfo Info { get; } = new("PLM8005", "api-removed", Severity.Error)
    {
        Title = "An API version is removed or deprecated.",
        Why = "The API server of the cluster's version does not know the object; of a deprecated version, one of the next will not.",
        IsRefused = true,
        Fix = FixSafety.Unsafe,
        Settings = [ApiSettings.KubernetesVersion],
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        var apiVersion = manifest.Root["apiVersion"];
        if (BuiltInSchemas.Find(manifest.ApiVersion, manifest.Kind) is not { } facts)
        {
            CheckCustom(manifest, apiVersion, report);
            return;
        }

        var version = report.Settings.Get(ApiSettings.KubernetesVersion);
        var (message, severity) = facts switch
        {
            { Removed: { } removed } when removed <= version => ($"{manifest.DisplayName} is of {manifest.ApiVersion}, which is gone since Kubernetes {removed}", Severity.Error),
            { Deprecated: { } deprecated } when deprecated <= version =>
                ($"{manifest.DisplayName} is of {manifest.ApiVersion}, which is deprecated since Kubernetes {deprecated}{(facts.Removed is { } removed ? $" and gone from {removed}" : "")}", Severity.Warn),
            _ => ("", Severity.Off),
        };
        if (severity == Severity.Off)
            return;
        if (facts.Replacement is not { } replacement)
        {
            report.At(apiVersion, message + "; nothing takes its place", severity);
            return;
        }

        report.At(apiVersion, $"{message}; use {replacement.Replace(',', ' ')}{(facts.ReplacementSince is { } since ? $", served since {since}" : "")}", severity)
            .Suggest(replacement.Replace(',', ' '))
            .OfferFix("Use the API version that took its place", () => ApiMigration.Edits(manifest, replacement));
    }

    private static void CheckCustom(ManifestObject manifest, Field apiVersion, Report report)
    {
        if (report.Set.Index(static set => new CustomResourceSchemas(set)).Find(manifest.ApiVersion, manifest.Kind) is not { } version)
            return;
        if (!version.IsServed)
            report.At(apiVersion, $"{manifest.DisplayName} is of {manifest.ApiVersion}, which its definition does not serve");
        else if (version.IsDeprecated)
            report.At(apiVersion, $"{manifest.DisplayName} is of {manifest.ApiVersion}, which its definition says is deprecated", Severity.Warn);
    }
}
