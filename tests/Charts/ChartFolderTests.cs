using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s;
using Plimsoll.Comparison;
using Plimsoll.Programs;
using Plimsoll.Rendering;

namespace Plimsoll;

/// <summary>What people do with a chart's folder: lint it, package it, and send what it renders to a cluster.</summary>
public class ChartFolderTests
{
    private static readonly MethodInfo Deserialize = typeof(KubernetesYaml).GetMethod(nameof(KubernetesYaml.Deserialize), [typeof(string), typeof(bool)])!;

    [Theory]
    [InlineData("Helm 3")]
    [InlineData("Helm 4")]
    public void LintIsClean(string version)
    {
        using var folder = new TemporaryFolder();
        var helm = HelmCommand.All.Single(command => command.Name == version);
        var output = helm.Run(folder.Path, ["lint", "--strict", "--quiet", .. Write(folder.Path)]);
        Assert.True(output.ExitCode == 0 && !output.Output.Contains("[WARNING]", StringComparison.Ordinal), output.Output);
    }

    [Theory]
    [InlineData("Helm 3")]
    [InlineData("Helm 4")]
    public void ProfilesAreCleanToLint(string version)
    {
        var helm = HelmCommand.All.Single(command => command.Name == version);
        var outputs = ChartSubjects.Emitted.SelectMany(static subject => subject.Files.Profiles.Keys.Select(profile => (subject, profile))).AsParallel().Select(one =>
        {
            using var folder = new TemporaryFolder();
            one.subject.Files.WriteTo(folder.Path);
            return helm.Run(folder.Path, "lint", "--strict", "--quiet", ".", "-f", $"values-{one.profile}.yaml");
        }).ToList();
        Assert.All(outputs, static output => Assert.True(output.ExitCode == 0 && !output.Output.Contains("[WARNING]", StringComparison.Ordinal), output.Output));
    }

    [Theory]
    [InlineData("Helm 3")]
    [InlineData("Helm 4")]
    public void EveryChartIsPackaged(string version)
    {
        using var folder = new TemporaryFolder();
        var helm = HelmCommand.All.Single(command => command.Name == version);
        var charts = Write(folder.Path);
        helm.Run(folder.Path, ["package", "--destination", "packages", .. charts]).Succeeded();
        var packages = ChartSubjects.Emitted.Select(static subject => $"{subject.Files.Identity.Name}-{subject.Files.Identity.Version}.tgz").ToHashSet(StringComparer.Ordinal);
        Assert.Equal(packages.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path.Combine(folder.Path, "packages")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsRenderedIsReadByKubectlAsByUs()
    {
        using var folder = new TemporaryFolder();
        var documents = ChartSubjects.Emitted.AsParallel().AsOrdered().SelectMany(Rendered).Select(static rendered => rendered.Document).ToList();
        for (var i = 0; i < documents.Count; i++)
            File.WriteAllText(Path.Combine(folder.Path, string.Create(CultureInfo.InvariantCulture, $"{i:D6}.yaml")), documents[i].Text);
        // Of all commands that need no cluster, this one changes least of what it reads.
        var output = ExternalCommand.Run(KubernetesTools.Kubectl, folder.Path, "annotate", "--local", "--overwrite", "-f", ".", "plimsoll.dev/read=true", "-o", "json").Succeeded().StandardOutput;
        var read = Values(output);
        Assert.Equal(documents.Count, read.Count);
        foreach (var (document, json) in documents.Zip(read))
        {
            json["metadata"]!["annotations"]!.AsObject().Remove("plimsoll.dev/read");
            if (json["metadata"]!["annotations"]!.AsObject().Count == 0)
                json["metadata"]!.AsObject().Remove("annotations");
            Assert.Empty(JsonComparison.Differences(document.Json!, typeof(object), json).Select(difference => $"{document.Source}: {difference}\n{document.Text}"));
        }
    }

    [Fact]
    public void WhatIsRenderedIsWhatAClusterTakes()
    {
        var faults = ChartSubjects.Emitted.AsParallel().AsOrdered().SelectMany(Rendered).SelectMany(static rendered => ListKeys.Duplicates(rendered.Document.Json)
            .Concat(FaultOfClient(rendered.Document, rendered.Type))
            .Select(fault => $"{rendered.Document.Source}: {fault}\n{rendered.Document.Text}")).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What a chart renders with its defaults and its profiles, and the types that KubernetesClient has for it.</summary>
    private static IEnumerable<(RenderedDocument Document, Type? Type)> Rendered(ChartSubject subject)
    {
        var release = new ReleaseFacts("rel", "default", subject.Files.Identity);
        var sets = subject.Files.Profiles.Values.Prepend([]).Select(static (values, i) => new Installation(string.Create(CultureInfo.InvariantCulture, $"set{i}"), values)).ToList();
        foreach (var (installation, chart) in sets.Zip(UmbrellaChart.Render(HelmCommand.Helm4, subject.Files, release, sets)))
        {
            var executed = subject.Executable.Execute(installation.Values, release.For(HelmCommand.Helm4));
            foreach (var document in chart?.Documents ?? [])
                yield return (document, executed.Documents.FirstOrDefault(one => Kind(one.Json) == Kind(document.Json!))?.Value.GetType());
        }
    }

    private static string Kind(JsonNode document) => $"{document["apiVersion"]} {document["kind"]}";

    /// <summary>KubernetesClient, told to be strict, refuses wrong types, and fields that there are none of.</summary>
    private static IEnumerable<string> FaultOfClient(RenderedDocument document, Type? type)
    {
        if (type is null)
            return ["no definition yields its kind"];
        try
        {
            var read = Deserialize.MakeGenericMethod(type).Invoke(null, [document.Text, true]);
            return read is null ? ["it is read as nothing"] : JsonComparison.Differences(DocumentJson.Of(read), type, document.Json!).Select(static difference => $"KubernetesClient reads it in another way: {difference}");
        }
        catch (TargetInvocationException e)
        {
            return [$"KubernetesClient does not read it: {e.InnerException!.Message} {e.InnerException.InnerException?.Message}"];
        }
    }

    private static IEnumerable<string> Write(string folder) => [.. ChartSubjects.Emitted.Select(subject =>
    {
        subject.Files.WriteTo(Path.Combine(folder, subject.Name));
        return subject.Name;
    })];

    private static List<JsonNode> Values(string output)
    {
        var values = new List<JsonNode>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
            values.Add(JsonNode.Parse(ref reader)!);
        return values;
    }
}
