namespace Plimsoll;

/// <summary>
/// Marks a Pod or Job of a chart that <c>helm test</c> runs: it goes to <c>templates/tests/</c>. The definition itself carries the
/// annotation <c>helm.sh/hook: test</c>, as any hook does.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class HelmTestAttribute : Attribute;
