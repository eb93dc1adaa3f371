namespace Plimsoll.Kubernetes.Jvm;

public class JvmHeapTests
{
    private const long Mi = 1L << 20;
    private const long Gi = 1L << 30;

    // HotSpot's MaxHeapSize before any sizing.
    private const long Floor = 130_862_280;

    [Theory]
    [InlineData("", 8 * Gi, 2 * Gi)]
    [InlineData("", 512 * Mi, 128 * Mi)]
    [InlineData("", 499 * Mi, Floor)]
    [InlineData("", 300 * Mi, Floor)]
    [InlineData("", 200 * Mi, 100 * Mi)]
    [InlineData("", 256 * Gi, 32 * Gi)]
    [InlineData("-XX:MaxRAMPercentage=75", 8 * Gi, 6 * Gi)]
    [InlineData("-XX:MaxRAMPercentage=75", 200 * Mi, 100 * Mi)]
    [InlineData("-XX:MaxRAMPercentage=25", 256 * Gi, 64 * Gi)]
    [InlineData("-XX:MinRAMPercentage=80", 100 * Mi, 80 * Mi)]
    [InlineData("-XX:MaxRAMFraction=2", 8 * Gi, 4 * Gi)]
    [InlineData("-XX:MaxRAMFraction=1 -XX:MaxRAMPercentage=50", 8 * Gi, 4 * Gi)]
    [InlineData("-XX:MaxRAM=4g", 8 * Gi, Gi)]
    [InlineData("-XX:MaxRAM=4g -XX:-UseContainerSupport", 8 * Gi, Gi)]
    [InlineData("-Xms3g", 8 * Gi, 3 * Gi)]
    [InlineData("-Xmx1g -XX:MaxRAMPercentage=75", 8 * Gi, Gi)]
    [InlineData("-XX:MaxRAMPercentage=75 -Xmx1g", 8 * Gi, Gi)]
    [InlineData("-Xmx1g -XX:-UseContainerSupport", 8 * Gi, Gi)]
    [InlineData("-XX:-UseContainerSupport", 8 * Gi, null)]
    [InlineData("-XX:MaxRAMPercentage=$(P)", 8 * Gi, null)]
    public void MaxHeap_AsHotSpotSizesIt(string options, long limit, long? expected) =>
        Assert.Equal(expected, JvmOptionsTests.Read("java|Main", $"JAVA_TOOL_OPTIONS={options}").MaxHeap(limit));

    [Fact]
    public void MaxHeap_WithoutLimit_NeedsAnExplicitOne()
    {
        Assert.Null(JvmOptionsTests.Read("java|Main", "").MaxHeap(null));
        Assert.Equal(Gi, JvmOptionsTests.Read("java|-Xmx1g|Main", "").MaxHeap(null));
        Assert.Equal(Gi, JvmOptionsTests.Read("java|-XX:MaxRAM=4g|Main", "").MaxHeap(null));
    }
}
