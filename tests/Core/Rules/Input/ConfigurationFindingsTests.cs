using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Input;

public class ConfigurationFindingsTests
{
    [Theory]
    [InlineData("plimsoll.scop = file", "1:1-14 PLM0006: there is no setting \"plimsoll.scop\"", "did you mean plimsoll.scope?")]
    [InlineData("[*.yaml]\nplimsoll.scope = files # all", "2:18-23 PLM0006: \"files\" is no value of plimsoll.scope, which is one of run, folder, file", "the default is run")]
    [InlineData("plimsoll.java.memory_per_cpu = many", "1:32-36 PLM0006: \"many\" is no value of plimsoll.java.memory_per_cpu, which is a number", "the default is 8")]
    [InlineData("dotnet_diagnostic.PLM0800.severity = error", "1:19-26 PLM0005: there is no rule \"PLM0800\" whose severity could be set", "did you mean PLM0001?")]
    [InlineData("dotnet_diagnostic.plm1001.severity : eror", "1:38-42 PLM0006: \"eror\" is no severity of plm1001, which is one of error, warning, suggestion, silent, none, default", null)]
    public void What_is_wrong_is_said_where_it_stands(string text, string expected, string? hint)
    {
        var finding = Assert.Single(ConfigurationFindings.Of(new Fixed(text)));
        var (start, end) = (finding.Span.StartPosition, finding.Span.EndPosition);
        Assert.Equal(expected, $"{start.Line + 1}:{start.Column + 1}-{end.Column + 1} {finding.Rule.Id}: {finding.Message}");
        Assert.Equal(hint, finding.Hint);
        Assert.Equal(Severity.Warn, finding.Severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("root = true\n[*.{yaml,cs}]\nindent_size = 2\ndotnet_diagnostic.CA1001.severity = error")]
    [InlineData("PLIMSOLL.Scope = FILE ; each by itself\nplimsoll.kubernetes_version = 1.35")]
    [InlineData("# plimsoll.scop = file\n; plimsoll.scop = file\n[plimsoll.scop = file]")]
    [InlineData("dotnet_diagnostic.PLM1001.severity = default\ndotnet_diagnostic.PLM1002.severity=none")]
    [InlineData("=\n = 1\nplimsoll.scope\ndotnet_diagnostic.severity = none\ndotnet_diagnostic..severity = none")]
    public void What_is_right_or_not_ours_is_not_spoken_of(string text) => Assert.Empty(ConfigurationFindings.Of(new Fixed(text)));

    [Fact]
    public void Severities_of_the_file_hold_for_itself() =>
        Assert.Empty(ConfigurationFindings.Of(new Fixed("plimsoll.scop = file", id => id == "PLM0006" ? Severity.Off : null)));

    /// <summary>The page's examples are configuration, which no rule case can hold.</summary>
    [Fact]
    public void The_examples_of_the_page_are_what_they_say()
    {
        var page = RulePage.Load("PLM0006");
        Assert.All(ConfigurationFindings.Of(new Fixed(page.Example("Bad", "ini")!)), static finding => Assert.Equal("PLM0006", finding.Rule.Id));
        Assert.NotEmpty(ConfigurationFindings.Of(new Fixed(page.Example("Bad", "ini")!)));
        Assert.Empty(ConfigurationFindings.Of(new Fixed(page.Example("Good", "ini")!)));
    }

    private sealed class Fixed(string text, Func<string, Severity?>? severity = null) : Configuration
    {
        private readonly SettingsScope _scope = new(static _ => null, severity ?? (static _ => null));

        public override IReadOnlyList<TextFile> Files { get; } = [new TextFile(".editorconfig", text)];

        public override SettingsScope For(string path) => _scope;
    }
}
