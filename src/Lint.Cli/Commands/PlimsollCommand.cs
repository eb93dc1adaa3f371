using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;

namespace Plimsoll.Commands;

/// <summary>The root of the command line: <c>plimsoll</c>.</summary>
internal static class PlimsollCommand
{
    public static RootCommand Create(CommandContext context)
    {
        var root = new RootCommand("Keeps Kubernetes workloads inside their load line: lints manifests, explains what it finds, and turns them into C#.")
        {
            LintCommand.Create(context),
            RulesCommand.Create(context),
            ExplainCommand.Create(context),
            ImportCommand.Create(context),
        };
        foreach (var option in root.Options)
        {
            if (option is VersionOption version)
            {
                version.Action = new VersionAction(context.Output);
            }
            else if (option is HelpOption { Action: HelpAction inner } help)
            {
                inner.MaxWidth = context.Width;
                help.Action = new HelpWithExamples(inner, context.Output);
            }
        }

        return root;
    }

    /// <summary>The version of this build, without the commit.</summary>
    public static string Version =>
        typeof(PlimsollCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
