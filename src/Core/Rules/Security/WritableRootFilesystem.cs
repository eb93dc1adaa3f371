using Plimsoll.Kubernetes.Security;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Security;

/// <summary>PLM7005: a container that may write to its image.</summary>
internal sealed class WritableRootFilesystem : SecurityContextRule
{
    public override RuleInfo Info { get; } = new("PLM7005", "writable-root-filesystem", Severity.Off)
    {
        Title = "A container's root filesystem is writable.",
        Why = "Who gets into a container with a writable filesystem can leave tools and change the program. What must be written belongs into a volume.",
    };

    private protected override void Check(ContainerSecurity security, Report report)
    {
        var readOnly = security.ReadOnlyRootFilesystem;
        if (readOnly.IsAbsent || readOnly.Boolean == false)
        {
            report.At(readOnly, $"the root filesystem of {security.DisplayName} is writable: readOnlyRootFilesystem is {(readOnly.IsAbsent ? "not true" : "false")}")
                .Suggest("set readOnlyRootFilesystem: true, with an emptyDir where it writes");
        }
    }
}
