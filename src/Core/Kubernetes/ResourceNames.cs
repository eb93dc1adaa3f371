namespace Plimsoll.Kubernetes;

/// <summary>How messages name resources.</summary>
internal static class ResourceNames
{
    /// <summary><c>CPU</c> for <c>cpu</c>; any other name as it stands.</summary>
    public static string Display(string resource) => resource == "cpu" ? "CPU" : resource;
}
