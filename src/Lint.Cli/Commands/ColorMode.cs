namespace Plimsoll.Commands;

/// <summary>When standard output is coloured: <c>--color</c>.</summary>
internal static class ColorMode
{
    public const string Auto = "auto";
    public const string Always = "always";
    public const string Never = "never";

    /// <summary>Whether to write colours: an explicit option first, then <c>NO_COLOR</c>, then <c>FORCE_COLOR</c>, then whether somebody looks.</summary>
    public static bool IsOn(string mode, CommandContext context) => mode switch
    {
        Always => true,
        Never => false,
        _ when context.Variable("NO_COLOR") is { Length: > 0 } => false,
        _ when context.Variable("FORCE_COLOR") is { Length: > 0 } force => force is not ("0" or "false"),
        _ => context.IsOutputTerminal && context.Variable("TERM") != "dumb",
    };
}
