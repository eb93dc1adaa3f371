using Plimsoll.Kubernetes;

namespace Plimsoll.Rules.Scaling;

/// <summary>What all pods request of one resource.</summary>
/// <param name="Least">When every autoscaler is at its minimum.</param>
/// <param name="Most">When every autoscaler is at its maximum.</param>
/// <param name="Scaled">The autoscalers that make the difference, the one whose pods then take most first.</param>
internal sealed record PeakDemand(Quantity Least, Quantity Most, IReadOnlyList<(HorizontalPodAutoscaler Autoscaler, Workload Workload, Quantity Use)> Scaled);
