using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Plimsoll.Yaml;

/// <summary>
/// The parser, with whatever it throws turned into the one exception that it documents: on some broken texts it stumbles with
/// an <see cref="InvalidOperationException"/> of its own.
/// </summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception exception) when (exception is not (YamlException or OutOfMemoryException))
        {
            var place = parser.Current?.End ?? Mark.Empty;
            throw new SyntaxErrorException(place, place, "this is not YAML from here on");
        }
    }
}
