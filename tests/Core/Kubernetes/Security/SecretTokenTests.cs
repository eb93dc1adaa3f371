namespace Plimsoll.Kubernetes.Security;

public class SecretTokenTests
{
    private const string Base64 = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";

    [Theory]
    [InlineData("AKIAQWERTYUIOPASDFGH", "an AWS access key")]
    [InlineData("id=ASIAQWERTYUIOPASDFGH;", "an AWS access key")]
    [InlineData("ghs_aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5", "a GitHub token")]
    [InlineData("xapp-1-A0123456789-abcdefGHIJKL", "a Slack token")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n" + Base64, "a private key")]
    [InlineData("{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n" + Base64 + "\"}", "a private key")]
    [InlineData("-----BEGIN CERTIFICATE-----\n" + Base64 + "\n-----END CERTIFICATE-----\n-----BEGIN EC PRIVATE KEY-----\n" + Base64, "a private key")]
    [InlineData("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0x.dozjgNryP4J3jVmN", "a JSON Web Token")]
    public void A_shape_is_known_wherever_it_stands(string text, string what) => Assert.Equal(what, SecretToken.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("AKIA")]
    [InlineData("AKIAIOSFODNN7EXAMPLE")]
    [InlineData("XAKIAQWERTYUIOPASDFGH")]
    [InlineData("AKIAQWERTYUIOPASDFGHJ")]
    [InlineData("ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0x")]
    [InlineData("eyJ.eyJ.eyJ")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\n" + Base64)]
    [InlineData("-----BEGIN ")]
    public void What_only_begins_like_it_is_not(string text) => Assert.Null(SecretToken.Find(text));

    /// <summary>No text makes it look at the same characters again and again.</summary>
    [Fact]
    public void Long_texts_are_looked_at_once()
    {
        foreach (var part in new[] { "eyJ", "eyJ.", "-----BEGIN ", "AKIA", "xoxb-", "github_pat_" })
            Assert.Null(SecretToken.Find(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length))));
    }
}
