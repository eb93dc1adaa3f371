namespace Plimsoll.Output;

public sealed class ExcerptTests
{
    [Fact]
    public void Tabs_are_expanded_to_their_stops() => Assert.Equal(new Excerpt("    a   b", 8, 1), Excerpt.Of("\ta\tb", 3, 4, 80));

    [Fact]
    public void Wide_characters_take_two_columns() => Assert.Equal(new Excerpt("名前: 値段 x", 6, 4), Excerpt.Of("名前: 値段 x", 4, 6, 80));

    [Fact]
    public void Combining_characters_take_none() => Assert.Equal(new Excerpt("e\u0301x", 1, 1), Excerpt.Of("e\u0301x", 2, 3, 80));

    [Fact]
    public void Emoji_outside_the_basic_plane_take_two() => Assert.Equal(new Excerpt("a🚀b", 3, 1), Excerpt.Of("a🚀b", 3, 4, 80));

    [Fact]
    public void Control_characters_are_made_visible() => Assert.Equal(new Excerpt("a␛[31m", 0, 1), Excerpt.Of("a\e[31m", 0, 1, 80));

    [Fact]
    public void A_mark_is_never_empty() => Assert.Equal(new Excerpt("", 0, 1), Excerpt.Of("", 0, 0, 80));

    [Fact]
    public void A_long_line_is_cut_behind_a_mark_that_is_near() =>
        Assert.Equal(new Excerpt("abc" + new string('.', 15) + "…", 0, 3), Excerpt.Of("abc" + new string('.', 100), 0, 3, 20));

    [Fact]
    public void A_long_line_is_cut_on_both_sides_of_a_mark_that_is_far()
    {
        var excerpt = Excerpt.Of(new string('<', 5000) + "HERE" + new string('>', 5000), 5000, 5004, 40);
        Assert.Equal("HERE", excerpt.Text.Substring(excerpt.MarkColumn, excerpt.MarkWidth));
        Assert.Equal(('…', '…'), (excerpt.Text[0], excerpt.Text[^1]));
        Assert.InRange(excerpt.Text.Length, 20, 40);
    }

    [Fact]
    public void A_cut_splits_no_character_and_the_mark_stays_under_its_text()
    {
        for (var width = 10; width < 60; width++)
        {
            for (var start = 0; start < 240; start += 7)
            {
                var line = string.Concat(Enumerable.Repeat("漢🚀a", 60));
                var excerpt = Excerpt.Of(line, start, Math.Min(line.Length, start + 3), width);
                Assert.DoesNotContain('\uFFFD', excerpt.Text);
                Assert.InRange(DisplayText.WidthOf(excerpt.Text), 1, width);
                Assert.InRange(excerpt.MarkColumn, 0, width - 1);
                Assert.InRange(excerpt.MarkColumn + excerpt.MarkWidth, 1, width);
            }
        }
    }
}
