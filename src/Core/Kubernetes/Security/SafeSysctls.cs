namespace Plimsoll.Kubernetes.Security;

/// <summary>Which sysctls Kubernetes takes to be safe, and which namespace of the kernel a sysctl belongs to.</summary>
internal static class SafeSysctls
{
    /// <summary>Safe for the kubelet, and allowed by the Pod Security Standards, as of Kubernetes 1.35.</summary>
    private static readonly HashSet<string> Safe = new(StringComparer.Ordinal)
    {
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.ip_local_reserved_ports",
        "net.ipv4.ip_unprivileged_port_start",
        "net.ipv4.ping_group_range",
        "net.ipv4.tcp_fin_timeout",
        "net.ipv4.tcp_keepalive_intvl",
        "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_rmem",
        "net.ipv4.tcp_syncookies",
        "net.ipv4.tcp_wmem",
    };

    /// <param name="name">With dots.</param>
    public static bool Contains(string name) => Safe.Contains(name);

    /// <summary>The name with dots: when its first separator is a slash, slashes separate and dots belong to names.</summary>
    public static string Dotted(string name)
    {
        var separator = name.IndexOfAny(['.', '/']);
        if (separator < 0 || name[separator] == '.')
            return name;
        var dotted = name.ToCharArray();
        for (var i = 0; i < dotted.Length; i++)
            dotted[i] = dotted[i] switch { '.' => '/', '/' => '.', var c => c };
        return new string(dotted);
    }

    public static bool IsOfNetwork(string name) => Dotted(name).StartsWith("net.", StringComparison.Ordinal);

    public static bool IsOfIpc(string name) => Dotted(name) is var dotted && (dotted == "kernel.sem" || dotted.StartsWith("kernel.shm", StringComparison.Ordinal)
        || dotted.StartsWith("kernel.msg", StringComparison.Ordinal) || dotted.StartsWith("fs.mqueue.", StringComparison.Ordinal));

    /// <summary>Whether the API takes the name: segments of small letters, digits, <c>-</c> and <c>_</c>, between dots or slashes.</summary>
    public static bool IsName(string name)
    {
        const int longest = 253;
        if (name.Length is 0 or > longest)
            return false;
        foreach (var segment in name.Split('.', '/'))
        {
            if (segment.Length == 0 || !IsLetterOrDigit(segment[0]) || !IsLetterOrDigit(segment[segment.Length - 1])
                || segment.Any(static c => !IsLetterOrDigit(c) && c is not ('-' or '_')))
                return false;
        }

        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
