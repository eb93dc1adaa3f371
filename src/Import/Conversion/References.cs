namespace Plimsoll.Import.Conversion;

/// <summary>Where a model names another object of its namespace. Objects of these kinds name none of the others, so that no circle can arise.</summary>
internal static class References
{
    private static readonly Dictionary<(string Class, string Key), string> Kinds = new()
    {
        [("V1StatefulSetSpec", "serviceName")] = "Service",
        [("V1IngressServiceBackend", "name")] = "Service",
        [("V1ConfigMapKeySelector", "name")] = "ConfigMap",
        [("V1ConfigMapEnvSource", "name")] = "ConfigMap",
        [("V1ConfigMapVolumeSource", "name")] = "ConfigMap",
        [("V1ConfigMapProjection", "name")] = "ConfigMap",
        [("V1SecretKeySelector", "name")] = "Secret",
        [("V1SecretEnvSource", "name")] = "Secret",
        [("V1SecretVolumeSource", "secretName")] = "Secret",
        [("V1SecretProjection", "name")] = "Secret",
        [("V1LocalObjectReference", "name")] = "Secret",
        [("V1PersistentVolumeClaimVolumeSource", "claimName")] = "PersistentVolumeClaim",
        [("V1PodSpec", "serviceAccountName")] = "ServiceAccount",
    };

    /// <summary>The kind that a property names; null when it names nothing.</summary>
    public static string? KindOf(string className, string key) => Kinds.GetValueOrDefault((className, key));
}
