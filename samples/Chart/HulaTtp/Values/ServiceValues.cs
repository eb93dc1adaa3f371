using System.ComponentModel.DataAnnotations;

namespace Hula;

/// <summary>The address inside the cluster.</summary>
public sealed record ServiceValues
{
    /// <summary>Port that clients connect to.</summary>
    [Range(1, 65535)] public int Port { get; init; } = 80;
}
