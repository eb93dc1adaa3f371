namespace Plimsoll.Import.Models;

/// <summary>The parts of an <c>apiVersion</c>.</summary>
internal static class ApiVersion
{
    /// <summary>Empty for the core group.</summary>
    public static string GroupOf(string apiVersion) => apiVersion.LastIndexOf('/') is >= 0 and var slash ? apiVersion[..slash] : "";

    public static string VersionOf(string apiVersion) => apiVersion[(apiVersion.LastIndexOf('/') + 1)..];
}
