using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What an object names: ConfigMaps, Secrets, ServiceAccounts, claims, classes and roles. The one place that knows where such names stand.</summary>
internal static class ObjectReferences
{
    public static ApiKind ConfigMap { get; } = new("", "ConfigMap");

    public static ApiKind Secret { get; } = new("", "Secret");

    public static ApiKind ServiceAccount { get; } = new("", "ServiceAccount");

    public static ApiKind Claim { get; } = new("", "PersistentVolumeClaim");

    public static ApiKind PriorityClass { get; } = new("scheduling.k8s.io", "PriorityClass");

    public static ApiKind StorageClass { get; } = new("storage.k8s.io", "StorageClass");

    public static ApiKind IngressClass { get; } = new("networking.k8s.io", "IngressClass");

    public static ApiKind RuntimeClass { get; } = new("node.k8s.io", "RuntimeClass");

    public static ApiKind Role { get; } = new("rbac.authorization.k8s.io", "Role");

    /// <summary>Volume types that read a Secret, with the key that names it and the key of its namespace, which is the pod's where there is none.</summary>
    private static readonly (string Type, string Key)[] VolumeSecrets =
    [
        ("cephfs", "secretRef"), ("rbd", "secretRef"), ("iscsi", "secretRef"), ("flexVolume", "secretRef"), ("scaleIO", "secretRef"),
        ("storageos", "secretRef"), ("cinder", "secretRef"), ("csi", "nodePublishSecretRef"),
    ];

    private static readonly string[] DriverSecrets =
        ["controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeStageSecretRef", "nodeExpandSecretRef"];

    /// <summary>Everything that the object names. What is not written is not named: a pod without a ServiceAccount names none.</summary>
    public static ReadOnlyArray<ObjectReference> Of(ManifestObject manifest) => new(manifest.View<ObjectReference[]>(static manifest => [.. Read(manifest)]));

    private static IEnumerable<ObjectReference> Read(ManifestObject manifest)
    {
        if (manifest.Workload is { } workload)
            return OfPod(workload).Concat(manifest.Kind == "StatefulSet" ? OfClaimTemplates(manifest) : []);
        return (manifest.ApiKind.Group, manifest.Kind) switch
        {
            ("", "ServiceAccount") => OfServiceAccount(manifest),
            ("", "PersistentVolumeClaim") => OfClaim(manifest, manifest.Spec, manifest.DisplayName),
            ("", "PersistentVolume") => OfVolume(manifest),
            ("networking.k8s.io", "Ingress") => OfIngress(manifest),
            ("rbac.authorization.k8s.io", "RoleBinding" or "ClusterRoleBinding") => OfBinding(manifest),
            ("storage.k8s.io", "StorageClass") => OfStorageClass(manifest),
            ("gateway.networking.k8s.io", "Gateway") => OfGateway(manifest),
            _ => [],
        };
    }

    private static IEnumerable<ObjectReference> OfPod(Workload workload)
    {
        var (manifest, spec, name) = (workload.Object, workload.Pod.Spec, workload.DisplayName);
        foreach (var container in workload.Pod.AllContainers)
        {
            foreach (var reference in OfContainer(container))
                yield return reference;
        }

        // A StatefulSet's own claims take the place of volumes with their names.
        var claims = manifest.Kind == "StatefulSet" ? manifest.Spec["volumeClaimTemplates"].Items.Select(static claim => claim["metadata"]["name"].Text).ToList() : [];
        foreach (var volume in workload.Pod.Volumes)
        {
            if (volume.Name is { } own && claims.Contains(own))
                continue;
            foreach (var reference in OfVolume(volume, manifest, $"the volume \"{volume.Name ?? "?"}\" of {name}"))
                yield return reference;
        }

        foreach (var secret in spec["imagePullSecrets"].Items)
            yield return new(manifest, Secret, manifest.Namespace, secret["name"], $"{name} pulls images with") { IsForImages = true };
        // Where both stand, the newer of the two counts.
        var account = spec["serviceAccountName"].IsPresent ? spec["serviceAccountName"] : spec["serviceAccount"];
        if (account.IsPresent)
            yield return new(manifest, ServiceAccount, manifest.Namespace, account, $"{name} runs as");
        if (spec["priorityClassName"].IsPresent)
            yield return new(manifest, PriorityClass, "", spec["priorityClassName"], $"{name} has the priority of");
        if (spec["runtimeClassName"].IsPresent)
            yield return new(manifest, RuntimeClass, "", spec["runtimeClassName"], $"{name} runs in");
    }

    private static IEnumerable<ObjectReference> OfContainer(Container container)
    {
        var manifest = container.Workload.Object;
        foreach (var variable in container.Environment)
        {
            if (variable.ValueFrom.IsAbsent)
                continue;
            var clause = $"{container.DisplayName} reads {variable.Name ?? "a variable"} from";
            if (variable.ValueFrom["configMapKeyRef"] is { IsPresent: true } map)
                yield return OfSource(manifest, ConfigMap, map, map["name"], clause, [map["key"]]);
            if (variable.ValueFrom["secretKeyRef"] is { IsPresent: true } secret)
                yield return OfSource(manifest, Secret, secret, secret["name"], clause, [secret["key"]]);
        }

        foreach (var source in container.Field["envFrom"].Items)
        {
            var clause = $"{container.DisplayName} reads its environment from";
            if (source["configMapRef"] is { IsPresent: true } map)
                yield return OfSource(manifest, ConfigMap, map, map["name"], clause, []);
            if (source["secretRef"] is { IsPresent: true } secret)
                yield return OfSource(manifest, Secret, secret, secret["name"], clause, []);
        }
    }

    private static IEnumerable<ObjectReference> OfVolume(Volume volume, ManifestObject manifest, string title)
    {
        var holds = $"{title} holds";
        if (volume["configMap"] is { IsPresent: true } map)
            yield return OfSource(manifest, ConfigMap, map, map["name"], holds, KeysOf(map));
        if (volume["secret"] is { IsPresent: true } secret)
            yield return OfSource(manifest, Secret, secret, secret["secretName"], holds, KeysOf(secret));
        foreach (var source in volume["projected"]["sources"].Items)
        {
            if (source["configMap"] is { IsPresent: true } ofMap)
                yield return OfSource(manifest, ConfigMap, ofMap, ofMap["name"], holds, KeysOf(ofMap));
            if (source["secret"] is { IsPresent: true } ofSecret)
                yield return OfSource(manifest, Secret, ofSecret, ofSecret["name"], holds, KeysOf(ofSecret));
        }

        if (volume["persistentVolumeClaim"]["claimName"] is { IsPresent: true } claim)
            yield return new(manifest, Claim, manifest.Namespace, claim, $"{title} is");
        foreach (var reference in OfClaim(manifest, volume["ephemeral"].At("volumeClaimTemplate", "spec"), title))
            yield return reference;
        foreach (var (type, key) in VolumeSecrets)
        {
            if (volume[type][key]["name"] is { IsPresent: true } name)
                yield return new(manifest, Secret, manifest.Namespace, name, $"{title} is mounted with");
        }

        if (volume["azureFile"]["secretName"] is { IsPresent: true } azure)
            yield return new(manifest, Secret, manifest.Namespace, azure, $"{title} is mounted with");
    }

    private static ObjectReference OfSource(ManifestObject manifest, ApiKind kind, Field source, Field name, string clause, IReadOnlyList<Field> keys) =>
        new(manifest, kind, manifest.Namespace, name, clause)
        {
            Keys = keys,
            IsOptional = source["optional"] is { IsPresent: true, Boolean: not false } || source.IsOpen,
        };

    private static Field[] KeysOf(Field source) => [.. source["items"].Items.Select(static item => item["key"])];

    private static IEnumerable<ObjectReference> OfClaimTemplates(ManifestObject manifest) =>
        manifest.Spec["volumeClaimTemplates"].Items.SelectMany(claim => OfClaim(manifest, claim["spec"], $"claim template \"{claim["metadata"]["name"].Text ?? "?"}\" of {manifest.DisplayName}"));

    private static IEnumerable<ObjectReference> OfClaim(ManifestObject manifest, Field spec, string title)
    {
        if (spec["storageClassName"].IsPresent)
            yield return new(manifest, StorageClass, "", spec["storageClassName"], $"{title} asks for");
        foreach (var key in new[] { "dataSource", "dataSourceRef" })
        {
            var source = spec[key];
            if (source["kind"].Text == "PersistentVolumeClaim" && source["namespace"].IsAbsent)
                yield return new(manifest, Claim, manifest.Namespace, source["name"], $"{title} is a copy of");
        }
    }

    private static IEnumerable<ObjectReference> OfServiceAccount(ManifestObject manifest)
    {
        foreach (var secret in manifest.Root["secrets"].Items)
            yield return new(manifest, Secret, manifest.Namespace, secret["name"], $"{manifest.DisplayName} lists");
        foreach (var secret in manifest.Root["imagePullSecrets"].Items)
            yield return new(manifest, Secret, manifest.Namespace, secret["name"], $"pods of {manifest.DisplayName} pull images with") { IsForImages = true };
    }

    private static IEnumerable<ObjectReference> OfVolume(ManifestObject manifest)
    {
        var clause = $"{manifest.DisplayName} is mounted with";
        foreach (var (type, key) in VolumeSecrets.Concat(DriverSecrets.Select(static key => ("csi", key))).Distinct())
        {
            var secret = manifest.Spec[type][key];
            if (secret["name"].IsPresent && secret["namespace"].Text is { } @namespace)
                yield return new(manifest, Secret, @namespace, secret["name"], clause);
        }

        if (manifest.Spec["azureFile"] is { IsPresent: true } azure && azure["secretNamespace"].Text is { } ofAzure)
            yield return new(manifest, Secret, ofAzure, azure["secretName"], clause);
    }

    private static IEnumerable<ObjectReference> OfIngress(ManifestObject manifest)
    {
        // cert-manager makes the Secrets of an Ingress that says so.
        var isMade = manifest.Metadata["annotations"].Entries.Any(static annotation =>
            annotation.Key is "kubernetes.io/tls-acme" || annotation.Key!.StartsWith("cert-manager.io/", StringComparison.Ordinal) || annotation.Key.StartsWith("certmanager.k8s.io/", StringComparison.Ordinal));
        foreach (var tls in manifest.Spec["tls"].Items)
        {
            if (tls["secretName"].IsPresent)
                yield return new(manifest, Secret, manifest.Namespace, tls["secretName"], $"{manifest.DisplayName} serves TLS with") { IsMadeByOthers = isMade };
        }

        if (manifest.Spec["ingressClassName"].IsPresent)
            yield return new(manifest, IngressClass, "", manifest.Spec["ingressClassName"], $"{manifest.DisplayName} belongs to");
    }

    private static IEnumerable<ObjectReference> OfBinding(ManifestObject manifest)
    {
        foreach (var subject in manifest.Root["subjects"].Items)
        {
            if (subject["kind"].Text != "ServiceAccount" || subject["namespace"].IsUnknown)
                continue;
            var @namespace = subject["namespace"].Text ?? (manifest.Kind == "RoleBinding" ? manifest.Namespace : null);
            if (@namespace is not null)
                yield return new(manifest, ServiceAccount, @namespace, subject["name"], $"{manifest.DisplayName} gives rights to");
        }

        if (manifest.Kind == "RoleBinding" && manifest.Root["roleRef"]["kind"].Text == "Role")
            yield return new(manifest, Role, manifest.Namespace, manifest.Root["roleRef"]["name"], $"{manifest.DisplayName} gives the rights of");
    }

    private static IEnumerable<ObjectReference> OfStorageClass(ManifestObject manifest)
    {
        const string suffix = "-name";
        var parameters = manifest.Root["parameters"];
        foreach (var parameter in parameters.Entries)
        {
            if (!parameter.Key!.StartsWith("csi.storage.k8s.io/", StringComparison.Ordinal) || !parameter.Key.EndsWith("-secret" + suffix, StringComparison.Ordinal))
                continue;
            if (parameters[parameter.Key.Substring(0, parameter.Key.Length - suffix.Length) + "-namespace"].Text is { } @namespace)
                yield return new(manifest, Secret, @namespace, parameter, $"{manifest.DisplayName} makes volumes with");
        }
    }

    private static IEnumerable<ObjectReference> OfGateway(ManifestObject manifest)
    {
        var isMade = manifest.Metadata["annotations"].Entries.Any(static annotation => annotation.Key!.StartsWith("cert-manager.io/", StringComparison.Ordinal));
        foreach (var certificate in manifest.Spec["listeners"].Items.SelectMany(static listener => listener["tls"]["certificateRefs"].Items))
        {
            if ((certificate["kind"].IsAbsent || certificate["kind"].Text == "Secret") && (certificate["group"].IsAbsent || certificate["group"].Text is "") && !certificate["namespace"].IsUnknown)
                yield return new(manifest, Secret, certificate["namespace"].Text ?? manifest.Namespace, certificate["name"], $"{manifest.DisplayName} serves TLS with") { IsMadeByOthers = isMade };
        }
    }
}
