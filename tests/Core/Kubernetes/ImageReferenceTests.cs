using CsCheck;

namespace Plimsoll.Kubernetes;

public class ImageReferenceTests
{
    private const string Sha = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    [Theory]
    [InlineData("nginx", null, "nginx", null, null)]
    [InlineData("nginx:1.27", null, "nginx", "1.27", null)]
    [InlineData("library/nginx:1.27", null, "library/nginx", "1.27", null)]
    [InlineData("registry:5000/nginx", "registry:5000", "nginx", null, null)]
    [InlineData("registry:5000/team/nginx:1.27", "registry:5000", "team/nginx", "1.27", null)]
    [InlineData("localhost/nginx", "localhost", "nginx", null, null)]
    [InlineData("quay.io/a/b/c", "quay.io", "a/b/c", null, null)]
    [InlineData("[::1]:5000/nginx", "[::1]:5000", "nginx", null, null)]
    [InlineData("Registry/nginx", "Registry", "nginx", null, null)]
    [InlineData("nginx@" + Sha, null, "nginx", null, Sha)]
    [InlineData("quay.io/nginx:1@" + Sha, "quay.io", "nginx", "1", Sha)]
    [InlineData("a__b/c--d.e_f", null, "a__b/c--d.e_f", null, null)]
    [InlineData("nginx:_x.Y-z", null, "nginx", "_x.Y-z", null)]
    public void TryParse_Splits(string text, string? registry, string path, string? tag, string? digest)
    {
        Assert.True(ImageReference.TryParse(text, out var image, out var error), error);
        Assert.NotNull(image);
        Assert.Equal(registry, image.Registry);
        Assert.Equal(path.Split('/'), image.PathSegments);
        Assert.Equal(path.Split('/')[^1], image.Name);
        Assert.Equal(registry is null ? path : $"{registry}/{path}", image.Repository);
        Assert.Equal(tag, image.Tag);
        Assert.Equal(digest, image.Digest);
        Assert.Equal(text, image.ToString());
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" nginx", "contains white space")]
    [InlineData("nginx:", "has an empty tag")]
    [InlineData("nginx:a b", "contains white space")]
    [InlineData("nginx:-x", "has an invalid tag \"-x\"")]
    [InlineData("nginx:a:b", "has an invalid repository name \"nginx:a\"")]
    [InlineData("Nginx", "has capital letters in its repository name \"Nginx\"")]
    [InlineData("team/Nginx", "has capital letters in its repository name \"team/Nginx\"")]
    [InlineData("quay.io/", "has no repository name")]
    [InlineData(":1", "has no repository name")]
    [InlineData("/nginx", "has an invalid repository name \"/nginx\"")]
    [InlineData("a//b", "has an invalid repository name \"a//b\"")]
    [InlineData("a..b/c", "has an invalid registry \"a..b\"")]
    [InlineData("a/b..c", "has an invalid repository name \"a/b..c\"")]
    [InlineData("a/b___c", "has an invalid repository name \"a/b___c\"")]
    [InlineData("a/b-", "has an invalid repository name \"a/b-\"")]
    [InlineData("a/b._c", "has an invalid repository name \"a/b._c\"")]
    [InlineData("https://nginx", "has an invalid registry \"https:\"")]
    [InlineData("host:port/nginx", "has an invalid registry \"host:port\"")]
    [InlineData("nginx@sha256:abc", "has an invalid digest \"sha256:abc\"")]
    [InlineData("nginx@", "has an invalid digest \"\"")]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "is an image id, not a name")]
    public void TryParse_RefusesWithReason(string text, string expected)
    {
        Assert.False(ImageReference.TryParse(text, out var image, out var error));
        Assert.Null(image);
        Assert.Equal(expected, error);
    }

    [Fact]
    public void TryParse_Lengths()
    {
        Assert.True(ImageReference.TryParse("a:" + new string('x', 128), out _, out _));
        Assert.False(ImageReference.TryParse("a:" + new string('x', 129), out _, out _));
        Assert.True(ImageReference.TryParse(new string('x', 255), out _, out _));
        Assert.False(ImageReference.TryParse(new string('x', 256), out _, out _));
    }

    [Fact]
    public void AnyText_IsReadBackOrRefused() => Gen.String[Gen.Char["abZ09.:/@-_[] "], 0, 16].Sample(text =>
    {
        var isValid = ImageReference.TryParse(text, out var image, out var error);
        Assert.Equal(isValid, error is null);
        Assert.Equal(isValid ? text : null, image?.ToString());
    });
}
