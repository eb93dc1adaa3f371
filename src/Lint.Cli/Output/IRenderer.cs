using Plimsoll.Linting;

namespace Plimsoll.Output;

/// <summary>One way to write what a run found. Renderers format; they judge and order nothing.</summary>
internal interface IRenderer
{
    void Write(LintReport report, TextWriter output);
}
