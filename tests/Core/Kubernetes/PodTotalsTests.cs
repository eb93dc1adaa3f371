namespace Plimsoll.Kubernetes;

public class PodTotalsTests
{
    [Theory]
    [InlineData("containers: [ @1, @2 ]", "3")]
    [InlineData("initContainers: [ @5 ], containers: [ @1, @2 ]", "5")]
    [InlineData("initContainers: [ @2 ], containers: [ @1, @2 ]", "3")]
    [InlineData("initContainers: [ @1!, @5, @1! ], containers: [ @2 ]", "6")]
    [InlineData("initContainers: [ @5, @1! ], containers: [ @2 ]", "5")]
    [InlineData("overhead: { cpu: 250m }, containers: [ @1 ]", "1250m")]
    [InlineData("resources: { requests: { cpu: 2 } }, containers: [ @1 ]", "2")]
    [InlineData("initContainers: [ { name: i } ], containers: [ @1 ]", "1")]
    [InlineData("containers: [ @1, { name: b } ]", null)]
    [InlineData("containers: [ @1, { name: b, resources: { requests: { cpu: \"{{ cpu }}\" } } } ]", null)]
    [InlineData("containers: [ @1 ], initContainers: {{ x }}", null)]
    [InlineData("overhead: { cpu: \"{{ cpu }}\" }, containers: [ @1 ]", null)]
    public void AreTheSchedulersSum(string spec, string? expected) => Assert.Equal(expected, Manifests.Pod($"{{ {Expand(spec)} }}").TotalRequest("cpu")?.ToString());

    /// <summary><c>@2</c> is a container that requests two cores, <c>@2!</c> one that restarts always.</summary>
    private static string Expand(string spec) => System.Text.RegularExpressions.Regex.Replace(spec, @"@(\d)(!?)", static match =>
        $"{{ name: c, resources: {{ requests: {{ cpu: {match.Groups[1].Value} }} }}{(match.Groups[2].Length > 0 ? ", restartPolicy: Always" : "")} }}");
}
