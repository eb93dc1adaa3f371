using Plimsoll.Model;

namespace Plimsoll.Yaml.Templates;

/// <summary>What is known of a text that a template engine has still to fill in: everything but what the actions say.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("image: {{ .Values.image }}\nname: web\n", "{image: ?, name: web}")]
    [InlineData("image: {{ .Values.image | default \"a: b\" }}\nname: web\n", "{image: ?, name: web}")]
    [InlineData("image: {{ .Values.image }}:{{ .Values.tag }}\n", "{image: \"{{ .Values.image }}:{{ .Values.tag }}\"}")]
    [InlineData("image: \"{{ .Values.image | default \"nginx\" }}:1\"\nname: web\n", "{image: \"{{ .Values.image | default \"nginx\" }}:1\", name: web}")]
    [InlineData("note: '{{ .Values.a }} isn''t'\n", "{note: \"{{ .Values.a }} isn't\"}")]
    [InlineData("text: {{ \"}}\" }}\nname: web\n", "{text: ?, name: web}")]
    [InlineData("args: [{{ .Values.a }}, \"b\"]\n", "{args: [?, b]}")]
    [InlineData("args: [a{{ if .Values.b }}, b{{ end }}]\nname: web\n", "{args: [\"a{{ if .Values.b }}\", \"b{{ end }}\"], name: web}")]
    [InlineData("args: [{{- range .Values.a }} {{ . }}, {{- end }}]\nname: web\n", "{args: [?], name: web}")]
    [InlineData("args: [${FIRST}, ${SECOND}]\n", "{args: [?, ?]}")]
    [InlineData("replicas: ${REPLICAS}\nname: ${NAME}-web\n", "{replicas: \"${REPLICAS}\", name: \"${NAME}-web\"}")]
    [InlineData("replicas: @REPLICAS@\nname: %NAME%-web\n", "{replicas: ?, name: ?}")]
    [InlineData("{% if big %}\nreplicas: 3\n{% endif %}\nname: web\n", "{replicas: 3, name: web}")]
    [InlineData("{{- if .Values.big }}\nreplicas: 3\n{{- else }}\nreplicas: 1\n{{- end }}\nname: web\n", "{replicas: ?(3|1), name: web}")]
    [InlineData("{{- if a }}\ncount: 1\n{{- else if b }}\ncount: 2\n{{- else }}\ncount: 3\n{{- end }}\n", "{count: ?(1|2|3)}")]
    [InlineData("spec:\n  {{- if a }}\n  type: {x: 1}\n  {{- else }}\n  type: [a]\n  {{- end }}\nname: web\n", "{spec: {type: ?({x: 1}|[a])}, name: web}")]
    [InlineData("labels:\n  app: web\n  {{- include \"labels\" . | nindent 2 }}\nname: web\n", "{labels: {app: web, …}, name: web}")]
    [InlineData("labels:\n  {{- include \"labels\" . | nindent 2 }}\nname: web\n", "{labels: ?, name: web}")]
    [InlineData("labels:\n  {{- include \"labels\" . | nindent 2 }}\n  app: web\nname: web\n", "{labels: {app: web, …}, name: web}")]
    [InlineData("labels: {{- include \"labels\" . | nindent 2 }}\nname: web\n", "{labels: ?, name: web}")]
    [InlineData("labels: {{- include \"labels\" . | nindent 2 }}\n  app: web\nname: web\n", "{labels: {app: web, …}, name: web}")]
    [InlineData("labels:\n{{ include \"labels\" . | indent 2 }}\nname: web\n", "{labels: ?, name: web}")]
    [InlineData("labels:\n  app: web\n{{ include \"labels\" . | indent 2 }}\nname: web\n", "{labels: {app: web, …}, name: web}")]
    [InlineData("{{ include \"all\" . }}\n", "?")]
    [InlineData("{{ include \"some\" . }}\nname: web\n", "{name: web, …}")]
    [InlineData("args:\n  - a\n  {{- range .Values.args }}\n  - {{ . }}\n  {{- end }}\n  - z\n", "{args: [a, ?, z]}")]
    [InlineData("args:\n  - a\n  {{- toYaml .Values.args | nindent 2 }}\nname: web\n", "{args: [a, ?], name: web}")]
    [InlineData("args:\n{{- range $i, $arg := .Values.args }}\n- {{ $arg }}\n{{- else }}\n  []\n{{- end }}\nname: web\n", "{args: [?, ?], name: web}")]
    [InlineData("env:\n  - name: A\n    {{- if .Values.a }}\n    value: x\n    {{- end }}\n  - name: B\n", "{env: [{name: A, value: x}, {name: B}]}")]
    [InlineData("{{ .Values.key }}: a\nname: web\n", "{name: web, …}")]
    [InlineData("{{ .Values.key }}-x: a\nname: web\n", "{{{ .Values.key }}-x: a, name: web, …}")]
    [InlineData("data:\n  config: |\n    a\n{{ .Files.Get \"b\" | indent 4 }}\n    {{ c }}\n  other: d\n", "{data: {config: \"a⏎{{ .Files.Get \"b\" | indent 4 }}⏎{{ c }}⏎\", other: d}}")]
    [InlineData("data:\n  config: |\n    a\n    {{- if b }}\n    c\n{{- end }}\n    d\n  other: e\n", "{data: {config: \"a⏎{{- if b }}⏎c⏎{{- end }}⏎d⏎\", other: e}}")]
    [InlineData("data:\n  config: |-\n    {{- .Values.config | nindent 4 }}\n  other: d\n", "{data: {config: \"{{- .Values.config | nindent 4 }}\", other: d}}")]
    [InlineData("{{- /* A comment:\n  over lines. */}}\nname: web\n", "{name: web}")]
    [InlineData("{{- $name := .Values.name }}\nname: {{ $name }}\nkind: Pod\n", "{name: ?, kind: Pod}")]
    [InlineData("{{- if .Values.a }}name: web{{ end }}\nkind: Pod\n", "{name: \"web{{ end }}\", kind: Pod}")]
    [InlineData("name: \"web\" {{- if .Values.a }}{{ end }}\nkind: Pod\n", "{name: web, kind: Pod}")]
    [InlineData("name: web # {{ .Values.a }}\nkind: Pod\n", "{name: web, kind: Pod}")]
    [InlineData("rule: up{job=\"a\"} == 0 for {{ $labels.instance }}\n", "{rule: \"up{job=\"a\"} == 0 for {{ $labels.instance }}\"}")]
    public void WhatIsKnownIsRead(string text, string expected)
    {
        var document = Assert.Single(ManifestReader.Read(new TextFile("template.yaml", text)));
        Assert.Empty(document.Problems);
        Assert.Empty(document.DuplicateKeys);
        Assert.Equal(expected, Show(document.Root));
    }

    /// <summary>The engine puts every document on its own: each is read by itself.</summary>
    [Fact]
    public void DocumentsOfATemplateAreReadOneByOne()
    {
        var documents = ManifestReader.Read(new TextFile("template.yaml", "{{- range .Values.all }}\n---\nname: {{ . }}\n{{- end }}\n---\nname: last\n"));
        Assert.Equal(["{name: ?}", "{name: last}"], documents.Select(static document => Show(document.Root)));
    }

    private static string Show(Node? node) => node switch
    {
        null => "",
        UnknownNode { Alternatives: { Count: > 0 } alternatives } => $"?({string.Join('|', alternatives.Select(Show))})",
        UnknownNode => "?",
        MappingNode mapping => $"{{{string.Join(", ", mapping.Entries.Select(static entry => $"{entry.Key}: {Show(entry.Value)}").Concat(mapping.Rest is null ? [] : ["…"]))}}}",
        SequenceNode sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        ScalarNode { Kind: ScalarKind.String } scalar when PlainScalar.NeedsQuotes(scalar.Text) || scalar.Text.Contains('{', StringComparison.Ordinal) => $"\"{scalar.Text.ReplaceLineEndings("⏎")}\"",
        ScalarNode scalar => scalar.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
