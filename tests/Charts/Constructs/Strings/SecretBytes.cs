using System.Text;
using k8s.Models;
using Plimsoll;

namespace Constructs.Strings.SecretBytes;

/// <summary>Data of a Secret are bytes, which Kubernetes wants in Base64.</summary>
[HelmChart("secret-bytes", Version = "0.1.0")]
public sealed class SecretBytes(SecretBytesValues values, Release release)
{
    public V1Secret Secret => new()
    {
        Metadata = new() { Name = release.FullName },
        Type = "Opaque",
        Data = new Dictionary<string, byte[]>
        {
            ["token"] = Encoding.UTF8.GetBytes(values.Token),
            ["realm"] = Encoding.UTF8.GetBytes("internal"),
        },
    };
}

public sealed record SecretBytesValues
{
    /// <summary>Token of the API.</summary>
    public string Token { get; init; } = "s3cr3t: ü";
}
