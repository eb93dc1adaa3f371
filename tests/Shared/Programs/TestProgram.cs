using System.Globalization;
using System.Text.RegularExpressions;

namespace Plimsoll.Programs;

/// <summary>
/// A small program: an expression, the body of a method (it has a <c>return</c>), or the members of a bundle (they are public).
/// </summary>
internal sealed record TestProgram(string Text)
{
    /// <summary>The bundle that it is evaluated and executed as, a class of the given name that derives from the corpus' prelude.</summary>
    public string Source(string name)
    {
        if (Regex.IsMatch(Text, @"^public static\b|^\[", RegexOptions.CultureInvariant))
            return string.Create(CultureInfo.InvariantCulture, $"[Manifests] public class {name} : Prelude\n{{\n{Text}\n}}\n");
        return Regex.IsMatch(Text, @"\breturn\b|^throw\b", RegexOptions.CultureInvariant)
            ? string.Create(CultureInfo.InvariantCulture, $"[Manifests] public class {name} : Prelude\n{{\nstatic object? Value() {{ {Text} }}\npublic static Out D => new() {{ Value = Value() }};\n}}\n")
            : string.Create(CultureInfo.InvariantCulture, $"[Manifests] public class {name} : Prelude\n{{\npublic static Out D => new() {{ Value = {Text} }};\n}}\n");
    }
}
