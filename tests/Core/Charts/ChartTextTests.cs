namespace Plimsoll.Charts;

public class ChartTextTests
{
    [Theory]
    [InlineData("0.0.0", true)]
    [InlineData("1.2.3-rc.1+build.5", true)]
    [InlineData("1.0.0-0a", true)]
    [InlineData("10.20.30-x-y-z.--", true)]
    [InlineData("1.2", false)]
    [InlineData("v1.2.3", false)]
    [InlineData("1.2.3-01", false)]
    [InlineData("1.2.3-", false)]
    [InlineData("1.2.3+", false)]
    [InlineData("1.2.3\n", false)]
    public void Versions(string text, bool expected) => Assert.Equal(expected, SemanticVersion.IsValid(text));

    [Theory]
    [InlineData("Deployment", "deployment")]
    [InlineData("DisruptionBudget", "disruption-budget")]
    [InlineData("HTTPRoute", "http-route")]
    [InlineData("Web2Api", "web2-api")]
    [InlineData("TLS", "tls")]
    [InlineData("_a_B", "a-b")]
    [InlineData("__", "unnamed")]
    public void Names_of_files(string member, string expected) => Assert.Equal(expected, ChartFileName.Of(member));

    [Theory]
    [InlineData("Ann", "Ann", null, null)]
    [InlineData("Ann Bee <a@b.example>", "Ann Bee", "a@b.example", null)]
    [InlineData(" Ann (https://a.example/x) ", "Ann", null, "https://a.example/x")]
    [InlineData("Ann <a@b.example> (https://a.example)", "Ann", "a@b.example", "https://a.example")]
    public void Maintainers(string text, string name, string? email, string? url) => Assert.Equal(new ChartMaintainer(name, email, url), ChartMaintainer.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("<a@b>")]
    [InlineData("Ann <a>")]
    [InlineData("Ann (a.example)")]
    [InlineData("Ann <a@b.example> more")]
    public void What_is_no_maintainer(string text) => Assert.Null(ChartMaintainer.Parse(text));
}
