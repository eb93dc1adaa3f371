using Plimsoll.Settings;

namespace Plimsoll.Parity;

/// <summary>What a sample's <c>.editorconfig</c> says of all its files; there is one section.</summary>
internal sealed class SampleConfiguration : Configuration
{
    private readonly SettingsScope _scope;

    private SampleConfiguration(IReadOnlyDictionary<string, string> lines) => _scope = new SettingsScope(
        lines.GetValueOrDefault,
        id => SeverityNames.Parse(lines.GetValueOrDefault($"dotnet_diagnostic.{id}.severity")));

    public static Configuration Of(string sample)
    {
        var path = Path.Combine(Repository.Root, "samples", sample, ".editorconfig");
        return !File.Exists(path) ? None : new SampleConfiguration(File.ReadLines(path)
            .Where(static line => line is not ['#' or '[', ..])
            .Select(static line => line.Split('=', 2))
            .Where(static parts => parts.Length == 2)
            .ToDictionary(static parts => parts[0].Trim(), static parts => parts[1].Trim(), StringComparer.Ordinal));
    }

    public override SettingsScope For(string path) => _scope;
}
