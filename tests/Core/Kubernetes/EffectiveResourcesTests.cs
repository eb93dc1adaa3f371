namespace Plimsoll.Kubernetes;

public class EffectiveResourcesTests
{
    private const string Ranges = "apiVersion: v1\nkind: LimitRange\nmetadata: { name: defaults }\nspec: { limits: [ { type: Container, ";

    [Theory]
    [InlineData("requests: { memory: 1Gi }, limits: { memory: 2Gi }", "", "1Gi", ResourceSource.Own, "2Gi", ResourceSource.Own)]
    [InlineData("limits: { memory: 2Gi }", "", "2Gi", ResourceSource.Limit, "2Gi", ResourceSource.Own)]
    [InlineData("requests: { memory: 1Gi }", "default: { memory: 2Gi }", "1Gi", ResourceSource.Own, "2Gi", ResourceSource.LimitRange)]
    [InlineData("", "default: { memory: 2Gi }", "2Gi", ResourceSource.LimitRange, "2Gi", ResourceSource.LimitRange)]
    [InlineData("", "default: { memory: 2Gi }, defaultRequest: { memory: 1Gi }", "1Gi", ResourceSource.LimitRange, "2Gi", ResourceSource.LimitRange)]
    [InlineData("", "max: { memory: 4Gi }", "4Gi", ResourceSource.LimitRange, "4Gi", ResourceSource.LimitRange)]
    [InlineData("", "min: { memory: 64Mi }", "64Mi", ResourceSource.LimitRange, null, ResourceSource.Own)]
    [InlineData("limits: { memory: 2Gi }", "defaultRequest: { memory: 1Gi }", "2Gi", ResourceSource.Limit, "2Gi", ResourceSource.Own)]
    [InlineData("", "type: Pod, max: { memory: 4Gi }", null, ResourceSource.Own, null, ResourceSource.Own)]
    public void DefaultsApplyInTheOrderOfKubernetes(string own, string limitRange, string? request, ResourceSource requestSource, string? limit, ResourceSource limitSource)
    {
        var range = limitRange.StartsWith("type:", StringComparison.Ordinal) ? Ranges.Replace("type: Container, ", limitRange, StringComparison.Ordinal) : Ranges + limitRange;
        var resources = Assert.Single(Manifests.Pod($"{{ containers: [ {{ name: a, resources: {{ {own} }} }} ] }}", range + " } ] }").Containers).Resources;
        AssertAmount(request, requestSource, resources.Requests["memory"]);
        AssertAmount(limit, limitSource, resources.Limits["memory"]);
    }

    [Fact]
    public void ThePodsOwnResourcesCountWhereAContainerHasNone()
    {
        var containers = Manifests.Pod("{ resources: { limits: { memory: 4Gi } }, containers: [ { name: a }, { name: b, resources: { limits: { memory: 1Gi } } } ] }").Containers;
        AssertAmount("4Gi", ResourceSource.Pod, containers[0].Resources.Limits["memory"]);
        AssertAmount("1Gi", ResourceSource.Own, containers[1].Resources.Limits["memory"]);
    }

    [Fact]
    public void TheFirstLimitRangeThatGivesADefaultCounts()
    {
        var containers = Manifests.Pod("{ containers: [ { name: a } ] }", Ranges + "default: { cpu: 1 } }, { type: Container, default: { cpu: 2, memory: 1Gi } } ] }").Containers;
        AssertAmount("1", ResourceSource.LimitRange, containers[0].Resources.Limits["cpu"]);
        AssertAmount("1Gi", ResourceSource.LimitRange, containers[0].Resources.Limits["memory"]);
    }

    private static void AssertAmount(string? expected, ResourceSource source, ResourceAmount actual)
    {
        Assert.Equal(expected is null, actual.IsAbsent);
        Assert.Equal(expected, actual.Known?.ToString());
        Assert.Equal(source, actual.Source);
    }
}
