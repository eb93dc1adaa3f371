using System.CommandLine;
using Plimsoll.Output;

namespace Plimsoll.Commands;

/// <summary><c>plimsoll rules</c>: the catalogue.</summary>
internal static class RulesCommand
{
    public static Command Create(CommandContext context)
    {
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text, json or markdown.", DefaultValueFactory = static _ => "text" }
            .AcceptOnlyFromAmong("text", "json", "markdown");
        var color = new Option<string>("--color") { HelpName = "WHEN", Description = "Colours: auto, always or never.", DefaultValueFactory = static _ => ColorMode.Auto }
            .AcceptOnlyFromAmong(ColorMode.Auto, ColorMode.Always, ColorMode.Never);
        var command = new Command("rules", "Lists all rules.") { format, color };
        command.SetAction(result =>
        {
            switch (result.GetValue(format))
            {
                case "json":
                    RuleTable.WriteJson(context.Output);
                    break;
                case "markdown":
                    RuleTable.WriteMarkdown(context.Output);
                    break;
                default:
                    RuleTable.WriteText(context.Output, ColorMode.IsOn(result.GetValue(color)!, context), context.Width);
                    break;
            }

            return ExitCode.Success;
        });
        return command;
    }
}
