using System.CommandLine;
using Plimsoll.Output;

namespace Plimsoll.Commands;

/// <summary><c>plimsoll explain</c>: a rule's page, which the program carries with it.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var rule = new Argument<string>("rule") { HelpName = "RULE", Description = "An id such as PLM1001, or a name such as memory-limit-missing." };
        var color = new Option<string>("--color") { HelpName = "WHEN", Description = "Colours: auto, always or never.", DefaultValueFactory = static _ => ColorMode.Auto }
            .AcceptOnlyFromAmong(ColorMode.Auto, ColorMode.Always, ColorMode.Never);
        var command = new Command("explain", "Explains a rule: what it finds, why that matters, and what to do.") { rule, color };
        command.SetAction(result =>
        {
            var page = RulePages.Of(RuleNames.Find(result.GetValue(rule)!));
            new MarkdownView(new Palette(ColorMode.IsOn(result.GetValue(color)!, context)), context.Width).Write(page, context.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
