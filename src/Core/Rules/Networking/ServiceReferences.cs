using Plimsoll.Kubernetes;

namespace Plimsoll.Rules.Networking;

/// <summary>
/// Finds hosts in texts that may be Services. It would rather miss one than take for a host what is none: comments, templates, names
/// with a placeholder in them, and schemes whose authority is no host do not count.
/// </summary>
internal static class ServiceReferences
{
    private const string ClusterDomain = ".cluster.local";

    private static readonly HashSet<string> Schemes = new(StringComparer.Ordinal)
    {
        "http", "https", "ws", "wss", "tcp", "udp", "tls", "grpc", "redis", "rediss", "amqp", "amqps", "mongodb", "mysql", "mariadb", "postgres", "postgresql", "kafka",
        "nats", "ldap", "ldaps", "smtp", "smtps", "memcached", "memcache", "etcd", "bolt", "neo4j", "clickhouse", "elasticsearch", "zookeeper", "mqtt", "stomp", "sqlserver", "pulsar",
    };

    /// <summary>Names of one label that are no Service even where they look like one: those of the machine itself, and words that stand for a host.</summary>
    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "localhost", "host", "hostname", "server", "servername", "domain", "example", "ip", "address", "addr", "url", "site", "yourhost", "myhost", "your-host", "my-host",
        "kubernetes", "metadata", "foo", "bar", "baz", "test", "unix", "ip6-localhost", "default", "none", "null", "placeholder", "changeme",
    };

    private static readonly string[] CommentStarts = ["//", "/*", "*", "-- ", "<!--"];

    private static readonly string[] HostEndings = ["HOST", "HOSTS", "HOSTNAME", "SERVER", "SERVERS", "ADDR", "ADDRESS", "ENDPOINT", "ENDPOINTS"];

    public static IEnumerable<ServiceReference> In(ClusterText text)
    {
        foreach (var line in LinesOf(text))
        {
            foreach (var reference in Qualified(line))
                yield return reference;
            foreach (var reference in InUrls(line, text.Kind == ClusterTextKind.Configuration || text.Text.IndexOf('\n') >= 0))
                yield return reference;
        }

        if (text.Kind != ClusterTextKind.Configuration && text.Text.IndexOf('\n') < 0 && text.Text.IndexOf("://", StringComparison.Ordinal) < 0)
        {
            foreach (var reference in Addresses(text))
                yield return reference;
        }
    }

    private static IEnumerable<string> LinesOf(ClusterText text)
    {
        if (text.Text.IndexOf(".svc", StringComparison.Ordinal) < 0 && text.Text.IndexOf("://", StringComparison.Ordinal) < 0)
            yield break;
        for (var start = 0; start < text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            if (end < 0)
                end = text.Text.Length;
            var line = text.Text.Substring(start, end - start).Trim();
            if (!IsComment(line))
                yield return line;
            start = end + 1;
        }
    }

    private static bool IsComment(string line) => line.Length == 0 || line[0] is '#' or ';' || CommentStarts.Any(start => line.StartsWith(start, StringComparison.Ordinal));

    /// <summary><c>web.shop.svc</c>, perhaps with a pod's name before and the cluster's domain behind.</summary>
    private static IEnumerable<ServiceReference> Qualified(string line)
    {
        for (var svc = line.IndexOf(".svc", StringComparison.Ordinal); svc >= 0; svc = line.IndexOf(".svc", svc + 1, StringComparison.Ordinal))
        {
            var start = StartOfHost(line, svc);
            var end = svc + ".svc".Length;
            if (start < 0 || (end < line.Length && (IsHostCharacter(line[end]) || line[end] == '_') && line[end] != '.'))
                continue;
            if (string.CompareOrdinal(line, end, ClusterDomain, 0, ClusterDomain.Length) == 0)
                end += ClusterDomain.Length;
            if (end < line.Length && line[end] == '.')
                end++;
            // Another domain of the cluster, or no name of the cluster at all.
            if (end < line.Length && (IsHostCharacter(line[end]) || line[end] is '_'))
                continue;
            var host = line.Substring(start, svc - start);
            if (host.Split('.') is { Length: 2 or 3 } labels && labels.All(DnsName.IsLabel))
                yield return new ServiceReference(line.Substring(start, end - start), PortAt(line, end) ?? (start >= 3 ? DefaultPort(line, start) : null), ServiceReferenceForm.Qualified);
        }
    }

    private static IEnumerable<ServiceReference> InUrls(string line, bool isFile)
    {
        for (var mark = line.IndexOf("://", StringComparison.Ordinal); mark >= 0; mark = line.IndexOf("://", mark + 3, StringComparison.Ordinal))
        {
            var schemeStart = mark;
            while (schemeStart > 0 && IsSchemeCharacter(line[schemeStart - 1]))
                schemeStart--;
            var scheme = line.Substring(schemeStart, mark - schemeStart).ToLowerInvariant();
            var authority = mark + 3;
            var end = authority;
            while (end < line.Length && !IsEndOfAuthority(line[end]))
                end++;
            if (!Schemes.Contains(scheme) || (isFile && !StandsAlone(line, schemeStart, end)))
                continue;
            foreach (var address in WithoutUser(line.Substring(authority, end - authority)).Split(','))
            {
                if (TryReadAddress(address, out var host, out var port) && Form(host, isUrl: true) is { } form)
                    yield return new ServiceReference(host, port ?? DefaultPortOf(scheme), form);
            }
        }
    }

    /// <summary>A whole value, or what follows an equals sign, that is nothing but addresses: <c>db:5432</c>, <c>kafka-0.kafka:9092,kafka-1.kafka:9092</c>.</summary>
    private static IEnumerable<ServiceReference> Addresses(ClusterText text)
    {
        var value = text.Text.Trim();
        if (text.Kind == ClusterTextKind.CommandLine)
            value = value.Substring(value.IndexOf('=') + 1);
        if (text.Name.IndexOf("IMAGE", StringComparison.OrdinalIgnoreCase) >= 0)
            yield break;
        foreach (var address in value.Split(','))
        {
            if (!TryReadAddress(address, out var host, out var port) || Form(host, isUrl: false) is not { } form)
                yield break;
            // A small number is rather the tag of an image.
            if (port >= 80 || (port is null && text.Kind == ClusterTextKind.Environment && IsNameOfHost(text.Name)))
                yield return new ServiceReference(host, port, form);
        }
    }

    private static bool IsNameOfHost(string variable) => HostEndings.Any(word => variable.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    private static ServiceReferenceForm? Form(string host, bool isUrl)
    {
        var labels = host.Split('.');
        if (!labels.All(DnsName.IsLabel) || IPAddressText.IsAddress(host) || Placeholders.Contains(host) || !host.Any(static c => c is >= 'a' and <= 'z'))
            return null;
        return labels.Length switch
        {
            1 => isUrl ? ServiceReferenceForm.OneLabelInUrl : ServiceReferenceForm.OneLabel,
            2 => ServiceReferenceForm.TwoLabels,
            _ => null,
        };
    }

    private static bool TryReadAddress(string address, out string host, out long? port)
    {
        var colon = address.IndexOf(':');
        host = colon < 0 ? address : address.Substring(0, colon);
        port = null;
        if (host.Length == 0 || !host.All(IsHostCharacter))
            return false;
        if (colon < 0)
            return true;
        port = PortAt(address, colon);
        return port is not null && address.Length == colon + 1 + PortNumber.Show(port.Value).Length;
    }

    private static long? PortAt(string line, int colon)
    {
        if (colon >= line.Length || line[colon] != ':')
            return null;
        long port = 0;
        var i = colon + 1;
        for (; i < line.Length && line[i] is >= '0' and <= '9' && port <= PortNumber.Highest; i++)
            port = (port * 10) + line[i] - '0';
        return i > colon + 1 && port is > 0 and <= PortNumber.Highest && (i == line.Length || !(IsHostCharacter(line[i]) || line[i] is '_' or '$' or '{')) ? port : null;
    }

    private static string WithoutUser(string authority) => authority.Substring(authority.LastIndexOf('@') + 1);

    /// <summary>The port of a URL without one, where it has one scheme before the host and no port, template or user behind.</summary>
    private static long? DefaultPort(string line, int start)
    {
        if (string.CompareOrdinal(line, start - 3, "://", 0, 3) != 0)
            return null;
        var schemeStart = start - 3;
        while (schemeStart > 0 && IsSchemeCharacter(line[schemeStart - 1]))
            schemeStart--;
        var end = start;
        while (end < line.Length && IsHostCharacter(line[end]))
            end++;
        return end < line.Length && line[end] is ':' or '$' or '{' or '@' ? null : DefaultPortOf(line.Substring(schemeStart, start - 3 - schemeStart));
    }

    private static long? DefaultPortOf(string scheme) => scheme switch
    {
        "http" => 80,
        "https" => 443,
        _ => null,
    };

    /// <summary>Whether a URL in a file is a value by itself: behind the key of a line, with nothing after it.</summary>
    private static bool StandsAlone(string line, int start, int end)
    {
        var before = line.Substring(0, start).TrimEnd(' ', '\t', '"', '\'');
        // Before the scheme proper others may stand, as in jdbc:mysql.
        if (before.EndsWith("jdbc:", StringComparison.Ordinal))
            before = before.Substring(0, before.Length - "jdbc:".Length).TrimEnd(' ', '\t', '"', '\'');
        return (before.Length == 0 || before[before.Length - 1] is '=' or ':' or '-') && line.IndexOfAny([' ', '\t', ';', '(', ')', '{', '}'], end) < 0;
    }

    /// <summary>Where the host that ends at an index starts; negative when something before it belongs to the name and is not known.</summary>
    private static int StartOfHost(string line, int end)
    {
        var start = end;
        while (start > 0 && IsHostCharacter(line[start - 1]))
            start--;
        return start == end || line[start] is '.' or '-' || (start > 0 && line[start - 1] is '}' or ')' or '>' or '*' or '_' or '$' or '%' or '\\' or '{') ? -1 : start;
    }

    private static bool IsHostCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.';

    private static bool IsSchemeCharacter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsEndOfAuthority(char c) => c is '/' or '?' or '#' or '"' or '\'' or '`' or ' ' or '\t' or ';' or ')' or ']' or '}' or '|' or '\\';
}
