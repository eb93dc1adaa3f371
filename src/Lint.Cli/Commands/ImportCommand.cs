using System.CommandLine;
using Plimsoll.Import;
using Plimsoll.Importing;

namespace Plimsoll.Commands;

/// <summary><c>plimsoll import</c>.</summary>
internal static class ImportCommand
{
    private const string PerFile = "per-file";
    private const string PerNamespace = "per-namespace";
    private const string Single = "single";

    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "PATHS",
            Description = "Files, folders (with all below), globs, or - for standard input.",
        };
        var output = new Option<string>("--output", "-o") { HelpName = "DIR", Description = "The folder to write to. It is made when it does not exist.", Required = true };
        var name = new Option<string>("--namespace") { HelpName = "NAME", Description = "The C# namespace.", DefaultValueFactory = static _ => "Manifests" };
        var layout = new Option<string>("--layout") { HelpName = "LAYOUT", Description = "A class for each file, for each Kubernetes namespace, or a single one.", DefaultValueFactory = static _ => PerFile }
            .AcceptOnlyFromAmong(PerFile, PerNamespace, Single);
        var bundle = new Option<string>("--bundle-name") { HelpName = "NAME", Description = "The name of the single class, and of the project.", DefaultValueFactory = static _ => "Cluster" };
        var project = new Option<bool>("--project") { Description = "Writes a project file with the Plimsoll package." };
        var force = new Option<bool>("--force") { Description = "Overwrites files that exist." };
        var exclude = new Option<string[]>("--exclude") { HelpName = "GLOB", Description = "Leaves out what matches, as a line of .gitignore would. May be repeated." };

        var command = new Command("import", "Turns manifests into C# definitions that yield them.") { paths, output, name, layout, bundle, project, force, exclude };
        command.SetAction(result => new ImportRun(
            new ImportRequest
            {
                Paths = Options.RefuseUnknown(result, result.GetValue(paths) ?? [], context.CurrentDirectory),
                Excluded = result.GetValue(exclude) ?? [],
                Output = Path.GetFullPath(result.GetValue(output)!, context.CurrentDirectory),
                IsForced = result.GetValue(force),
                Options = new ImportOptions
                {
                    Namespace = Identifier(result.GetValue(name)!, "--namespace", '.'),
                    BundleName = Identifier(result.GetValue(bundle)!, "--bundle-name"),
                    Layout = result.GetValue(layout) switch { PerNamespace => ImportLayout.PerNamespace, Single => ImportLayout.Single, _ => ImportLayout.PerFile },
                    ProjectVersion = result.GetValue(project) ? PlimsollCommand.Version : null,
                },
            },
            context).Run());
        return command;
    }

    /// <exception cref="UsageException">It is none.</exception>
    private static string Identifier(string text, string option, params char[] separators)
    {
        foreach (var part in text.Split(separators))
        {
            if (part.Length == 0 || char.IsDigit(part[0]) || !part.All(static c => char.IsLetterOrDigit(c) || c == '_'))
                throw new UsageException($"{option} {text}: that is no name in C#");
        }

        return text;
    }
}
