namespace Plimsoll.Kubernetes.Jvm;

public class JvmSizeTests
{
    [Theory]
    [InlineData("1024", 1024)]
    [InlineData("1k", 1L << 10)]
    [InlineData("1K", 1L << 10)]
    [InlineData("512m", 512L << 20)]
    [InlineData("512M", 512L << 20)]
    [InlineData("2g", 2L << 30)]
    [InlineData("2G", 2L << 30)]
    [InlineData("1t", 1L << 40)]
    [InlineData("1T", 1L << 40)]
    [InlineData("0x10m", 16L << 20)]
    public void TryParse_Reads(string text, long expected)
    {
        Assert.True(JvmSize.TryParse(text, out var bytes));
        Assert.Equal(expected, bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("g")]
    [InlineData("1.5g")]
    [InlineData("1gb")]
    [InlineData("1Gi")]
    [InlineData("-1g")]
    [InlineData("1 g")]
    [InlineData("0x")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807k")]
    [InlineData("0xFFFFFFFFFFFFFFFF")]
    public void TryParse_Refuses(string text) => Assert.False(JvmSize.TryParse(text, out _));
}
