using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Conditions.IfElseChain;

/// <summary>Statements that decide what is assigned.</summary>
[HelmChart("if-else-chain", Version = "0.1.0")]
public sealed class IfElseChain(IfElseChainValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            string mode;
            var threads = 1;
            if (values.Cores >= 8)
            {
                mode = "parallel";
                threads = values.Cores - 1;
            }
            else if (values.Cores > 1)
            {
                mode = "paired";
                threads = 2;
            }
            else
            {
                mode = "single";
            }

            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["mode"] = mode, ["threads"] = $"{threads}" },
            };
        }
    }
}

public sealed record IfElseChainValues
{
    [Range(1, 64)] public int Cores { get; init; } = 2;
}
