using Plimsoll.Settings;

namespace Plimsoll.Output;

/// <summary>Colours by meaning, in the sixteen that every terminal lets its user choose; or none.</summary>
internal sealed class Palette(bool isOn)
{
    public static Palette Plain { get; } = new(false);

    public bool IsOn => isOn;

    public string Strong(string text) => Paint(text, "1");

    public string Faint(string text) => Paint(text, "2");

    public string Frame(string text) => Paint(text, "34");

    public string Code(string text) => Paint(text, "36");

    public string Heading(string text) => Paint(text, "1;34");

    public string Of(Severity severity, string text) => Paint(text, severity switch
    {
        Severity.Error => "1;31",
        Severity.Warn => "1;33",
        Severity.Info => "1;36",
        _ => "2",
    });

    private string Paint(string text, string code) => isOn && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
