using YamlDotNet.Core;

namespace Plimsoll.Benchmarks;

/// <summary>YamlDotNet's events of a file, of which nothing is made.</summary>
internal static class BareEvents
{
    public static int Count(byte[] file)
    {
        var parser = new Parser(new StreamReader(new MemoryStream(file)));
        var events = 0;
        while (parser.MoveNext())
            events++;
        return events;
    }

    public static bool Accepts(byte[] file)
    {
        try
        {
            return Count(file) > 0;
        }
        catch (YamlException)
        {
            return false;
        }
    }
}
