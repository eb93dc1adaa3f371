namespace Plimsoll.Kubernetes.Jvm;

/// <summary>What an option sets, and the option that has the last word on it.</summary>
/// <param name="Value">The value; null when it holds a reference that cannot be expanded.</param>
/// <param name="Option">The option that won.</param>
public sealed record JvmSetting<T>(T? Value, JvmOption Option)
    where T : struct;
