using k8s.Models;

namespace Plimsoll;

/// <summary>Environment variables of a container.</summary>
[Evaluable]
public static class Env
{
    /// <summary>A variable with a value that is known.</summary>
    public static V1EnvVar Value(string name, string value) => new() { Name = name, Value = value };

    /// <summary>Variables with values that are known, in this order.</summary>
    public static IEnumerable<V1EnvVar> Values(params (string Name, string Value)[] variables) => variables.Select(variable => Value(variable.Name, variable.Value));

    /// <summary>The value of a key of a Secret.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="secret">The Secret, in the pod's namespace.</param>
    /// <param name="key">The key.</param>
    /// <param name="isOptional">Whether the container starts without the Secret or the key.</param>
    public static V1EnvVar FromSecret(string name, string secret, string key, bool isOptional = false) =>
        new() { Name = name, ValueFrom = new() { SecretKeyRef = new() { Name = secret, Key = key, Optional = isOptional ? true : null } } };

    /// <summary>The value of a key of a ConfigMap.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="configMap">The ConfigMap, in the pod's namespace.</param>
    /// <param name="key">The key.</param>
    /// <param name="isOptional">Whether the container starts without the ConfigMap or the key.</param>
    public static V1EnvVar FromConfigMap(string name, string configMap, string key, bool isOptional = false) =>
        new() { Name = name, ValueFrom = new() { ConfigMapKeyRef = new() { Name = configMap, Key = key, Optional = isOptional ? true : null } } };

    /// <summary>A field of the pod itself: <c>metadata.name</c>, <c>status.podIP</c>, <c>metadata.labels['app']</c>.</summary>
    public static V1EnvVar FromField(string name, string path) => new() { Name = name, ValueFrom = new() { FieldRef = new() { FieldPath = path } } };

    /// <summary>What a container may use: <c>limits.memory</c>, <c>requests.cpu</c>.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="divisor">The unit, such as <c>1Mi</c>; by default bytes or cores, rounded up.</param>
    /// <param name="container">The container; by default the one that has the variable.</param>
    public static V1EnvVar FromResource(string name, string resource, string? divisor = null, string? container = null)
    {
        var field = new V1ResourceFieldSelector { Resource = resource, ContainerName = container };
        if (divisor is not null)
            field.Divisor = divisor;
        return new() { Name = name, ValueFrom = new() { ResourceFieldRef = field } };
    }

    /// <summary>All keys of a Secret, for <c>envFrom</c>.</summary>
    public static V1EnvFromSource AllOfSecret(string secret, string? prefix = null) => new() { Prefix = prefix, SecretRef = new() { Name = secret } };

    /// <summary>All keys of a ConfigMap, for <c>envFrom</c>.</summary>
    public static V1EnvFromSource AllOfConfigMap(string configMap, string? prefix = null) => new() { Prefix = prefix, ConfigMapRef = new() { Name = configMap } };
}
