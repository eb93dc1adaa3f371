namespace Plimsoll.Rules.Stateful;

/// <summary>The rules about stateful applications and storage, by id.</summary>
internal static class StatefulRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new HeadlessServiceMissing(),
        new StatefulAppInDeployment(),
        new StatefulSetWithoutStorage(),
        new ClaimRollingUpdate(),
        new ForcedStatefulDelete(),
        new ClaimTemplateIncomplete(),
        new StorageClassUnset(),
        new StatefulThroughClusterIP(),
        new VolumeUnmounted(),
        new MountPathConflict(),
        new ClaimTemplateAnnotation(),
        new MountWithoutVolume(),
        new VolumeMountInvalid(),
        new VolumeSourceInvalid(),
        new PersistentVolumeInvalid(),
        new ClaimInvalid(),
        new StorageClassInvalid(),
    ];
}
