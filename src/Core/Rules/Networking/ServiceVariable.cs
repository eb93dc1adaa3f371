using Plimsoll.Kubernetes;

namespace Plimsoll.Rules.Networking;

/// <summary>A place in a text that reads a variable which Kubernetes sets for a Service.</summary>
/// <param name="Name">The variable: <c>REDIS_MASTER_SERVICE_HOST</c>.</param>
/// <param name="Prefix">The Service's part of it: <c>REDIS_MASTER</c>.</param>
/// <param name="PortName">The part behind <c>_SERVICE_PORT</c> that names a port; empty for the first one, null for the host.</param>
/// <param name="Start">Where the dollar sign is.</param>
/// <param name="Length">To the end of the brackets.</param>
internal sealed record ServiceVariable(string Name, string Prefix, string? PortName, int Start, int Length)
{
    private const string Host = "_SERVICE_HOST";
    private const string Port = "_SERVICE_PORT";

    /// <summary>In the order of the text. <c>$(NAME)</c> is Kubernetes' own; a shell also reads <c>$NAME</c> and <c>${NAME}</c>.</summary>
    public static IEnumerable<ServiceVariable> In(string text, bool isShell)
    {
        for (var dollar = text.IndexOf('$'); dollar >= 0 && dollar + 1 < text.Length; dollar = text.IndexOf('$', dollar + 1))
        {
            // Two of them stand for one.
            if (text[dollar + 1] == '$')
            {
                dollar++;
                if (dollar + 1 >= text.Length)
                    yield break;
                continue;
            }

            char? close = text[dollar + 1] switch
            {
                '(' => ')',
                '{' when isShell => '}',
                _ => null,
            };
            if (close is null && !isShell)
                continue;
            var start = dollar + (close is null ? 1 : 2);
            var end = start;
            while (end < text.Length && text[end] is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
                end++;
            if (close is { } bracket && (end >= text.Length || text[end] != bracket))
                continue;
            if (Read(text.Substring(start, end - start)) is { } read)
                yield return new ServiceVariable(read.Name, read.Prefix, read.PortName, dollar, end + (close is null ? 0 : 1) - dollar);
        }
    }

    /// <summary>What to write instead; null when the Service has no such port.</summary>
    public string? ValueFor(Service service)
    {
        if (PortName is null)
            return service.Name;
        var port = PortName.Length == 0 ? service.Ports.FirstOrDefault() : service.Ports.FirstOrDefault(candidate => candidate.Name?.Replace('-', '_').ToUpperInvariant() == PortName);
        return port?.Field["port"].Integer is { } number ? PortNumber.Show(number) : null;
    }

    private static (string Name, string Prefix, string? PortName)? Read(string name)
    {
        if (name.EndsWith(Host, StringComparison.Ordinal) && name.Length > Host.Length)
            return (name, name.Substring(0, name.Length - Host.Length), null);
        var port = name.IndexOf(Port, StringComparison.Ordinal);
        if (port <= 0 || (port + Port.Length < name.Length && name[port + Port.Length] != '_'))
            return null;
        return (name, name.Substring(0, port), name.Substring(Math.Min(port + Port.Length + 1, name.Length)));
    }
}
