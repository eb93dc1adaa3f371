using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Plimsoll.EndToEnd;

/// <summary>Invariant 4 as a user meets it: import, build, and have the same objects.</summary>
[Collection(PublishedCommandCollection.Name)]
public class ImportTests(PublishedCommand command, PlimsollPackage package)
{
    private static readonly (string Path, string Text)[] Manifests =
    [
        ("apps/web.yaml", """
            # The shop's front.
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: shop
              labels: &labels { app: web, tier: front }
            spec:
              replicas: 2 # one a zone
              selector: { matchLabels: *labels }
              template:
                metadata: { labels: *labels, annotations: { example.com/quoted: '"a" and \b', example.com/empty: "" } }
                spec:
                  containers:
                  # The one that counts.
                  - name: web
                    image: registry.example.com/web:1.2.3
                    command:
                    - sh
                    - -c
                    - |
                      set -e
                      echo "{ not C# }" \
                        done
                    args: []
                    env:
                    - name: MODE
                      valueFrom: { configMapKeyRef: { name: settings, key: mode } }
                    ports: [{ name: http, containerPort: 8080 }]
                    readinessProbe: { httpGet: { path: /ready, port: http } }
                    resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: { name: settings, namespace: shop }
            data:
              mode: production
              keep: |+
                two ends

              fold: >-
                one
                line
              "true": "1e3"
            ---
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Secret
              metadata: { name: token, namespace: shop }
              data: { readable: czNjcmV0, binary: AAEC/w== }
            - apiVersion: v1
              kind: Service
              metadata: { name: web, namespace: shop }
              spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
            """),
        ("games/definition.yaml", """
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: { name: games.example.com }
            spec:
              group: example.com
              scope: Namespaced
              names: { kind: Game, plural: games, singular: game, listKind: GameList }
              versions:
              - name: v1
                served: true
                storage: true
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          board: { type: object, description: Where it is played., properties: { rows: { type: integer, format: int32 }, ratio: { type: number } } }
                          levels: { type: array, items: { type: object, properties: { name: { type: string }, port: { x-kubernetes-int-or-string: true } } } }
                          players: { type: object, additionalProperties: { type: object, properties: { score: { type: integer } } } }
                          options: { type: object, x-kubernetes-preserve-unknown-fields: true }
            """),
        ("games/chess.yaml", """
            apiVersion: example.com/v1
            kind: Game
            metadata: { name: chess, namespace: shop }
            spec:
              board: { rows: 8, ratio: 1.5 }
              levels: [{ name: one, port: 8080 }, { name: two, port: http }]
              players: { white: { score: 3 }, black: {} }
              options: { free: [1, a, { b: null }], deep: { on: true } }
              unknown: kept
            """),
        ("undefined.yaml", """
            apiVersion: other.example.com/v1
            kind: Pipeline
            metadata: { name: build }
            spec:
              steps:
              - { name: compile, class: fast, env: { CI: "1" } }
              - { name: test, retries: 2, when: [main, 7] }
              timeout: 1.5
              nothing: null
            """),
        ("old.yaml", """
            apiVersion: extensions/v1beta1
            kind: Ingress
            metadata: { name: web, namespace: shop }
            spec:
              rules:
              - host: shop.example.com
                http: { paths: [{ path: /, backend: { serviceName: web, servicePort: 80 } }] }
            """),
    ];

    [Fact]
    public void What_is_imported_builds_and_emits_what_was_read()
    {
        using var project = new TemporaryProject(package);
        foreach (var (path, text) in Manifests)
            project.Write($"k8s/{path}", text);
        var import = command.Run(project.Folder, "import", "k8s", "-o", ".", "--project", "--bundle-name", "Shop", "--force").Succeeded();
        Assert.Contains("8 objects in ", import.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error", import.Output, StringComparison.Ordinal);
        Assert.Contains("// The one that counts.", project.Read("apps/Web.cs"), StringComparison.Ordinal);
        Assert.Contains("public sealed class Board", project.Read("Kinds/Game.cs"), StringComparison.Ordinal);

        // The package of this build has a version of its own. What the rules say of these manifests is not the question.
        var written = project.Read("Shop.csproj");
        project.Write("Shop.csproj", written[..written.IndexOf("Version=\"", StringComparison.Ordinal)] + $"Version=\"{package.Version}\" />\n  </ItemGroup>\n</Project>\n");
        var rules = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "rules"), "PLM*.md").Select(static page => Path.GetFileNameWithoutExtension(page)).Where(static id => !id.StartsWith("PLM9", StringComparison.Ordinal));
        project.Write(".globalconfig", "is_global = true\n" + string.Concat(rules.Select(static id => $"dotnet_diagnostic.{id}.severity = none\n")));
        var build = project.Build("-p:TreatWarningsAsErrors=true", "-p:WarningsNotAsErrors=NU1603", "-p:NuGetAudit=false").Succeeded();
        Assert.DoesNotContain("warning", build.Output.Replace("warning NU1603", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Equal(Read(project, "k8s"), Read(project, "bin/Debug/net10.0/manifests"));
    }

    /// <summary>The objects below a folder as kubectl reads them, with their keys in order.</summary>
    private static string Read(TemporaryProject project, string folder)
    {
        var read = ExternalCommand.Run(KubernetesTools.Kubectl, project.PathOf(folder), "annotate", "--local", "-R", "-f", ".", "plimsoll.dev/read=true", "-o", "json").Succeeded();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(read.StandardOutput), new JsonReaderOptions { AllowMultipleValues = true });
        var objects = new List<string>();
        while (reader.Read())
        {
            if (JsonNode.Parse(ref reader) is { } value)
                objects.Add(Sorted(value)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        }

        return string.Join("\n", objects.Order(StringComparer.Ordinal));
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject mapping => new JsonObject(mapping.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
