using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>A rule about documents, before they are known to be objects.</summary>
public abstract class DocumentRule : Rule
{
    internal sealed override void Visit(ManifestDocument document, Report report) => Check(document, report);

    protected abstract void Check(ManifestDocument document, Report report);
}
