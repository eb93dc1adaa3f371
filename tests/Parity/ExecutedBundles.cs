using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using k8s;
using k8s.Models;
using Microsoft.CodeAnalysis.CSharp;
using Plimsoll.Evaluation;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Parity;

/// <summary>Runs definitions as the ordinary C# that they are, and serialises what they yield with KubernetesClient.</summary>
internal sealed class ExecutedBundles
{
    private readonly Assembly _assembly;

    private ExecutedBundles(Assembly assembly) => _assembly = assembly;

    public static ExecutedBundles Of(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        image.Position = 0;
        return new ExecutedBundles(new AssemblyLoadContext("executed", isCollectible: true).LoadFromStream(image));
    }

    /// <summary>Executes all definitions and compares each document with the one that is emitted.</summary>
    public static void AssertEqual(CSharpCompilation compilation, EvaluationResult evaluation)
    {
        var executed = Of(compilation);
        var compared = 0;
        foreach (var member in evaluation.Definitions.GroupBy(static definition => (definition.Bundle, definition.Member)))
        {
            var expected = executed.Documents(member.First());
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

    /// <summary>The documents of a member of a bundle, in the order in which it yields them.</summary>
    public IReadOnlyList<Node> Documents(Definition definition)
    {
        var type = _assembly.GetType(definition.Bundle.Replace("global::", "", StringComparison.Ordinal), throwOnError: true)!;
        var member = type.GetMember(definition.Member, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)[0];
        var instance = type.IsAbstract && type.IsSealed ? null : Activator.CreateInstance(type);
        var value = member switch
        {
            PropertyInfo property => property.GetValue(instance),
            FieldInfo field => field.GetValue(instance),
            MethodInfo method => method.Invoke(instance, []),
            _ => null,
        };
        return value switch
        {
            null => [],
            IKubernetesObject one => [Serialise(one)],
            IEnumerable many => [.. many.Cast<object?>().Where(static item => item is not null).Select(static item => Serialise(item!))],
            _ => [Serialise(value)],
        };
    }

    private static Node Serialise(object value)
    {
        var attribute = value.GetType().GetCustomAttribute<KubernetesEntityAttribute>();
        if (value is IKubernetesObject manifest && attribute is not null)
        {
            manifest.ApiVersion ??= attribute.Group.Length == 0 ? attribute.ApiVersion : string.Create(CultureInfo.InvariantCulture, $"{attribute.Group}/{attribute.ApiVersion}");
            manifest.Kind ??= attribute.Kind;
        }

        var document = Assert.Single(ManifestReader.Read(new TextFile("executed.yaml", KubernetesYaml.Serialize(value))));
        Assert.Empty(document.Problems);
        return document.Root!;
    }
}
