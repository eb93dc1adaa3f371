using Plimsoll.Model;

namespace Plimsoll.Rules;

/// <summary>A rule about any object.</summary>
public abstract class ObjectRule : Rule
{
    internal sealed override void Visit(ManifestObject manifest, Report report) => Check(manifest, report);

    protected abstract void Check(ManifestObject manifest, Report report);
}
