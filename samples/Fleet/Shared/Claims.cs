using k8s.Models;

namespace Fleet;

/// <summary>Disks of stateful apps. They outlive the pods that they belong to.</summary>
internal static class Claims
{
    public static V1PersistentVolumeClaim Template(string name, string size) => new()
    {
        Metadata = new() { Name = name },
        Spec = new()
        {
            AccessModes = ["ReadWriteOnce"],
            StorageClassName = "alicloud-disk-essd",
            Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = size } },
        },
    };
}
