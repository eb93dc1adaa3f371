using Plimsoll.Model;

namespace Plimsoll.Rules.Networking;

/// <summary>
/// The order of objects by where they are written, so that which of two was first does not depend on the order in which files are given.
/// </summary>
internal static class SourceOrder
{
    public static IEnumerable<ManifestObject> InSourceOrder(this IEnumerable<ManifestObject> objects) =>
        objects.OrderBy(static manifest => manifest.Document.File.Path, StringComparer.Ordinal).ThenBy(static manifest => manifest.Root.Node!.Span.Start);
}
