using System.ComponentModel.DataAnnotations;
using k8s.Models;
using Plimsoll;

namespace Constructs.Helpers.CommonBase;

/// <summary>A base class for all charts of a team, and a base record for their values.</summary>
[HelmChart("common-base", Version = "0.1.0")]
public sealed class CommonBase(CommonBaseValues values, Release release) : CommonChart(values, release)
{
    private readonly int _port = values.Port;

    public V1Service Service => new()
    {
        Metadata = Metadata("web"),
        Spec = new() { Selector = Selector, Ports = [new() { Name = "http", Port = _port }] },
    };

    public V1ConfigMap Config => new()
    {
        Metadata = Metadata("config"),
        Data = new Dictionary<string, string> { ["log"] = $"{Level}:{_port}" },
    };
}

public sealed record CommonBaseValues : CommonValues
{
    [Range(1, 65535)] public int Port { get; init; } = 80;
}

public abstract class CommonChart(CommonValues common, Release release)
{
    protected Dictionary<string, string> Selector => release.Selector();

    protected string Level => common.Debug ? "debug" : "info";

    protected V1ObjectMeta Metadata(string part) => new()
    {
        Name = release.NameFor(part),
        Labels = new Dictionary<string, string>(release.Labels()) { ["team"] = common.Team },
    };
}

public abstract record CommonValues
{
    /// <summary>Whose it is.</summary>
    [RegularExpression("[a-z]{1,20}")] public string Team { get; init; } = "hula";

    public bool Debug { get; init; }
}
