using static Plimsoll.Yaml.Edits.EditTest;

namespace Plimsoll.Yaml.Edits;

public class RenameTests
{
    [Theory]
    [InlineData("a: 1 # one\nb: 2\n", "k", "k: 1 # one\nb: 2\n")]
    [InlineData("a : 1\n", "k", "k : 1\n")]
    [InlineData("'a': 1\n", "k", "'k': 1\n")]
    [InlineData("\"a\": 1\n", "k", "\"k\": 1\n")]
    [InlineData("a: 1\n", "on", "\"on\": 1\n")]
    [InlineData("a: 1\n", "x *y", "\"x *y\": 1\n")]
    [InlineData("? a\n: 1\n", "k", "? k\n: 1\n")]
    [InlineData("? |-\n  a\n: 1\n", "k", "? k\n: 1\n")]
    [InlineData("&x a: 1\n", "k", "&x k: 1\n")]
    [InlineData("!!str a: 1\n", "k", "k: 1\n")]
    [InlineData("{a: 1}\n", "k,", "{\"k,\": 1}\n")]
    [InlineData("{\"a\":1}\n", "k", "{\"k\":1}\n")]
    [InlineData("{a}\n", "k", "{k}\n")]
    [InlineData("a:\n  b: 1\n", "k", "k:\n  b: 1\n")]
    public void Writes_the_new_key_like_the_old(string before, string key, string after) => Makes(before, editor => editor.Rename(At("a"), key), after);

    [Fact]
    public void A_key_that_is_no_string() => Makes("a: 1\non: 2\n", editor => editor.Rename(At("true"), "k"), "a: 1\nk: 2\n");

    [Fact]
    public void A_pair_between_brackets() => Makes("[a: 1]\n", editor => editor.Rename(At("[0].a"), "k"), "[k: 1]\n");
}
