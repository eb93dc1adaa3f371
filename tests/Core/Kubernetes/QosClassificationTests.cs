namespace Plimsoll.Kubernetes;

public class QosClassificationTests
{
    private const string Full = "{ cpu: 1, memory: 1Gi }";

    [Theory]
    [InlineData("{ containers: [ { name: a } ] }", QosClass.BestEffort)]
    [InlineData("{ containers: [ { name: a, resources: { requests: { cpu: 0 } } } ] }", QosClass.BestEffort)]
    [InlineData("{ containers: [ { name: a, resources: { limits: { nvidia.com/gpu: 1 } } } ] }", QosClass.BestEffort)]
    [InlineData("{ containers: [ { name: a, resources: { requests: { ephemeral-storage: 1Gi } } } ] }", QosClass.BestEffort)]
    [InlineData("{ containers: [ { name: a, resources: { requests: { cpu: 1m } } } ] }", QosClass.Burstable)]
    [InlineData("{ containers: [ { name: a }, { name: b, resources: { limits: " + Full + " } } ] }", QosClass.Burstable)]
    [InlineData("{ containers: [ { name: a, resources: { limits: { cpu: 1 } } } ] }", QosClass.Burstable)]
    [InlineData("{ containers: [ { name: a, resources: { requests: " + Full + " } } ] }", QosClass.Burstable)]
    [InlineData("{ containers: [ { name: a, resources: { requests: { cpu: 999m }, limits: " + Full + " } } ] }", QosClass.Burstable)]
    [InlineData("{ initContainers: [ { name: i } ], containers: [ { name: a, resources: { limits: " + Full + " } } ] }", QosClass.Burstable)]
    [InlineData("{ containers: [ { name: a, resources: { limits: " + Full + " } } ] }", QosClass.Guaranteed)]
    [InlineData("{ containers: [ { name: a, resources: { requests: { cpu: 1000m, memory: 1024Mi }, limits: " + Full + " } } ] }", QosClass.Guaranteed)]
    [InlineData("{ containers: [ { name: a, resources: { limits: " + Full + " } } ], ephemeralContainers: [ { name: e } ] }", QosClass.Guaranteed)]
    [InlineData("{ resources: { limits: " + Full + " }, containers: [ { name: a } ] }", QosClass.Guaranteed)]
    [InlineData("{ resources: { requests: { cpu: 1 } }, containers: [ { name: a, resources: { limits: " + Full + " } } ] }", QosClass.Burstable)]
    [InlineData("{ containers: [ { name: a, resources: { limits: { cpu: \"{{ cpu }}\", memory: 1Gi } } } ] }", null)]
    [InlineData("{ containers: [ { name: a, resources: { limits: { cpu: one } } } ] }", null)]
    [InlineData("{ containers: {{ containers }} }", null)]
    public void FollowsKubernetes(string spec, QosClass? expected) => Assert.Equal(expected, Manifests.Pod(spec).QosClass);
}
