using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

public class LabelSelectorTests
{
    [Theory]
    [InlineData("{}", Truth.Yes)]
    [InlineData("{ matchLabels: { app: web } }", Truth.Yes)]
    [InlineData("{ matchLabels: { app: web, tier: front } }", Truth.Yes)]
    [InlineData("{ matchLabels: { app: shop } }", Truth.No)]
    [InlineData("{ matchLabels: { App: web } }", Truth.No)]
    [InlineData("{ matchLabels: { version: \"1\" } }", Truth.Yes)]
    [InlineData("{ matchLabels: { app: \"{{ app }}\" } }", Truth.Unknown)]
    [InlineData("{ matchLabels: { app: \"{{ app }}\", tier: back } }", Truth.No)]
    [InlineData("{ matchLabels: { templated: x } }", Truth.Unknown)]
    [InlineData("{ matchLabels: {{ labels }} }", Truth.Unknown)]
    [InlineData("{ matchExpressions: [ { key: app, operator: In, values: [ web, shop ] } ] }", Truth.Yes)]
    [InlineData("{ matchExpressions: [ { key: app, operator: In, values: [ shop ] } ] }", Truth.No)]
    [InlineData("{ matchExpressions: [ { key: none, operator: In, values: [ web ] } ] }", Truth.No)]
    [InlineData("{ matchExpressions: [ { key: app, operator: NotIn, values: [ shop ] } ] }", Truth.Yes)]
    [InlineData("{ matchExpressions: [ { key: app, operator: NotIn, values: [ web ] } ] }", Truth.No)]
    [InlineData("{ matchExpressions: [ { key: none, operator: NotIn, values: [ web ] } ] }", Truth.Yes)]
    [InlineData("{ matchExpressions: [ { key: templated, operator: NotIn, values: [ web ] } ] }", Truth.Unknown)]
    [InlineData("{ matchExpressions: [ { key: app, operator: Exists } ] }", Truth.Yes)]
    [InlineData("{ matchExpressions: [ { key: none, operator: Exists } ] }", Truth.No)]
    [InlineData("{ matchExpressions: [ { key: app, operator: DoesNotExist } ] }", Truth.No)]
    [InlineData("{ matchExpressions: [ { key: none, operator: DoesNotExist } ] }", Truth.Yes)]
    [InlineData("{ matchExpressions: [ { key: app, operator: Near, values: [ web ] } ] }", Truth.Unknown)]
    [InlineData("{ matchExpressions: [ { operator: Exists } ] }", Truth.Unknown)]
    [InlineData("{ matchLabels: { app: web }, matchExpressions: [ { key: tier, operator: In, values: [ back ] } ] }", Truth.No)]
    public void MatchesByTheWholeOfLabelsAndExpressions(string selector, Truth expected)
    {
        var document = Assert.Single(Manifests.Read("selector.yaml", $"selector: {selector}\nlabels: {{ app: web, tier: front, version: 1, templated: \"{{{{ x }}}}\" }}"));
        var root = new Field(document.Root!);
        Assert.Equal(expected, LabelSelector.Read(root["selector"]).Matches(root["labels"]));
    }

    [Fact]
    public void ReadsAsKubectlShowsIt()
    {
        var document = Assert.Single(Manifests.Read("selector.yaml", """
            matchLabels: { app: web, unknown: "{{ x }}" }
            matchExpressions:
              - { key: tier, operator: In, values: [ front, back ] }
              - { key: track, operator: NotIn, values: [ canary ] }
              - { key: zone, operator: Exists }
              - { key: old, operator: DoesNotExist }
            """));
        Assert.Equal("app=web,unknown=?,tier in (front,back),track notin (canary),zone,!old", LabelSelector.Read(new Field(document.Root!)).ToString());
    }
}
