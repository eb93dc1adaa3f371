namespace Plimsoll.Yaml.Suite;

/// <summary>
/// The cases that are no YAML 1.2 and that Kubernetes reads nevertheless, with the JSON that it makes of them: worked out by hand
/// from the rules of libyaml, which its parser follows.
/// </summary>
internal static class KubernetesReadings
{
    public static IReadOnlyDictionary<string, string> Json { get; } = new Dictionary<string, string>
    {
        // Brackets end a flow collection, whatever the indentation of its lines.
        ["9C9N"] = """{"flow": ["a", "b", "c"]}""",
        // A directive ends the document above it, with or without `...`.
        ["9HCY"] = """ "bar" "bar" """,
        // A comment needs no blank before it.
        ["9JBA"] = """["a", "b", "c"]""",
        ["CVW2"] = """["a", "b", "c"]""",
        // Blanks of any kind around the line ends of a quoted text are folded away.
        ["DK95/01"] = """{"foo": "bar baz"}""",
        ["EB22"] = """ "scalar1" "scalar2" """,
        // A dash is an item only before a blank.
        ["G5U8"] = """[["-", "-"]]""",
        // A single quote may be escaped, although it need not.
        ["HRE5"] = """{"double": "quoted ' scalar"}""",
        ["MUS6/00"] = "null",
        ["MUS6/01"] = "null null",
        // Neither are the lines of a quoted text looked at for their indentation.
        ["QB6E"] = """{"quoted": "a b c"}""",
        ["RHX7"] = """{"key": "value"} null""",
        // The deepest of the blank lines is the block's indentation; the comment ends it.
        ["S98Z"] = """{"empty block scalar": ""}""",
        ["SU5Z"] = """{"key": "value"}""",
        ["X4QW"] = """{"block": "scalar\n"}""",
        // Nor do tabs matter between brackets.
        ["Y79Y/003"] = """[["foo", "foo"]]""",
        ["YJV2"] = """["-"]""",
    };
}
