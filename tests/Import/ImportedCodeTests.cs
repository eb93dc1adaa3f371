namespace Plimsoll.Import;

public class ImportedCodeTests
{
    /// <summary>What imported code looks like.</summary>
    [Fact]
    public Task Reads_as_if_written()
    {
        var trip = Check(("shop/web-shop.yaml", """
            # The shop itself.
            # Owner: team blue
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: shop
              labels: &labels
                app: web
                tier: front
            spec:
              replicas: 2 # one a zone
              selector:
                matchLabels: *labels
              template:
                metadata:
                  labels: *labels
                spec:
                  serviceAccountName: web
                  containers:
                    # The one container.
                    - name: web
                      image: nginx:1.27
                      args: ["--listen", ":8080"]
                      command:
                        - sh
                        - -c
                        - |
                          set -e
                          echo "starting"
                      ports:
                        - { name: http, containerPort: 8080 }
                      env:
                        - name: MODE
                          valueFrom: { configMapKeyRef: { name: settings, key: mode } }
                      resources:
                        requests: { cpu: 100m, memory: 128Mi }
                        limits: { memory: 128Mi }
                      readinessProbe:
                        httpGet: { path: /ready, port: http }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings, namespace: shop }
            data:
              mode: production
              config.json: |
                {
                  "quotes": ""
                }
            ---
            apiVersion: v1
            kind: Secret
            metadata: { name: token, namespace: shop }
            data:
              readable: czNjcmV0
              binary: AAEC/w==
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: { name: web, namespace: shop }
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: { name: web, namespace: shop, labels: { app: web, tier: front } }
            spec:
              endpoints: [{ port: http, interval: 30s }]
              selector: { matchLabels: { app: web } }
            # The end.
            """));
        return Snapshot.Verify(string.Join("\n// ---\n", trip.Result.Files.Select(static file => $"// {file.Path}\n{file.Text}").Append(string.Concat(trip.Result.Notes.Select(static note => $"// {note.Span}: {note.Message}\n")))));
    }

    /// <summary>What YAML can hold and C# must be careful with.</summary>
    [Theory]
    [InlineData("nulls and empty values", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, creationTimestamp: null, labels: {}, annotations: }\ndata: {}\n")]
    [InlineData("texts of several lines", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n  keep: |+\n    a\n\n    b\n\n\n  strip: |-\n    a\n    b\n  folded: >\n    a\n    b\n\n    c\n  quotes: |\n    \"\"\"\n    \"\"\"\"\n  indented: |2\n      a\n     b\n  crlf: \"a\\r\\nb\\r\\n\"\n  spaces: \"a \\n \\n b\\n\"\n  tabs: \"\\ta\\n\\tb\\n\"\n  blank: \"\\n\\n\"\n  braces: |\n    {{ x }} {0}\n    $\"{y}\"\n")]
    [InlineData("characters that cannot be seen", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { zero: \"\\0\", bell: \"\\a\", next: \"a\\u0085b\", bom: \"\\ufeff\", nbsp: \"a\\u00a0b\", rtl: \"\\u202e\", pile: \"\\U0001F4A9\", line: \"a\\u2028b\\nc\\n\", backslash: 'C:\\temp' }\n")]
    [InlineData("keys that are no names", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { \"\": empty, \"a b\": space, \"a\\\"b\": quote, \"1\": one, \"true\": yes, class: keyword, \"ü\": umlaut }\n")]
    [InlineData("texts that look like other things", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: \"123\", namespace: \"true\" }\ndata: { a: \"null\", b: \"1e3\", c: \"0x1F\", d: \"2001-01-01\", e: \"~\" }\n")]
    [InlineData("numbers that need care", "apiVersion: example.com/v1\nkind: Numbers\nmetadata: { name: a }\nspec: { big: 9223372036854775807, bigger: 18446744073709551615, small: -9223372036854775808, half: 0.5, tiny: 1.5e-9, huge: 1.5e300, octal: 0o17, hex: 0x1F }\n")]
    [InlineData("timestamps", "apiVersion: v1\nkind: Pod\nmetadata: { name: a, creationTimestamp: \"2024-02-29T12:30:45Z\" }\nspec: { containers: [] }\n")]
    [InlineData("timestamps that are not in the usual form", "apiVersion: v1\nkind: Pod\nmetadata: { name: a, creationTimestamp: \"2024-02-29T12:30:45.123+02:00\" }\nspec: { containers: [] }\n")]
    [InlineData("fields that no model has", "apiVersion: v1\nkind: Pod\nmetadata: { name: a, clusterName: b }\nspec: { containers: [{ name: c, imgae: d, resources: { limits: { cpu: 1 } } }], contaiers: [null, 1, \"a\", [2], { b: null }] }\n")]
    [InlineData("values of the wrong kind", "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a, labels: { n: 1, b: true } }\nspec: { replicas: \"3\", template: { spec: { containers: { name: c } } } }\n")]
    [InlineData("ports that are texts of numbers", "apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 80, targetPort: \"8080\" }] }\n")]
    [InlineData("quantities as they are written", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: c, resources: { limits: { cpu: 0.5, memory: 1e3, nvidia.com/gpu: 1, ephemeral-storage: 1Gi }, requests: { cpu: 500 m } } }] }\n")]
    [InlineData("a field that must have a number and has none", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: c, ports: [{ name: http }] }] }\n")]
    [InlineData("the same name several times", "apiVersion: v1\nkind: Pod\nmetadata: { name: a-b }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: a.b }\n---\napiVersion: v1\nkind: Pod\nmetadata: { name: a-b }\n---\napiVersion: v1\nkind: Pod\nmetadata: { generateName: x- }\n")]
    [InlineData("lists of objects", "apiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: Pod, metadata: { name: a } }\n- { apiVersion: v1, kind: Service, metadata: { name: a } }\n")]
    [InlineData("an old version", "apiVersion: extensions/v1beta1\nkind: Deployment\nmetadata: { name: a }\nspec: { rollbackTo: { revision: 1 }, template: { spec: { containers: [{ name: c, image: d }] } } }\n")]
    [InlineData("kinds of one name", "apiVersion: a.example.com/v1\nkind: Game\nmetadata: { name: a }\nscore: { top: 3 }\n---\napiVersion: b.example.com/v1\nkind: Game\nmetadata: { name: a }\nscore: [3]\n---\napiVersion: c.example.com/v1\nkind: Pod\nmetadata: { name: a }\n")]
    [InlineData("properties of one name", "apiVersion: example.com/v1\nkind: Spec\nmetadata: { name: a }\na-b: 1\naB: 2\nspec: 3\n\"\": 4\n1: 5\n")]
    public void Nothing_is_lost(string what, string yaml)
    {
        var trip = RoundTrip.Of([("a.yaml", yaml)]);
        Assert.True(trip.Differences.Count == 0 && trip.Result.Objects > 0 && trip.Result.Notes.All(static note => !note.IsProblem), $"{what}:\n{string.Join("\n", trip.Differences)}\n{string.Join("\n", trip.Result.Notes.Select(static note => note.Message))}\n{string.Join("\n", trip.Result.Files.Select(static file => file.Text))}");
    }

    [Fact]
    public void Names_that_are_certain_are_references()
    {
        var trip = Check(
            ("db.yaml", "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: { name: db }\nspec: { serviceName: db-headless, selector: {}, template: { spec: { volumes: [{ name: a, configMap: { name: elsewhere } }, { name: b, secret: { secretName: twice } }], containers: [] } } }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: db-headless }\nspec: { clusterIP: None }\n"),
            ("other.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: elsewhere }\n---\napiVersion: v1\nkind: Secret\nmetadata: { name: twice }\n---\napiVersion: v1\nkind: Secret\nmetadata: { name: twice }\n"));
        var text = trip.Result.Files.Single(static file => file.Path == "Db.cs").Text;
        Assert.Contains("ServiceName = Service.Metadata.Name,", text, StringComparison.Ordinal);
        Assert.Contains("Name = Other.ConfigMap.Metadata.Name", text, StringComparison.Ordinal);
        Assert.Contains("SecretName = \"twice\"", text, StringComparison.Ordinal);
    }

    /// <summary>The page shows what is written.</summary>
    [Fact]
    public void The_page_has_an_example_of_a_sample() => Shows("docs/import.md", Legacy("apps/hula/TtpBot.cs"));

    [Fact]
    public void The_readme_has_a_part_of_a_sample()
    {
        var text = Legacy("apps/hula/Ttp.cs");
        var part = text[text.IndexOf("    public static V1Service", StringComparison.Ordinal)..text.LastIndexOf('}')];
        Shows("README.md", part[4..].Replace("\n    ", "\n", StringComparison.Ordinal));
    }

    private static void Shows(string page, string code)
    {
        var path = Path.Combine(Repository.Root, page);
        GeneratedText.Check(path, GeneratedText.Between(File.ReadAllText(path), "imported", $"```csharp\n{code}```\n")!);
    }

    /// <summary>A file that import makes of the sample of old manifests.</summary>
    private static string Legacy(string path)
    {
        var folder = Path.Combine(Repository.Root, "samples", "Legacy");
        var files = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))).OrderBy(static file => file.Item1, StringComparer.Ordinal);
        return RoundTrip.Of(files).Result.Files.Single(file => file.Path == path).Text;
    }

    private static RoundTrip Check(params (string Path, string Text)[] files)
    {
        var trip = RoundTrip.Of(files);
        Assert.True(trip.Differences.Count == 0, string.Join("\n", trip.Differences));
        return trip;
    }
}
