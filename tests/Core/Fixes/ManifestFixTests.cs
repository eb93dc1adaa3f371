using Plimsoll.Model;
using Plimsoll.Rules;
using Plimsoll.Settings;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.Fixes;

/// <summary>Fixes in texts that are not like those of the cases.</summary>
public class ManifestFixTests
{
    private const string Set = """
        apiVersion: apps/v1
        kind: StatefulSet
        metadata: { name: db }
        spec:
          serviceName: db
          selector: { matchLabels: { app: db } }
          template: { metadata: { labels: { app: db } }, spec: { containers: [] } }
        """;

    private const string Service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: db\nspec:\n  clusterIP: None\n  publishNotReadyAddresses: true\n  selector:\n    app: db\n";

    [Theory]
    [InlineData(Set, Set + "\n---\n" + Service, "\n")]
    [InlineData(Set + "\n", Set + "\n---\n" + Service, "")]
    [InlineData(Set + "\n...\n", Set + "\n...\n---\n" + Service, "")]
    [InlineData(Set + "\n# The end.\n", Set + "\n# The end.\n---\n" + Service, "")]
    [InlineData(Set + "\n---\nkind: Other\n", Set + "\n---\n" + Service + "---\nkind: Other\n", "")]
    public void A_new_object_is_a_document_behind_the_other(string text, string expected, string missingAtEnd)
    {
        foreach (var lineEnd in new[] { "\n", "\r\n" })
        {
            var last = missingAtEnd.Length > 0 ? expected.TrimEnd('\n') : expected;
            Assert.Equal(last.ReplaceLineEndings(lineEnd), Fix("set.yaml", text.ReplaceLineEndings(lineEnd)));
        }
    }

    [Fact]
    public void A_new_object_is_an_item_behind_the_other_in_its_List() =>
        Assert.Equal(
            "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n  - " + Indent(Set) + "\n  - " + Indent(Service.TrimEnd('\n')) + "\n  - kind: Other\n",
            Fix("list.yaml", "apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n  - " + Indent(Set) + "\n  - kind: Other\n"));

    [Theory]
    // JSON has no place for a second document.
    [InlineData("set.json", """{"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"name": "db"}, "spec": {"serviceName": "db", "selector": {"matchLabels": {"app": "db"}}, "template": {"metadata": {"labels": {"app": "db"}}, "spec": {"containers": []}}}}""")]
    // Whether the StatefulSet is there, the template decides.
    [InlineData("set.yaml", "{{- if .Values.db }}\n" + Set + "\n{{- end }}\n")]
    public void A_new_object_is_not_made_where_there_is_no_place_for_it(string path, string text) => Assert.Null(Fix(path, text));

    [Theory]
    // An entry of its own would hide the requests that the merge brings in.
    [InlineData("    - &first { name: a, resources: { requests: { cpu: 1 }, limits: { memory: 1Gi } } }\n    - <<: { name: b, resources: { requests: { memory: 1Gi } } }\n", false)]
    // Another container repeats what would change.
    [InlineData("    - name: a\n      resources: &small { requests: { memory: 1Gi } }\n    - name: b\n      resources: *small\n", false)]
    // The template may bring the limit.
    [InlineData("    - name: a\n      resources:\n        {{- toYaml .Values.resources | nindent 8 }}\n", false)]
    [InlineData("    - name: a\n      resources:\n        requests: { memory: 1Gi }\n        <<: *nothing\n", false)]
    [InlineData("    - name: a\n      resources:\n        requests: { memory: 1Gi } # asked for\n", true)]
    [InlineData("    - name: a\n      resources:\n        requests: { memory: \"{{ memory }}\" }\n", false)]
    public void A_fix_is_not_made_where_it_would_change_more(string containers, bool isMade)
    {
        var text = "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec:\n  containers:\n" + containers;
        var result = Fix("pod.yaml", text);
        Assert.Equal(isMade, result is not null);
        if (isMade)
            Assert.Equal(text + "        limits:\n          memory: 1Gi\n", result);
    }

    [Fact]
    public void JSON_stays_JSON() =>
        Assert.Equal(
            "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"spec\": { \"containers\": [{ \"name\": \"web\", \"resources\": { \"limits\": { \"memory\": \"512Mi\" } } }] }\n}\n",
            Fix("pod.json", "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"spec\": { \"containers\": [{ \"name\": \"web\" }] }\n}\n"));

    private static string Indent(string text) => text.Replace("\n", "\n    ", StringComparison.Ordinal);

    /// <summary>The text with the first fix that can be made; null when there is none.</summary>
    private static string? Fix(string path, string text)
    {
        var sources = ManifestSources.Read([new TextFile(path, text)], Configuration.None, [.. RuleCatalog.Rules.Where(static rule => rule.Info.Family is "Resources" or "Stateful")]);
        return sources.Findings.Select(finding => FixPasses.Fix(sources, finding, TestContext.Current.CancellationToken)).FirstOrDefault(static next => next is not null)?.Files[0].Text;
    }
}
