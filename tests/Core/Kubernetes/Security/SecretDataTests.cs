namespace Plimsoll.Kubernetes.Security;

public class SecretDataTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("YQ==", 1)]
    [InlineData("YWI=", 2)]
    [InlineData("YWJj", 3)]
    [InlineData("YWJj\nZGVm\r\n", 6)]
    public void Base64_may_be_broken_into_lines(string text, int length)
    {
        Assert.Null(SecretData.Base64Problem(text));
        Assert.Equal(length, SecretData.DecodedLength(text));
        Assert.Equal(length, SecretData.Decode(text).Length);
    }

    [Theory]
    [InlineData("YQ")]
    [InlineData("YQ=")]
    [InlineData("YQ===")]
    [InlineData("=")]
    [InlineData("YQ==YQ==")]
    [InlineData("YW J")]
    [InlineData("YWJ-")]
    [InlineData("YWJ\t")]
    public void Other_texts_are_none(string text) => Assert.NotNull(SecretData.Base64Problem(text));
}
