using k8s.Models;

namespace Fleet;

/// <summary>Environment variables of a container.</summary>
internal static class Env
{
    public static V1EnvVar Value(string name, string value) => new() { Name = name, Value = value };

    public static IEnumerable<V1EnvVar> Values(params (string Name, string Value)[] variables) =>
        variables.Select(variable => Value(variable.Name, variable.Value));

    public static V1EnvVar Secret(string name, string secret, string key) => new()
    {
        Name = name,
        ValueFrom = new() { SecretKeyRef = new() { Name = secret, Key = key } },
    };
}
