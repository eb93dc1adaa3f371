namespace Plimsoll.Kubernetes;

/// <summary>The fields of its pod that a container can be told.</summary>
internal static class FieldPath
{
    private static readonly string[] Fields =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs",
        "status.podIP", "status.podIPs",
    ];

    /// <summary>All that variables can have, for messages.</summary>
    public static string OfVariables => string.Join(", ", Fields) + ", metadata.labels['KEY'], metadata.annotations['KEY']";

    /// <summary>What is wrong with a path in a variable's fieldRef, as a relative clause; null when nothing is.</summary>
    public static string? ProblemInVariable(string path)
    {
        var bracket = path.IndexOf("['", StringComparison.Ordinal);
        if (bracket > 0 && path.EndsWith("']", StringComparison.Ordinal) && path.Length >= bracket + 4)
        {
            var key = path.Substring(bracket + 2, path.Length - bracket - 4);
            return path.Substring(0, bracket) switch
            {
                "metadata.labels" => Problem(key),
                // As the API server compares them.
                "metadata.annotations" => Problem(key.ToLowerInvariant()),
                _ => "of which there are no keys",
            };
        }

        // The old name of the node is still understood.
        return Fields.Contains(path, StringComparer.Ordinal) || path == "spec.host" ? null : "which a variable cannot have";
    }

    private static string? Problem(string key) => NameForm.ProblemOfKey(key) is { } problem ? $"whose key cannot be one: {problem}" : null;
}
