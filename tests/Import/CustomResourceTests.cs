namespace Plimsoll.Import;

/// <summary>Classes for kinds that KubernetesClient has no models of.</summary>
public class CustomResourceTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: games.example.com }
        spec:
          group: example.com
          scope: Namespaced
          names: { kind: Game, plural: games }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  apiVersion: { type: string }
                  kind: { type: string }
                  metadata: { type: object }
                  spec:
                    type: object
                    description: What the game is like.
                    properties:
                      board:
                        description: "The board, e.g. <8x8>. It is not seen by players."
                        type: object
                        properties: { rows: { type: integer, format: int32 }, columns: { type: integer }, ratio: { type: number } }
                      class: { type: string, enum: [Fast, Slow] }
                      deadline: { type: string, format: date-time }
                      levels:
                        type: array
                        items:
                          type: object
                          properties: { name: { type: string }, port: { x-kubernetes-int-or-string: true }, next: { type: object, properties: { name: { type: string } } } }
                      matrix: { type: array, items: { type: array, items: { type: integer, format: int64 } } }
                      memory: { anyOf: [{ type: integer }, { type: string }], pattern: '^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$', x-kubernetes-int-or-string: true }
                      mode: { anyOf: [{ type: integer }, { type: string }] }
                      open: { type: boolean }
                      options: { type: object, x-kubernetes-preserve-unknown-fields: true }
                      password: { type: object, properties: { key: { type: string, description: The key of the secret to select from. }, name: { type: string }, optional: { type: boolean } } }
                      players: { type: object, additionalProperties: { type: object, properties: { score: { type: integer } } } }
                      resources:
                        type: object
                        properties:
                          claims: { type: array, items: { type: object, properties: { name: { type: string }, request: { type: string } } } }
                          limits: { type: object, additionalProperties: { anyOf: [{ type: integer }, { type: string }], pattern: '^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))$', x-kubernetes-int-or-string: true } }
                          requests: { type: object, additionalProperties: { anyOf: [{ type: integer }, { type: string }], pattern: '^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))$', x-kubernetes-int-or-string: true } }
                      seed: { type: integer, nullable: true }
                      selector:
                        type: object
                        properties:
                          matchLabels: { type: object, additionalProperties: { type: string } }
                          matchExpressions: { type: array, items: { type: object, properties: { key: { type: string }, operator: { type: string }, values: { type: array, items: { type: string } } } } }
                      tags: { type: object, additionalProperties: { type: string } }
                      icon: { type: string, format: byte }
                  status: { type: object, properties: { phase: { type: string } } }
        ---

        """;

    private const string Game = """
        apiVersion: example.com/v1
        kind: Game
        metadata: { name: chess, labels: { app: chess } }
        spec:
          tags: { a.b/c: d }
          board: { rows: 8, columns: 8, ratio: 1.5 }
          class: Fast
          deadline: "2026-01-02T03:04:05Z"
          levels:
          # The first.
          - { name: one, port: 8080, next: { name: two } }
          - { name: two, port: http }
          matrix: [[1, 2], [], [3]]
          memory: 1Gi
          mode: 5
          open: true
          options: { free: [1, a, { b: null }] }
          password: { name: secret, key: password }
          players: { a: { score: 3 }, b: {} }
          resources: { limits: { memory: 1Gi }, requests: { memory: 1Gi } }
          seed: null
          selector: { matchLabels: { app: chess } }
          icon: AAEC
        """;

    [Fact]
    public Task After_a_definition() => Snapshot.Verify(Written("Games.cs", "Kinds/Game.cs", ("games.yaml", Definition + Game)));

    [Fact]
    public Task After_the_objects() => Snapshot.Verify(Written("Games.cs", "Kinds/Game.cs", ("games.yaml", $"{Game}\n---\n{Game.Replace("chess", "go", StringComparison.Ordinal).Replace("mode: 5", "mode: fast", StringComparison.Ordinal)}\n  more: {{ days: [{{ n: 1 }}, {{ n: 1.5, on: true }}], empty: {{}}, list: [], ENV: {{ A_B: c }} }}\n")));

    [Fact]
    public Task Of_an_old_version() => Snapshot.Verify(Written("Old.cs", "Kinds/V1beta1Ingress.cs", ("old.yaml", """
        apiVersion: extensions/v1beta1
        kind: Ingress
        metadata: { name: web, annotations: { kubernetes.io/ingress.class: nginx } }
        spec:
          tls: [{ hosts: [example.com], secretName: web }]
          rules:
          - host: example.com
            http: { paths: [{ path: /, backend: { serviceName: web, servicePort: 80 } }] }
        """)));

    /// <summary>The first version of the API has the schema beside the versions.</summary>
    [Fact]
    public void Of_a_definition_in_v1beta1()
    {
        var text = Written("Kinds/Lamp.cs", null, ("all.yaml", """
            apiVersion: apiextensions.k8s.io/v1beta1
            kind: CustomResourceDefinition
            metadata: { name: lamps.example.com }
            spec:
              group: example.com
              version: v1
              names: { kind: Lamp, plural: lampen }
              validation: { openAPIV3Schema: { properties: { spec: { properties: { watt: { type: number }, lit: { type: boolean } } } } } }
            ---
            apiVersion: example.com/v1
            kind: Lamp
            metadata: { name: a }
            spec: { watt: 40 }
            """));
        Assert.Contains("PluralName = \"lampen\"", text, StringComparison.Ordinal);
        Assert.Contains("public double? Watt { get; set; }", text, StringComparison.Ordinal);
        Assert.Contains("public bool? Lit { get; set; }", text, StringComparison.Ordinal);
    }

    /// <summary>What is not as the definition says is kept, and said.</summary>
    [Fact]
    public void What_does_not_fit_is_kept()
    {
        var trip = RoundTrip.Of([("games.yaml", Definition + """
            apiVersion: example.com/v1
            kind: Game
            metadata: { name: a }
            spec: { board: [1], deadline: soon, levels: { a: b }, memory: [x], open: "yes", seed: a, tags: { a: 1 }, icon: "?", extra: { a: 1 }, resources: { limits: { memory: 1Gi }, more: 1 }, selector: { app: a } }
            """)]);
        Assert.Equal("", string.Join("\n", trip.Differences));
        Assert.Equal(
            """
            KubernetesClient has no model for example.com/v1 Game: the class Game is written for it, after its CustomResourceDefinition
            spec.board: the CRD says that it is an object, which this is not: the property is an object
            spec.levels: the CRD says that it is a list, which this is not: the property is an object
            spec.memory: the CRD says that it is an integer or a string, which this is not: the property is an object
            spec.open: the CRD says that it is a boolean, which this is not: the property is an object
            spec.seed: the CRD says that it is an integer, which this is not: the property is an object
            spec.tags[]: the CRD says that it is a string, which this is not: the property is an object
            spec.extra: the CRD does not have it; it is kept
            spec.resources.more: the CRD does not have it; it is kept
            spec.selector.app: the CRD does not have it; it is kept
            """.ReplaceLineEndings("\n"),
            string.Join("\n", trip.Result.Notes.Select(static note => note.Message)));
    }

    [Theory]
    [InlineData("a property that is text here and number there", "spec: { a: 1, b: x, c: [1, a] }", "spec: { a: x, b: 2.5, c: [true] }")]
    [InlineData("nulls in all", "spec: { a: null, b: null }", "spec: { a: 1, b: null }")]
    [InlineData("nulls in some", "spec: { a: { b: null }, c: [{ d: null }, { e: 1 }] }", "spec: { a: {} }")]
    [InlineData("nulls in lists and maps", "spec: { a: [null, { b: 1 }], labels: { x: null, y: z } }", "spec: { a: [] }")]
    [InlineData("lists of lists", "spec: { a: [[a, b], []], b: [[{ c: 1 }], [{ d: 2 }]] }", "spec: { a: [] }")]
    [InlineData("maps of maps of lists", "spec: { labels: { a: { b.c: [1] }, d: { e.f: [] } } }", "spec: {}")]
    [InlineData("names that C# has already", "spec: { class: { string: { object: 1 } }, new: 1, getType: 2, toString: 3, equals: { equals: 1 }, spec: { spec: { spec: 1 } }, noise: { noise: { noise: 1 } }, iList: { a: 1 }, dictionary: { a: 1 }, v1Pod: { a: 1 }, dateTime: { a: 1 }, jsonPropertyName: { a: 1 } }", "spec: {}")]
    [InlineData("names that are one name in C#", "spec: { a_b: 1, aB: { x: 1 }, AB: { y: 1 }, b: { aB: { z: 1 } } }", "spec: {}")]
    [InlineData("keys that are no names", "spec: { a: { a-b: { c: 1 }, d: { e: 1 } }, b: { '': 1 }, c: { $ref: x } }", "spec: {}")]
    [InlineData("order that differs", "spec: { a: 1, b: 2, c: 3 }", "spec: { c: 3, x: 4, a: 1 }")]
    [InlineData("numbers of all sizes", "spec: { int: 1, long: 2147483648, float: 1.5, mixed: 1, big: 18446744073709551615, both: 18446744073709551615 }", "spec: { int: 2, long: 1, float: 2.25, mixed: 1.5, big: 1, both: 1.5 }")]
    [InlineData("pieces that are Kubernetes'", "spec: { selector: { matchLabels: { a: b } }, template: { metadata: { creationTimestamp: null, labels: { a: b } } } }", "spec: { selector: { matchExpressions: [{ key: a, operator: Exists }] } }")]
    [InlineData("names of the object itself", "Metadata: 1\nApiVersion: 2\nkind2: { kind: 3 }\nNoise: 4", "noise: 5\nspec: { metadata: { Metadata: 1 }, noise: { a: 1 } }")]
    [InlineData("fields beside spec", "spec: 1\ndata: { a: b }\nmetadataPlus: [a]\nstatus: {}", "spec: x\nstatus: null")]
    public void Nothing_is_lost(string what, string one, string two)
    {
        var trip = RoundTrip.Of([("a.yaml", $"apiVersion: example.com/v1\nkind: Noise\nmetadata: {{ name: one }}\n{one}\n---\napiVersion: example.com/v1\nkind: Noise\nmetadata: {{ name: two }}\n{two}\n")]);
        Assert.True(trip.Differences.Count == 0 && trip.Result.Notes.All(static note => !note.IsProblem), $"{what}:\n{string.Join("\n", trip.Differences)}\n{string.Join("\n", trip.Result.Files.Select(static file => file.Text))}");
    }

    /// <summary>A kind of another group that Kubernetes has too, by name only.</summary>
    [Fact]
    public void A_service_is_not_always_a_service()
    {
        var text = Written("Kinds/V1Service.cs", "Kinds/ServingV1Service.cs", ("all.yaml", """
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: a }
            spec: { ports: [{ port: 80 }], template: { spec: { containers: [{ image: a }] } } }
            """));
        Assert.Contains("Ports { get; set; }", text, StringComparison.Ordinal);
        Assert.DoesNotContain("V1ServicePort", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_no_trouble()
    {
        var text = string.Concat(Enumerable.Repeat("{ a: [", 40)) + "1" + string.Concat(Enumerable.Repeat("] }", 40));
        Written("Kinds/Deep.cs", null, ("all.yaml", $"apiVersion: example.com/v1\nkind: Deep\nmetadata: {{ name: a }}\nspec: {text}\n"));
    }

    private static string Written(string path, string? other, (string Path, string Text) file)
    {
        var trip = RoundTrip.Of([file]);
        Assert.True(trip.Differences.Count == 0, $"{string.Join("\n", trip.Differences)}\n{string.Join("\n", trip.Result.Files.Select(static one => one.Text))}");
        return string.Join("\n", trip.Result.Files.Where(one => one.Path == path || one.Path == other).Select(static one => one.Text));
    }
}
