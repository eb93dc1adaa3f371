using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Stateful;

/// <summary>PLM3010: two mounts of one container at the same path, or one at a relative path.</summary>
internal sealed class MountPathConflict : WorkloadRule
{
    public override RuleInfo Info { get; } = new("PLM3010", "mount-path-conflict", Severity.Error)
    {
        Title = "Two mounts of a container are at the same path, or a mount path is not an absolute one.",
        Why = "At one path there is one volume: of two, the API server refuses the pod. A path that does not start with a slash is taken from the root all the same, wherever the container works.",
        IsRefused = true,
    };

    protected override void Check(Workload workload, Report report)
    {
        foreach (var container in workload.Pod.AllContainers)
            Check(container, report);
    }

    private static void Check(Container container, Report report)
    {
        var written = new Dictionary<string, Field>(StringComparer.Ordinal);
        var meant = new Dictionary<string, Field>(StringComparer.Ordinal);
        var isWindows = container.Pod.Spec["os"]["name"].Text == "windows" || container.Pod.Spec["nodeSelector"]["kubernetes.io/os"].Text == "windows";
        foreach (var (path, what) in PathsOf(container))
        {
            // One that a template fills in is not known; an empty one is PLM8003's to say.
            if (path.Text is not { Length: > 0 } text)
                continue;

            var normal = text.Length > 1 ? text.TrimEnd('/') : text;
            if (written.TryGetValue(text, out var first))
                report.At(path, $"{container.DisplayName} has two mounts at {text}").Also(first, "the first");
            else if (meant.TryGetValue(normal, out var other))
                report.At(path, $"{container.DisplayName} has two mounts at {normal}, one with a slash at the end: one of them hides the other", Severity.Warn).Also(other, "the first");
            else if (!isWindows && text[0] != '/' && !IsWindowsPath(text))
                report.At(path, $"{container.DisplayName} has {what} at {text}, which is not an absolute path: it lands at /{text}", Severity.Warn).Suggest($"write /{text}");
            if (first is null)
                written.Add(text, path);
            if (!meant.ContainsKey(normal))
                meant.Add(normal, path);
        }
    }

    private static IEnumerable<(Field Path, string What)> PathsOf(Container container) =>
        container.VolumeMounts.Select(static mount => (mount.Field["mountPath"], "a mount")).Concat(container.Field["volumeDevices"].Items.Select(static device => (device["devicePath"], "a device")));

    private static bool IsWindowsPath(string text) => text[0] == '\\' || (text.Length > 1 && text[1] == ':');
}
