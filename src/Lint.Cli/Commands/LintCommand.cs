using System.CommandLine;
using Plimsoll.Linting;
using Plimsoll.Settings;

namespace Plimsoll.Commands;

/// <summary><c>plimsoll lint</c>.</summary>
internal static class LintCommand
{
    private const string Never = "never";

    private static readonly string[] FailOnWords = ["error", "warn", "info", Never];

    public static Command Create(CommandContext context)
    {
        var paths = new Argument<string[]>("paths")
        {
            Arity = ArgumentArity.ZeroOrMore,
            HelpName = "PATHS",
            Description = "Files, folders (with all below), globs, or - for standard input. Default: the current folder.",
        };
        var format = Words("--format", "FORMAT", "How findings are written: text, concise or json. May be repeated, each with its own --output.", OutputTargets.Formats);
        var output = Text("--output", "FILE", "Where the --format beside it goes. Default: standard output.");
        var exclude = Text("--exclude", "GLOB", "Leaves out what matches, as a line of .gitignore would. May be repeated.");
        var failOn = Word("--fail-on", "SEVERITY", "Exit with 1 from this severity on.", FailOnWords, "error");
        var color = Word("--color", "WHEN", "Colours: auto, always or never.", [ColorMode.Auto, ColorMode.Always, ColorMode.Never], ColorMode.Auto);
        var quiet = new Option<bool>("--quiet") { Description = "No summary." };
        var settings = new SettingsOptions();

        var command = new Command("lint", "Lints manifests: .yaml, .yml and .json.") { paths, format, output, exclude, failOn };
        settings.AddTo(command);
        command.Options.Add(color);
        command.Options.Add(quiet);
        command.SetAction(result => new LintRun(
            new LintRequest
            {
                Paths = Options.RefuseUnknown(result, result.GetValue(paths) ?? [], context.CurrentDirectory),
                Excluded = result.GetValue(exclude) ?? [],
                Outputs = OutputTargets.Read(result, format, output),
                Configuration = settings.Read(result, context.CurrentDirectory),
                FailOn = SeverityNames.Parse(result.GetValue(failOn)),
                IsColored = ColorMode.IsOn(result.GetValue(color)!, context),
                IsQuiet = result.GetValue(quiet),
            },
            context).Run());
        return command;
    }

    private static Option<string[]> Text(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    private static Option<string[]> Words(string name, string helpName, string description, string[] words) =>
        Text(name, helpName, description).AcceptOnlyFromAmong(words);

    private static Option<string> Word(string name, string helpName, string description, string[] words, string fallback) =>
        new Option<string>(name) { HelpName = helpName, Description = description, DefaultValueFactory = _ => fallback }.AcceptOnlyFromAmong(words);
}
