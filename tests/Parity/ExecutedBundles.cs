using k8s;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Programs;
using Plimsoll.Yaml;

namespace Plimsoll.Parity;

/// <summary>Compares definitions, executed and serialised with KubernetesClient, with the YAML that is emitted for them.</summary>
internal static class ExecutedBundles
{
    /// <summary>Executes all definitions and compares each document with the one that is emitted.</summary>
    public static void AssertEqual(CSharpCompilation compilation, EvaluationResult evaluation)
    {
        var executed = ExecutedAssembly.Of(compilation);
        var compared = 0;
        foreach (var member in evaluation.Definitions.GroupBy(static definition => (definition.Bundle, definition.Member)))
        {
            var expected = executed.Objects(member.Key.Bundle, member.Key.Member).Select(Serialise).ToList();
            Assert.Equal(expected.Count, member.Count());
            foreach (var (definition, document) in member.Zip(expected))
            {
                var emitted = Assert.Single(ManifestReader.Read(new TextFile("emitted.yaml", YamlWriter.Write(definition.Document.Root!))));
                var differences = NodeComparison.Differences(document, emitted.Root!).ToList();
                Assert.True(differences.Count == 0, $"{definition.Bundle}.{definition.Member}:\n{string.Join("\n", differences)}");
                compared++;
            }
        }

        Assert.Equal(evaluation.Definitions.Count, compared);
        Assert.True(compared > 0);
    }

    private static Node Serialise(object value)
    {
        var document = Assert.Single(ManifestReader.Read(new TextFile("executed.yaml", KubernetesYaml.Serialize(value))));
        Assert.Empty(document.Problems);
        return document.Root!;
    }
}
