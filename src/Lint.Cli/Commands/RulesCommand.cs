using System.CommandLine;
using Plimsoll.Output;

namespace Plimsoll.Commands;

/// <summary><c>plimsoll rules</c>: the catalogue, or the settings.</summary>
internal static class RulesCommand
{
    public static Command Create(CommandContext context)
    {
        var format = new Option<string>("--format") { HelpName = "FORMAT", Description = "text, json or markdown.", DefaultValueFactory = static _ => "text" }
            .AcceptOnlyFromAmong("text", "json", "markdown");
        var color = new Option<string>("--color") { HelpName = "WHEN", Description = "Colours: auto, always or never.", DefaultValueFactory = static _ => ColorMode.Auto }
            .AcceptOnlyFromAmong(ColorMode.Auto, ColorMode.Always, ColorMode.Never);
        var settings = new Option<bool>("--settings") { Description = "Lists the settings of .editorconfig instead." };
        var command = new Command("rules", "Lists all rules, or all settings.") { settings, format, color };
        command.SetAction(result =>
        {
            var isOfSettings = result.GetValue(settings);
            switch (result.GetValue(format))
            {
                case "json":
                    (isOfSettings ? SettingTable.WriteJson : (Action<TextWriter>)RuleTable.WriteJson)(context.Output);
                    break;
                case "markdown":
                    (isOfSettings ? SettingTable.WriteMarkdown : (Action<TextWriter>)RuleTable.WriteMarkdown)(context.Output);
                    break;
                default:
                    (isOfSettings ? SettingTable.WriteText : (Action<TextWriter, bool, int>)RuleTable.WriteText)(context.Output, ColorMode.IsOn(result.GetValue(color)!, context), context.Width);
                    break;
            }

            return ExitCode.Success;
        });
        return command;
    }
}
