using System.CommandLine;
using System.CommandLine.Parsing;
using Plimsoll.Rules;

namespace Plimsoll.Commands;

/// <summary>Looks after misspelt options, which the parser takes for paths.</summary>
internal static class Options
{
    /// <summary>The paths, none of which is an option that does not exist. After <c>--</c>, everything is a path.</summary>
    /// <exception cref="UsageException">One is.</exception>
    public static IReadOnlyList<string> RefuseUnknown(ParseResult result, IReadOnlyList<string> paths, string currentDirectory)
    {
        var literal = result.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash).Select(static token => token.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (path.Length < 2 || path[0] != '-' || literal.Contains(path) || Path.Exists(Path.GetFullPath(path, currentDirectory)))
                continue;
            var name = path.Split('=')[0];
            var hint = Spelling.Nearest(name, result.CommandResult.Command.Options.Select(static option => option.Name)) is { } near ? $": did you mean {near}?" : "";
            throw new UsageException($"there is no option {name}{hint}");
        }

        return paths;
    }
}
