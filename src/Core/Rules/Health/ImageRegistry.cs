using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Health;

/// <summary>PLM6012: an image from a registry that settings do not list.</summary>
internal sealed class ImageRegistry : ContainerRule
{
    private const string DockerHub = "docker.io";

    private static readonly Setting<IReadOnlyList<string>> Allowed = Setting.List(
        "plimsoll.allowed_registries", [],
        "Registries, or parts of them, that images may come from, where `*` stands for anything: `registry.example.com, docker.io/library`. Empty allows all.");

    public override RuleInfo Info { get; } = new("PLM6012", "image-registry", Severity.Off)
    {
        Title = "An image comes from a registry that settings do not allow.",
        Why = "What a cluster runs should come from where somebody looks after it: a public registry limits downloads, changes tags, and goes away.",
        Settings = [Allowed],
    };

    protected override void Check(Container container, Report report)
    {
        var allowed = report.Settings.Get(Allowed);
        if (allowed.Count == 0 || container.Image is not { } image)
            return;
        var name = FullName(image);
        if (!allowed.Any(pattern => IsWithin(name, pattern.TrimEnd('/'))))
        {
            report.At(container.Field["image"], $"{container.DisplayName} runs {Written.Quote(image.ToString())} from {name.Substring(0, name.IndexOf('/'))}, which is not an allowed registry")
                .Suggest($"allowed: {string.Join(", ", allowed)}");
        }
    }

    /// <summary>As the container runtime completes it: <c>nginx</c> is <c>docker.io/library/nginx</c>.</summary>
    private static string FullName(ImageReference image)
    {
        var registry = image.Registry is null or "index.docker.io" ? DockerHub : image.Registry;
        var path = string.Join("/", image.PathSegments);
        return registry == DockerHub && image.PathSegments.Count == 1 ? $"{registry}/library/{path}" : $"{registry}/{path}";
    }

    private static bool IsWithin(string name, string pattern) => NamePattern.IsMatch(name, pattern) || NamePattern.IsMatch(name, pattern + "/*");
}
