namespace Plimsoll.Charts.Values;

public class ValuePatternTests
{
    [Theory]
    [InlineData("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")]
    [InlineData("([a-z0-9][-a-z0-9.]{0,252}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?")]
    [InlineData(@"\d+\.\d+|\w*\s?\S\D\W")]
    [InlineData(@"(?i)abc(?:d|e)+?")]
    [InlineData(@"[]a]+[^]b][\]\-]")]
    [InlineData(@"\p{L}\P{Nd}\x41\t\n")]
    [InlineData(@"a{1000}")]
    [InlineData(@"a{,5}{")]
    public void What_both_read_alike(string pattern) => Assert.Null(ValuePattern.ProblemOf(pattern));

    [Theory]
    [InlineData("a(?=b)")]
    [InlineData("(?<!a)b")]
    [InlineData("(?>a+)b")]
    [InlineData("(?<name>a)")]
    [InlineData("(?P<name>a)")]
    [InlineData(@"(a)\1")]
    [InlineData(@"a\Z")]
    [InlineData(@"\Ga")]
    [InlineData(@"\u0041")]
    [InlineData(@"\e\cA")]
    [InlineData(@"\p{IsGreek}")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("[[:alpha:]]")]
    [InlineData("a{1001}")]
    [InlineData("a{1,99999}")]
    [InlineData("(?x) a # b")]
    [InlineData("(a")]
    public void What_one_of_them_does_not_read(string pattern) => Assert.NotNull(ValuePattern.ProblemOf(pattern));

    [Theory]
    [InlineData("a|b", "b", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("a*", "", true)]
    [InlineData("a", "a\n", false)]
    public void A_pattern_is_for_the_whole_string(string pattern, string text, bool expected) => Assert.Equal(expected, ValuePattern.IsMatch(pattern, text));
}
