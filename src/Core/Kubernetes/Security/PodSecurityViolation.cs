using Plimsoll.Model;

namespace Plimsoll.Kubernetes.Security;

/// <summary>What a pod has that a Pod Security Standard forbids.</summary>
/// <param name="Control">The control's name in the standard: <c>Host Namespaces</c>.</param>
/// <param name="Field">The field that must be otherwise.</param>
/// <param name="What">What is wrong with it, after the owner's name.</param>
/// <param name="Container">Whose it is; null when it is the pod's.</param>
internal sealed record PodSecurityViolation(string Control, Field Field, string What, Container? Container = null);
