namespace Plimsoll.Import.Kinds;

/// <summary>Tells mappings whose keys are data, such as labels, from those whose keys are fields, where no schema says so.</summary>
internal static class FreeMaps
{
    /// <summary>No object of Kubernetes' own has more fields.</summary>
    private const int MostFields = 64;

    /// <param name="key">The field that holds the mapping.</param>
    /// <param name="keys">The keys that it has, in all documents.</param>
    public static bool IsFree(string key, IReadOnlyCollection<string> keys) =>
        IsNamed(key) || keys.Count > MostFields || keys.Any(static one => !IsFieldLike(one)) || keys.All(IsVariableLike);

    private static bool IsNamed(string key) =>
        key is "nodeSelector" or "data" or "stringData" or "binaryData" or "limits" or "requests" or "headers"
        || key.EndsWith("labels", StringComparison.OrdinalIgnoreCase) || key.EndsWith("annotations", StringComparison.OrdinalIgnoreCase);

    private static bool IsFieldLike(string key) => key.Length > 0 && (char.IsAsciiLetter(key[0]) || key[0] == '_') && key.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>As environment variables are written.</summary>
    private static bool IsVariableLike(string key) => key.Length > 1 && key.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');
}
