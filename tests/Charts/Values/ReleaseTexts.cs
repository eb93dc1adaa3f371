using CsCheck;
using Plimsoll.Rendering;

namespace Plimsoll.Values;

/// <summary>Releases, and aliases of charts, as users call them; awkward ones among them.</summary>
internal static class ReleaseTexts
{
    private const int LongestRelease = 53;
    private const int LongestAlias = 63;

    private static readonly string[] Versions = ["0.1.0", "1.2.0", "10.20.30", "1.2.3-rc.1", "1.2.3+build.5", "0.0.1-alpha.20250101.very-long-pre-release-identifier-that-is-cut-off", "2.0.0-a+b"];

    private static readonly string[] AppVersions = ["54f9496", "1.2.0", "1.0", "1e3", "0123", "true", "v2.0_x", "1.2.3+build.5", "latest", "0.0.1-alpha.20250101.very-long-pre-release-identifier-that-is-cut-off+b"];

    private static readonly string[] KubeVersions = ["v1.33.0", "v1.34.2", "v1.35.0", "v1.36.1"];

    private static readonly string[] ApiVersions = ["monitoring.coreos.com/v1", "monitoring.coreos.com/v1/ServiceMonitor", "gateway.networking.k8s.io/v1", "cert-manager.io/v1/Certificate"];

    public static Gen<ReleaseFacts> Of(string chart) => Gen.Select(
        Names(chart, LongestRelease, ["rel", "a", "1e3", "123", "true", "null", "a--b", "0x1", "a.b", "prod-1.2", "ticket-service-of-the-first-stage", "a-release-that-is-as-long-as-helm-allows-a-release-to-be"]),
        Names(chart, LongestAlias, ["default", "1e3", "true", "kube-system", "a--b"]),
        Gen.Select(Gen.OneOf(Versions), Gen.OneOf(AppVersions), Gen.OneOf(KubeVersions)),
        Gen.Bool,
        Gen.OneOf(ApiVersions).Array[0, 3])
        .Select((name, space, versions, isUpgrade, apiVersions) => new ReleaseFacts(name, space.Replace('.', '-'), new Chart(chart, versions.Item1, versions.Item2))
        {
            IsUpgrade = isUpgrade,
            KubeVersion = versions.Item3,
            ApiVersions = [.. apiVersions.Distinct(StringComparer.Ordinal)],
        });

    /// <param name="chart">The chart's name.</param>
    /// <param name="release">The release, which may contain the alias.</param>
    public static Gen<string> Aliases(string chart, string release) => Names(chart, LongestAlias, ["s", "1e3", "123", "true", "null", "a--b", release.Replace('.', '-'), release[..((release.Length + 1) / 2)], release[(release.Length / 2)..], release.Split('-', '.')[0]]).Select(static name => Legal(name.Replace('.', '-'), LongestAlias));

    private static Gen<string> Names(string chart, int longest, string[] known) => Gen.Frequency(
        (3, (IGen<string>)Gen.OneOf([.. known.Where(name => name.Length is > 0 && name.Length <= longest)])),
        (1, Gen.OneOf([.. known.TakeLast(4)]).Select(text => Legal(text, longest))),
        (2, Gen.OneOf(chart, $"a-{chart}", $"{chart}-b", chart[..^1] + "x", $"a{chart}-b").Select(text => Legal(text, longest))),
        (2, Gen.String[Gen.Char["abcxyz0189-"], longest - 3, longest].Select(text => Legal(text, longest))),
        (2, Gen.String[Gen.Char["abcxyz0189-"], 1, 12].Select(text => Legal(text, longest))));

    private static string Legal(string text, int longest) => (text.Length > longest ? text[..longest] : text).Trim('-') is { Length: > 0 } name ? name : "x";
}
