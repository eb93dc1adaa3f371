namespace Plimsoll;

/// <summary>
/// Says that a workload runs on a Java virtual machine when its image and command do not show it. Java pods are sized 1 core
/// to 8 GiB (PLM1007). On a bundle it holds for all workloads in it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field)]
public sealed class JavaAttribute : Attribute;
