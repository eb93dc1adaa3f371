using Plimsoll.Rendering;

namespace Plimsoll;

/// <summary>The comparison finds what it is for: small changes of the example's templates, and the usual idioms in their place, make a difference.</summary>
public class MutationTests
{
    private const int ValueSets = 150;
    private const int ReleaseSize = 8;
    private const int Seed = 20_261_125;

    [Theory]
    [InlineData("deployment.yaml", "value: {{ .Values.javaOptions | quote }}", "value: {{ .Values.javaOptions }}")]
    [InlineData("deployment.yaml", "value: {{ .Values.javaOptions | quote }}", "value: \"{{ .Values.javaOptions }}\"")]
    [InlineData("deployment.yaml", "value: {{ .Values.javaOptions | quote }}", "value: {{ .Values.javaOptions | toJson }}")]
    [InlineData("deployment.yaml", "value: {{ .Values.javaOptions | quote }}", "value: {{ .Values.javaOptions | squote }}")]
    [InlineData("deployment.yaml", "bytes={{ int .Values.maxUploadBytes }}", "bytes={{ .Values.maxUploadBytes }}")]
    [InlineData("deployment.yaml", "{{- if ne .Values.revisionHistoryLimit nil }}", "{{- if .Values.revisionHistoryLimit }}")]
    [InlineData("deployment.yaml", "omit .Values.podAnnotations \"prometheus.io/port\" \"prometheus.io/scrape\"", ".Values.podAnnotations")]
    [InlineData("deployment.yaml", "{{ $key | quote }}: {{ $value | quote }}", "{{ $key }}: {{ $value | quote }}")]
    [InlineData("deployment.yaml", "- name: {{ $key | quote }}", "- name: {{ $key }}")]
    [InlineData("deployment.yaml", "{{ if eq $file.mode nil }}292{{ else }}{{ int $file.mode }}{{ end }}", "{{ int ($file.mode | default 292) }}")]
    [InlineData("deployment.yaml", "gt (include \"hula-ttp.minPods\" . | int) 1", "gt (include \"hula-ttp.minPods\" . | int) 2")]
    [InlineData("deployment.yaml", "            allowPrivilegeEscalation: false\n", "            allowPrivilegeEscalation: null\n")]
    [InlineData("deployment.yaml", "readOnlyRootFilesystem: {{ .Values.readOnlyRootFilesystem }}", "readOnlyRootFilesystem: {{ .Values.readOnlyRootFilesystem | default true }}")]
    [InlineData("deployment.yaml", "value: {{ \"Hello {{ customer.name }}, it's \\\"showtime\\\"!\" | quote }}", "value: Hello {{ \"{{\" }} customer.name }}, it's showtime!")]
    [InlineData("deployment.yaml", "(.Values.image.tag | default .Chart.AppVersion)", "(.Values.image.tag | default \"54f9496\")")]
    [InlineData("configs.yaml", "{{ $file.content | quote }}", "|\n    {{- $file.content | nindent 4 }}")]
    [InlineData("configs.yaml", "  {{ $file.key | quote }}: {{ $file.content | quote }}", "  {{- dict $file.key $file.content | toYaml | nindent 2 }}")]
    [InlineData("service-account.yaml", "  {{- else }}\n  []\n", "")]
    [InlineData("service.yaml", "port: {{ int .Values.service.port }}", "port: {{ .Values.service.port | quote }}")]
    [InlineData("ingress.yaml", "- host: {{ $host | quote }}", "- host: {{ $host | trim | quote }}")]
    [InlineData("disruption-budget.yaml", "maxUnavailable: 2\n", "maxUnavailable: \"2\"\n")]
    [InlineData("autoscaler.yaml", "{{- if .Values.autoscaling.enabled }}", "{{- if true }}")]
    [InlineData("NOTES.txt", "{{ int .Values.maxUploadBytes }}", "{{ .Values.maxUploadBytes }}")]
    [InlineData("_helpers.tpl", "{{- .Release.Name | trunc 63 | trimAll \"-\" }}", "{{- .Release.Name | trunc 10 | trimAll \"-\" }}")]
    [InlineData("_helpers.tpl", "{{ .Chart.Name | quote }}", "{{ .Chart.Name }}")]
    [InlineData("_helpers.tpl", "app.kubernetes.io/instance: {{ .Release.Name | quote }}", "app.kubernetes.io/instance: {{ .Release.Name }}")]
    public void AChangeOfATemplateIsFound(string template, string text, string replacement)
    {
        var subject = ChartSubjects.Example;
        var path = $"templates/{template}";
        Assert.Contains(text, subject.Files.All[path], StringComparison.Ordinal);
        var mutated = subject with { Files = subject.Files.With(path, subject.Files.All[path].Replace(text, replacement, StringComparison.Ordinal)) };
        Assert.NotEmpty(new EquivalenceCheck(mutated) { ReleaseSize = ReleaseSize }.Run(ValueSets, Seed, reduces: false).Differences);
    }

    [Fact]
    public void ADifferenceIsToldWithValuesPathBothSidesAndLine()
    {
        var subject = ChartSubjects.Example;
        var deployment = subject.Files.All["templates/deployment.yaml"];
        var mutated = subject with { Files = subject.Files.With("templates/deployment.yaml", deployment.Replace("{{- if ne .Values.revisionHistoryLimit nil }}", "{{- if .Values.revisionHistoryLimit }}", StringComparison.Ordinal)) };
        var difference = new EquivalenceCheck(mutated).Run(ValueSets, Seed).Differences[0];
        Assert.Contains("  values: {\"revisionHistoryLimit\": 0}\n", difference, StringComparison.Ordinal);
        Assert.Contains("templates/deployment.yaml: .spec.revisionHistoryLimit is 0 in C#, and absent in Helm", difference, StringComparison.Ordinal);
    }
}
