using System.Globalization;
using System.Text;
using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>What a probe or a lifecycle hook does: runs a command, or asks a port.</summary>
/// <param name="container">The container.</param>
/// <param name="holder">The probe or the hook.</param>
/// <param name="noun">What that is called: <c>liveness probe</c>, <c>preStop hook</c>.</param>
public sealed class ContainerHandler(Container container, Field holder, string noun)
{
    private static readonly string[] Kinds = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];

    /// <summary>The probe or the hook that holds it.</summary>
    public Field Field { get; } = holder;

    /// <summary>How messages name what has it: <c>the liveness probe of container "web" of Deployment "shop/web"</c>.</summary>
    public string Owner => field ??= $"the {noun} of {container.DisplayName}";

    /// <summary>What is written of the kinds that there are; exactly one is valid.</summary>
    public IReadOnlyList<Field> Actions => field ??= Field.IsUnknown ? [] : [.. Kinds.Select(kind => Field[kind]).Where(static action => action.IsPresent)];

    /// <summary>The ports that it asks: one, when the handler is valid.</summary>
    public IEnumerable<Field> Ports => Actions.Where(static action => action.Key is "httpGet" or "tcpSocket" or "grpc").Select(static action => action["port"]);

    /// <summary>
    /// What it does, in a form in which two that do the same are equal, however they are written; null when that is not known.
    /// </summary>
    internal string? Meaning
    {
        get
        {
            if (Actions is not [var action] || action.IsUnknown || action.IsOpen)
                return null;
            var text = new StringBuilder(action.Key);
            var isKnown = action.Key switch
            {
                "exec" => Append(text, action["command"], ""),
                "httpGet" => Append(text, action["scheme"], "HTTP") && Append(text, action["host"], "") && AppendPort(text, action["port"])
                    && Append(text, action["path"], "/") && Append(text, action["httpHeaders"], ""),
                "tcpSocket" => Append(text, action["host"], "") && AppendPort(text, action["port"]),
                "grpc" => AppendPort(text, action["port"]) && Append(text, action["service"], ""),
                _ => false,
            };
            return isKnown ? text.ToString() : null;
        }
    }

    /// <summary>A name stands for the number of the container's port.</summary>
    private bool AppendPort(StringBuilder text, Field port)
    {
        if (port.Text is { } name && container.Ports.FirstOrDefault(declared => declared.Name == name)?.Number is { } number)
        {
            text.Append('\n').Append(number.ToString(CultureInfo.InvariantCulture));
            return true;
        }

        return Append(text, port, "");
    }

    private static bool Append(StringBuilder text, Field field, string standard)
    {
        text.Append('\n');
        if (field.IsAbsent)
        {
            text.Append(standard);
            return true;
        }

        return !field.IsUnknown && AppendKnown(text, field);
    }

    private static bool AppendKnown(StringBuilder text, Field field)
    {
        switch (field.Node)
        {
            case ScalarNode scalar:
                text.Append(scalar.Text);
                return true;
            case SequenceNode:
                foreach (var item in field.Items)
                {
                    if (!Append(text, item, ""))
                        return false;
                }

                return true;
            case MappingNode { Rest: null }:
                foreach (var entry in field.Entries)
                {
                    text.Append('\n').Append(entry.Key);
                    if (!Append(text, entry, ""))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }
}
