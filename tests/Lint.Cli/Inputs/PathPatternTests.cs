namespace Plimsoll.Inputs;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("*.yaml", "a.yaml", true)]
    [InlineData("*.yaml", "a/a.yaml", false)]
    [InlineData("**/a.yaml", "a.yaml", true)]
    [InlineData("**/a.yaml", "x/y/a.yaml", true)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/**/b", "a/x/y/c", false)]
    [InlineData("a/**", "a", false)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[^a-c]x", "dx", true)]
    [InlineData("[]]", "]", true)]
    [InlineData("[ab", "[ab", true)]
    [InlineData("\\*", "*", true)]
    [InlineData("\\*", "a", false)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    [InlineData("a*b*c", "aXbYbZ", false)]
    [InlineData("A", "a", false)]
    public void Patterns_match_as_git_s_do(string pattern, string path, bool expected) => Assert.Equal(expected, new PathPattern(pattern).IsMatch(path));

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a{b,c}", "ab ac")]
    [InlineData("{a,{b,c}d}", "a bd cd")]
    [InlineData("{a}", "{a}")]
    [InlineData("{a,", "{a,")]
    public void Braces_stand_for_alternatives(string pattern, string expected) =>
        Assert.Equal(expected.Split(' ').Order(StringComparer.Ordinal), PathPattern.Expand(pattern).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Many_stars_take_no_time_and_many_braces_no_space()
    {
        Assert.False(new PathPattern(string.Concat(Enumerable.Repeat("*a", 50))).IsMatch(new string('a', 5000) + "b"));
        Assert.InRange(PathPattern.Expand(string.Concat(Enumerable.Repeat("{a,b}", 40))).Count, 1, 1000);
    }
}
