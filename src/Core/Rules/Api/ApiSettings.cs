using Plimsoll.Schemas;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>Settings that several rules about the API share.</summary>
internal static class ApiSettings
{
    public static Setting<KubernetesVersion> KubernetesVersion { get; } = new(
        "plimsoll.kubernetes_version", Schemas.KubernetesVersion.Newest.ToString(),
        "The version of the cluster, such as `1.31`.",
        Schemas.KubernetesVersion.Newest,
        static text => Schemas.KubernetesVersion.Parse(text) is { } version ? (true, version) : (false, default)) { Expected = "a version such as 1.31" };

    public static Setting<IReadOnlyList<string>> CustomKinds { get; } = Setting.List(
        "plimsoll.custom_kinds", [],
        "Kinds that the cluster has and the set does not define, each as `group/Kind`, where `*` stands for anything.");
}
