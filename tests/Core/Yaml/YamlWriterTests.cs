using Plimsoll.Model;
using static Plimsoll.Yaml.Nodes;

namespace Plimsoll.Yaml;

public class YamlWriterTests
{
    [Fact]
    public void Writes_a_workload_in_the_order_of_the_documentation()
    {
        var deployment = Map(
            ("spec", Map(
                ("template", Map(
                    ("spec", Map(
                        ("containers", new object[]
                        {
                            Map(
                                ("securityContext", Map(("runAsNonRoot", true))),
                                ("resources", Map(("limits", Map(("memory", "256Mi"), ("cpu", "1"))), ("requests", Map(("memory", "256Mi"), ("cpu", "250m"))))),
                                ("ports", new object[] { Map(("containerPort", 8080), ("name", "http")) }),
                                ("args", new object[] { "--port", "8080", "-v" }),
                                ("image", "shop/web:1.10"),
                                ("env", new object[] { Map(("value", "on"), ("name", "MODE")), Map(("name", "EMPTY"), ("value", "")) }),
                                ("name", "web")),
                        }),
                        ("serviceAccountName", "web"))),
                    ("metadata", Map(("labels", Map(("b", "1"), ("a", "x"))))))),
                ("selector", Map(("matchLabels", Map(("b", "1"), ("a", "x"))))),
                ("replicas", 3))),
            ("kind", "Deployment"),
            ("metadata", Map(("annotations", Map()), ("labels", Map(("b", "1"), ("a", "x"))), ("namespace", "shop"), ("name", "web"))),
            ("apiVersion", "apps/v1"));

        Assert.Equal(
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: shop
              labels:
                b: "1"
                a: x
              annotations: {}
            spec:
              replicas: 3
              selector:
                matchLabels:
                  b: "1"
                  a: x
              template:
                metadata:
                  labels:
                    b: "1"
                    a: x
                spec:
                  serviceAccountName: web
                  containers:
                    - name: web
                      image: shop/web:1.10
                      args:
                        - --port
                        - "8080"
                        - -v
                      ports:
                        - name: http
                          containerPort: 8080
                      env:
                        - name: MODE
                          value: "on"
                        - name: EMPTY
                          value: ""
                      resources:
                        requests:
                          cpu: 250m
                          memory: 256Mi
                        limits:
                          cpu: "1"
                          memory: 256Mi
                      securityContext:
                        runAsNonRoot: true

            """, YamlWriter.Write(deployment));
    }

    [Fact]
    public void Orders_what_lies_deep()
    {
        var ingress = Map(
            ("kind", "Ingress"),
            ("spec", Map(("rules", new object[]
            {
                Map(("http", Map(("paths", new object[] { Map(("backend", Map()), ("pathType", "Prefix"), ("path", "/")) }))), ("host", "a.example.com")),
            }))));
        Assert.Equal(
            "kind: Ingress\nspec:\n  rules:\n    - host: a.example.com\n      http:\n        paths:\n          - path: /\n            pathType: Prefix\n            backend: {}\n",
            YamlWriter.Write(ingress));
    }

    [Fact]
    public void Keeps_the_order_of_what_users_name()
    {
        var resource = Map(("kind", "Widget"), ("spec", Map(("z", 1), ("a", 2), ("list", new object[] { Map(("b", 1), ("name", "x")) }))));
        Assert.Equal("kind: Widget\nspec:\n  z: 1\n  a: 2\n  list:\n    - name: x\n      b: 1\n", YamlWriter.Write(resource));
    }

    [Fact]
    public void Writes_lines_as_blocks()
    {
        var map = Map(
            ("kind", "ConfigMap"),
            ("data", Map(
                ("clip", "a\n b\n\nc: d # e\n"),
                ("strip", "a\nb"),
                ("keep", "a\n\n"),
                ("indented", "  a\nb\n"),
                ("tab", "\ta\nb\n"),
                ("blank", "\n\n  a\n"),
                ("one", "line\n"))));

        Assert.Equal(
            "kind: ConfigMap\n" +
            "data:\n" +
            "  clip: |\n    a\n     b\n\n    c: d # e\n" +
            "  strip: |-\n    a\n    b\n" +
            "  keep: |+\n    a\n\n" +
            "  indented: |2\n      a\n    b\n" +
            "  tab: |2\n    \ta\n    b\n" +
            "  blank: |2\n\n\n      a\n" +
            "  one: |\n    line\n", YamlWriter.Write(map));
    }

    [Theory]
    [InlineData("a\r\nb\n", @"""a\r\nb\n""")]
    [InlineData("a\n \nb", @"""a\n \nb""")]
    [InlineData("a\n\t", @"""a\n\t""")]
    [InlineData("\n", @"""\n""")]
    [InlineData("a\u0007\nb", @"""a\u0007\nb""")]
    [InlineData("a\u2028b\n", @"""a\u2028b\n""")]
    public void Quotes_lines_that_no_block_keeps(string text, string expected) =>
        Assert.Equal($"k: {expected}\n", YamlWriter.Write(Map(("k", text))));

    [Fact]
    public void Writes_nested_sequences_and_empty_ones() =>
        Assert.Equal("k:\n  - - 1\n    - a: |-\n        x\n        y\n      b: []\n  - {}\n  - |-\n    x\n    y\n",
            YamlWriter.Write(Map(("k", new object[] { new object[] { 1, Map(("a", "x\ny"), ("b", Array.Empty<object>())) }, Map(), "x\ny" }))));

    [Fact]
    public void Quotes_keys_by_the_same_rule() =>
        Assert.Equal("\"y\": 1\n\"8080\": 2\napp.kubernetes.io/name: 3\n\"a: b\": 4\n",
            YamlWriter.Write(Map(("y", 1), ("8080", 2), ("app.kubernetes.io/name", 3), ("a: b", 4))));

    [Fact]
    public void Gives_floats_a_point() => Assert.Equal("k: 1.0E+20\n", YamlWriter.Write(Map(("k", 1e20))));

    [Fact]
    public void Refuses_what_is_not_known() =>
        Assert.Throws<ArgumentException>(() => YamlWriter.Write(Map(("k", new UnknownNode(default, "reads the clock")))));
}
