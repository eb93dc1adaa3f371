using System.Text.Json;

namespace Plimsoll.EndToEnd;

/// <summary>What a user of the published binary does.</summary>
[Collection(PublishedCommandCollection.Name)]
public class PublishedCommandTests(PublishedCommand command)
{
    /// <summary>The faults that the notes warn of, in YAML as a team wrote it in 2020, each at its line.</summary>
    [Fact]
    public void The_legacy_manifests_break_the_rules_at_exact_lines()
    {
        var lint = command.Run(Repository.Root, "lint", "samples/Legacy", "--format", "concise");
        Assert.Equal(1, lint.ExitCode);
        string[] expected =
        [
            "samples/Legacy/apps/coordinator.yaml:7:3: error PLM6029 ",
            "samples/Legacy/apps/coordinator.yaml:19:11: error PLM1001 ",
            "samples/Legacy/apps/ergedd.yaml:33:23: error PLM1007 ",
            "samples/Legacy/apps/ergedd.yaml:102:18: warn PLM1009 ",
            "samples/Legacy/apps/hula/admin.yaml:27:23: error PLM1012 ",
            "samples/Legacy/apps/hula/ttp-bot.yaml:30:11: error PLM0003 ",
            "samples/Legacy/apps/hula/ttp.yaml:39:20: error PLM2003 ",
            "samples/Legacy/apps/users.yaml:29:20: error PLM1006 ",
            "samples/Legacy/apps/users.yaml:70:22: error PLM1008 ",
            "samples/Legacy/old/hula-ttp.yaml:5:9: error PLM8008 ",
            "samples/Legacy/stateful/redis-ha.yaml:9:16: error PLM3001 ",
            "samples/Legacy/test/hula-ttp.yaml:31:23: error PLM1015 ",
        ];
        Assert.All(expected, start => Assert.Contains(start, lint.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Json_is_whole_and_counts_what_it_holds()
    {
        var lint = command.Run(Repository.Root, "lint", "samples/Legacy", "--format", "json");
        using var document = JsonDocument.Parse(lint.Output);
        var root = document.RootElement;
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        var severities = root.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("severity").GetString()).ToList();
        var summary = root.GetProperty("summary");
        Assert.Equal(severities.Count(static severity => severity == "error"), summary.GetProperty("errors").GetInt32());
        Assert.Equal(severities.Count(static severity => severity == "warn"), summary.GetProperty("warnings").GetInt32());
        Assert.Equal(48, summary.GetProperty("objects").GetInt32());
    }

    [Fact]
    public void Every_rule_explains_itself_offline()
    {
        using var rules = JsonDocument.Parse(command.Run(Repository.Root, "rules", "--format", "json").Succeeded().Output);
        var ids = Ids(rules.RootElement).ToList();
        Assert.True(ids.Count >= 30, $"{ids.Count} rules");
        foreach (var id in ids)
        {
            var page = command.Run(Path.GetTempPath(), "explain", id).Succeeded().Output;
            Assert.Contains(id, page, StringComparison.Ordinal);
            Assert.Contains("Bad", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_judged()
    {
        var lint = command.Run(Repository.Root, "lint", "samples/Legacy/apps/outlets.yaml", "samples/Legacy/no-such-file.yaml");
        Assert.Equal(2, lint.ExitCode);
        Assert.Contains("no-such-file.yaml", lint.Output, StringComparison.Ordinal);
        Assert.Contains("PLM1001", lint.Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        JsonValueKind.Object when element.TryGetProperty("id", out var id) => [id.GetString()!],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static property => Ids(property.Value)),
        _ => [],
    };
}
