namespace Plimsoll.Kubernetes.Security;

/// <summary>Names of ServiceAccounts: DNS subdomains as RFC 1123 has them.</summary>
internal static class ServiceAccountName
{
    private const int Longest = 253;

    public static bool IsValid(string name)
    {
        if (name.Length is 0 or > Longest)
            return false;
        foreach (var label in name.Split('.'))
        {
            if (label.Length == 0 || label[0] == '-' || label[label.Length - 1] == '-' || !label.All(static c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return true;
    }
}
