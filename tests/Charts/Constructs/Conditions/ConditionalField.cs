using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.ConditionalField;

/// <summary>Fields set after the object is made.</summary>
[HelmChart("conditional-field", Version = "0.1.0")]
public sealed class ConditionalField(ConditionalFieldValues values, Release release)
{
    public V1Service Service
    {
        get
        {
            var service = new V1Service
            {
                Metadata = new() { Name = release.FullName },
                Spec = new() { Selector = release.Selector(), Ports = [new() { Name = "http", Port = 80, TargetPort = "http" }] },
            };
            if (values.LoadBalancer)
            {
                service.Spec.Type = "LoadBalancer";
                service.Spec.ExternalTrafficPolicy = values.KeepClientAddress ? "Local" : "Cluster";
            }

            if (values.Address is not null)
                service.Spec.LoadBalancerIP = values.Address;
            return service;
        }
    }
}

public sealed record ConditionalFieldValues
{
    public bool LoadBalancer { get; init; }
    public bool KeepClientAddress { get; init; } = true;
    [RegularExpression("[0-9]{1,3}(\\.[0-9]{1,3}){3}")] public string? Address { get; init; }
}
