using System.Text.Json.Nodes;
using Plimsoll.Values;

namespace Plimsoll.Rendering;

/// <summary>One version of real Helm.</summary>
internal sealed class HelmCommand
{
    private readonly Lazy<string> _program;
    private readonly Lazy<IReadOnlyList<string>> _apiVersions;

    private HelmCommand(string name, Func<string> program)
    {
        Name = name;
        _program = new Lazy<string>(program);
        _apiVersions = new Lazy<IReadOnlyList<string>>(AskForApiVersions);
    }

    public static HelmCommand Helm3 { get; } = new("Helm 3", static () => KubernetesTools.Helm3);

    public static HelmCommand Helm4 { get; } = new("Helm 4", static () => KubernetesTools.Helm4);

    public static IReadOnlyList<HelmCommand> All { get; } = [Helm3, Helm4];

    public string Name { get; }

    /// <summary>The API versions that it takes a cluster to serve of which it knows nothing.</summary>
    public IReadOnlyList<string> ApiVersions => _apiVersions.Value;

    public CommandResult Run(string workingDirectory, params string[] arguments) => ExternalCommand.Run(_program.Value, workingDirectory, arguments);

    public override string ToString() => Name;

    private IReadOnlyList<string> AskForApiVersions()
    {
        using var folder = new TemporaryFolder();
        new ChartFiles(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Chart.yaml"] = "apiVersion: v2\nname: asking\nversion: 0.1.0\n",
            ["templates/answer.yaml"] = "kind: Answer\nversions: {{ .Capabilities.APIVersions | toJson }}\n",
        }).WriteTo(folder.Path);
        var output = Run(folder.Path, "template", "asking", ".").Succeeded().StandardOutput;
        var answer = Assert.Single(RenderedDocument.Split(output)).Json!;
        return [.. answer["versions"]!.AsArray().Select(static version => version!.GetValue<string>())];
    }
}
