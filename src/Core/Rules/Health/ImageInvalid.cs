using Plimsoll.Kubernetes;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6013: an image whose name is no image reference.</summary>
internal sealed class ImageInvalid : ContainerRule
{
    public override RuleInfo Info { get; } = new("PLM6013", "image-invalid", Severity.Error)
    {
        Title = "A container's image is no image reference.",
        Why = "The API server takes any text for an image; the kubelet then never starts the container (InvalidImageName).",
    };

    protected override void Check(Container container, Report report)
    {
        var field = container.Field["image"];
        if (field.Text is { Length: > 0 } text && !ImageReference.TryParse(text, out _, out var error))
            report.At(field, $"the image {Written.Quote(text)} of {container.DisplayName} {error}");
    }
}
