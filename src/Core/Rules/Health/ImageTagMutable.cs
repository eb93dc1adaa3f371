using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6010: an image whose tag may mean something else tomorrow.</summary>
internal sealed class ImageTagMutable : ContainerRule
{
    private static readonly Setting<IReadOnlyList<string>> MutableTags = Setting.List(
        "plimsoll.mutable_tags", ["latest"], "Tags that move from image to image, where `*` stands for anything: `latest, *-SNAPSHOT, main`.");

    public override RuleInfo Info { get; } = new("PLM6010", "image-tag-mutable", Severity.Warn)
    {
        Title = "An image has no tag, or one that moves from image to image.",
        Why = "Pods of one workload run different images, depending on when each was started, and a roll-back brings back nothing: it names the same tag.",
        Settings = [MutableTags],
    };

    protected override void Check(Container container, Report report)
    {
        if (container.Image is not { Digest: null } image || report.Set.BuiltImages.Contains(image))
            return;
        var field = container.Field["image"];
        if (image.Tag is not { } tag)
            report.At(field, $"{container.DisplayName} runs {Written.Quote(image.ToString())}, which has no tag and so means latest").Suggest("add the tag of a version, or a digest");
        else if (report.Settings.Get(MutableTags).Any(pattern => NamePattern.IsMatch(tag, pattern)))
            report.At(field, $"{container.DisplayName} runs {Written.Quote(image.ToString())}, whose tag moves from image to image").Suggest("use the tag of a version, or a digest");
    }
}
