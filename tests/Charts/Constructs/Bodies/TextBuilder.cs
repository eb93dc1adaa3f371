using System.Text;
using k8s.Models;
using Plimsoll;

namespace Constructs.Bodies.TextBuilder;

/// <summary>A file put together with a StringBuilder.</summary>
[HelmChart("text-builder", Version = "0.1.0")]
public sealed class TextBuilder(TextBuilderValues values, Release release)
{
    public V1ConfigMap Config
    {
        get
        {
            var text = new StringBuilder("[main]\n");
            text.Append("level = ").Append(values.Level).Append('\n');
            if (values.Color)
                text.Append("color = yes\n");
            foreach (var target in values.Targets)
                text.Append($"target = {target}\n");
            return new()
            {
                Metadata = new() { Name = release.FullName },
                Data = new Dictionary<string, string> { ["app.ini"] = text.ToString() },
            };
        }
    }
}

public sealed record TextBuilderValues
{
    public string Level { get; init; } = "info";
    public bool Color { get; init; }
    public IReadOnlyList<string> Targets { get; init; } = [];
}
