using k8s;
using k8s.Models;
using Plimsoll;

namespace Constructs.Documents.CustomResourceDefinition;

/// <summary>A definition of a kind, which goes to crds/ as it is, and an object of that kind.</summary>
[HelmChart("custom-resource-definition", Version = "0.1.0")]
public sealed class CustomResourceDefinition(CustomResourceDefinitionValues values, Release release)
{
    public V1CustomResourceDefinition Definition => new()
    {
        Metadata = new() { Name = "sites.example.com" },
        Spec = new()
        {
            Group = "example.com",
            Scope = "Namespaced",
            Names = new() { Kind = "Site", Plural = "sites" },
            Versions =
            [
                new()
                {
                    Name = "v1",
                    Served = true,
                    Storage = true,
                    Schema = new()
                    {
                        OpenAPIV3Schema = new()
                        {
                            Type = "object",
                            Description = "A site; {{ braces }} stay as they are here",
                            Properties = new Dictionary<string, V1JSONSchemaProps>
                            {
                                ["spec"] = new()
                                {
                                    Type = "object",
                                    Properties = new Dictionary<string, V1JSONSchemaProps> { ["host"] = new() { Type = "string" } },
                                },
                            },
                        },
                    },
                },
            ],
        },
    };

    public Site Main => new() { Metadata = new() { Name = release.FullName }, Spec = new() { Host = values.Host } };
}

public sealed record CustomResourceDefinitionValues
{
    public string Host { get; init; } = "www.example.com";
}

[KubernetesEntity(Group = "example.com", ApiVersion = "v1", Kind = "Site", PluralName = "sites")]
public sealed record Site : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "example.com/v1";
    public string Kind { get; set; } = "Site";
    public V1ObjectMeta Metadata { get; set; } = new();
    public SiteSpec Spec { get; init; } = new();
}

public sealed record SiteSpec
{
    public string Host { get; init; } = "";
}
