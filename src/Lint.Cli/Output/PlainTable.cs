using Spectre.Console;

namespace Plimsoll.Output;

/// <summary>Tables as terminals show them, without blanks at the ends of lines.</summary>
internal static class PlainTable
{
    /// <param name="wrapping">The title of the column that takes what the others leave; those are never broken.</param>
    /// <param name="titles">The titles of all columns.</param>
    public static Table Create(string wrapping, params string[] titles)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var title in titles)
            table.AddColumn(new TableColumn(title) { NoWrap = title != wrapping });
        return table;
    }

    public static void Write(Table table, TextWriter output, bool isColored, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        // Cells are padded to the width of their column; nobody needs blanks at the end of a line.
        var lines = new StringWriter { NewLine = "\n" };
        console.Profile.Out = new AnsiConsoleOutput(lines);
        console.Write(table);
        foreach (var line in lines.ToString().Split('\n'))
        {
            if (line.TrimEnd() is { Length: > 0 } text)
                output.WriteLine(text);
        }
    }
}
