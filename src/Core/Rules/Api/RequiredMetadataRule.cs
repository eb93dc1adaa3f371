using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>What the rules about labels and annotations that settings ask for have in common.</summary>
internal abstract class RequiredMetadataRule(string list, string noun, Setting<IReadOnlyList<MetadataRequirement>> setting) : ObjectRule
{
    protected sealed override void Check(ManifestObject manifest, Report report)
    {
        var map = manifest.Metadata[list];
        if (map.IsUnknown || map.IsOpen || map is { IsPresent: true, Mapping: null } || manifest.Metadata is { IsPresent: true, Mapping: null })
            return;
        foreach (var requirement in report.Settings.Get(setting))
        {
            var field = map[requirement.Key];
            if (field.IsAbsent)
            {
                report.At(map, $"{manifest.DisplayName} has no {noun} {requirement.Key}").Suggest($"add metadata.{list}[{requirement.Key}]");
            }
            else if (!field.IsUnknown && field.Node is ScalarNode scalar && !requirement.Accepts(scalar.Text))
            {
                report.At(field, $"{manifest.DisplayName} has the {noun} {requirement.Key} \"{scalar.Text}\", which does not match {requirement.Expression}");
            }
        }
    }
}
