using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3013: a mount or device that contradicts itself or its volume.</summary>
internal sealed class VolumeMountInvalid : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3013", "volume-mount-invalid", Severity.Error)
    {
        Title = "A mount contradicts itself, its container or its volume.",
        Why = "A path within a volume cannot lead out of it, only a privileged container may pass its own mounts on to the node, and only a claim has a device. The API server refuses the pod.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.AllContainers)
        {
            foreach (var mount in container.VolumeMounts)
            {
                CheckSubPath(container, mount, report);
                CheckPropagation(container, mount.Field, report);
                CheckRecursiveReadOnly(container, mount.Field, report);
            }

            foreach (var device in container.Field["volumeDevices"].Items)
                CheckDevice(container, device, report);
        }
    }

    private static void CheckSubPath(Container container, VolumeMount mount, Report report)
    {
        var (path, expression) = (mount.Field["subPath"], mount.Field["subPathExpr"]);
        if (path.Text is { Length: > 0 } && expression.Text is { Length: > 0 })
            report.At(expression, $"{container.DisplayName} mounts \"{mount.VolumeName}\" with both subPath and subPathExpr: there can be only one").Also(path, "subPath").Suggest("remove one of them");
        CheckWithin(container, path, report);
        CheckWithin(container, expression, report);
    }

    private static void CheckWithin(Container container, Field path, Report report)
    {
        if (path.Text is not { Length: > 0 } text)
            return;
        if (text[0] == '/')
            report.At(path, $"{container.DisplayName} mounts the {path.Key} {text}, which is absolute: it is a path within the volume").Suggest($"write {text.TrimStart('/')}");
        else if (VolumeSourceProblem.LeadsOut(text))
            report.At(path, $"{container.DisplayName} mounts the {path.Key} {text}, which leads out of the volume").Suggest("leave out the ..");
    }

    private static void CheckPropagation(Container container, Field mount, Report report)
    {
        var privileged = container.Field["securityContext"]["privileged"];
        if (mount["mountPropagation"].Text == "Bidirectional" && !privileged.IsUnknown && !container.Field["securityContext"].IsUnknown && !container.Field["securityContext"].IsOpen && privileged.Boolean != true)
            report.At(mount["mountPropagation"], $"{container.DisplayName} mounts \"{mount["name"].Text}\" with the propagation Bidirectional, which only a privileged container may have").Suggest("use HostToContainer");
    }

    private static void CheckRecursiveReadOnly(Container container, Field mount, Report report)
    {
        var recursive = mount["recursiveReadOnly"];
        if (recursive.Text is not ("Enabled" or "IfPossible") || mount["readOnly"].IsUnknown || mount["mountPropagation"].IsUnknown)
            return;
        if (mount["readOnly"].Boolean != true)
            report.At(recursive, $"{container.DisplayName} mounts \"{mount["name"].Text}\" with recursiveReadOnly: {recursive.Text}, but not readOnly").Suggest("add readOnly: true");
        else if (mount["mountPropagation"].Text is "HostToContainer" or "Bidirectional")
            report.At(recursive, $"{container.DisplayName} mounts \"{mount["name"].Text}\" with recursiveReadOnly: {recursive.Text}, which does not go with the propagation {mount["mountPropagation"].Text}").Also(mount["mountPropagation"], "the propagation");
    }

    private static void CheckDevice(Container container, Field device, Report report)
    {
        if (device["name"].Text is not { Length: > 0 } name)
            return;
        if (container.VolumeMounts.FirstOrDefault(mount => mount.VolumeName == name) is { } mount)
            report.At(device["name"], $"{container.DisplayName} has volume \"{name}\" both as a device and mounted: there can be only one").Also(mount.Field["name"], "the mount");
        else if (container.Pod.Volumes.FirstOrDefault(volume => volume.Name == name) is { Source: var source } && source?.Key is not ("persistentVolumeClaim" or "ephemeral") && source is not { IsUnknown: true })
            report.At(device["name"], $"{container.DisplayName} has volume \"{name}\" as a device, but it is {(source is null ? "an emptyDir" : $"a {source.Key}")}: only a claim can be one");
    }
}
