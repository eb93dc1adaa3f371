namespace Plimsoll.Model;

public class PlaceholderTests
{
    [Theory]
    [InlineData("{{ .Values.image }}", true)]
    [InlineData("nginx:${VERSION}", true)]
    [InlineData("<your-registry>", true)]
    [InlineData("{{ unclosed", false)]
    [InlineData("${unclosed", false)]
    [InlineData("a < b > c", false)]
    [InlineData("nginx:1.27", false)]
    [InlineData("", false)]
    public void IsIn_FindsUnfilledTemplates(string text, bool expected) => Assert.Equal(expected, Placeholder.IsIn(text));
}
