namespace Plimsoll.Evaluation.Conformance;

/// <summary>What evaluation takes, in the order of its page: each has programs in the corpus, under a heading of that name.</summary>
internal static class Constructs
{
    public static IReadOnlyList<(string Group, string[] Names)> All { get; } =
    [
        ("Operators",
        [
            "arithmetic", "checked and unchecked", "shifts", "comparison and logic", "character arithmetic", "lifted operators",
            "null-conditional access", "assignment", "division by zero", "bitwise", "comparison", "logic", "null-coalescing", "conditional operator",
            "increment and decrement", "compound assignment", "evaluation order", "user-defined operators", "tuple equality", "string concatenation",
        ]),
        ("Conversions and constants",
        [
            "numeric conversions", "default", "enums", "nameof, typeof, sizeof", "constants", "decimal scale", "boxing and unboxing",
            "reference conversions", "user-defined conversions",
        ]),
        ("Patterns",
        [
            "patterns together", "constant patterns", "type and declaration patterns", "var patterns", "relational patterns", "property patterns",
            "positional patterns", "list and slice patterns", "logical patterns", "discard patterns", "switch expressions",
            "switch statements with patterns",
        ]),
        ("Objects, collections and arrays",
        [
            "indices and ranges", "tuples", "arrays", "anonymous objects", "collections", "initializers", "object initializers",
            "collection initializers", "jagged arrays", "multi-dimensional arrays", "collection expressions", "with expressions",
        ]),
        ("Statements",
        [
            "for", "foreach", "while and do", "switch", "deconstruction", "expressions and blocks", "using", "lock", "labels", "goto case", "goto",
            "nested loops", "do", "if and else", "local declarations", "discards", "block scopes", "empty statements", "unreachable code",
        ]),
        ("Functions",
        [
            "lambdas", "captured variables", "local functions", "generic methods", "iterators", "params", "optional and named arguments",
            "extensions", "ref and out", "recursion", "ref locals and returns", "delegates", "generic math",
        ]),
        ("Types",
        [
            "records", "structs", "operators of types", "inheritance", "constructors", "statics", "indexers", "properties", "fields", "interfaces",
            "nested types", "partial types", "generic types", "user-defined equality and order", "required and init", "extension blocks",
            "field keyword", "primary constructors", "aliasing",
        ]),
        ("Exceptions",
        [
            "try", "throw expressions", "messages", "guards", "what has no value",
        ]),
        ("Strings",
        [
            "literals", "Split", "letter case", "Trim", "Substring, Insert, Remove", "Replace", "searching", "padding", "Join and Concat",
            "comparison", "characters", "StringBuilder", "string.Create and spans",
        ]),
        ("Formatting",
        [
            "number formats", "interpolation", "composite formats", "ToString", "text of tuples", "text of enums", "dates and times",
            "text of models",
        ]),
        ("LINQ",
        [
            "Select", "Where", "SelectMany", "aggregates", "conversions", "sorting", "sets", "GroupBy", "Zip", "sources", "one element", "questions",
            "Aggregate", "parts", "other operators", "types", "query syntax", "joins", "laziness",
        ]),
        ("Collections",
        [
            "pairs", "arrays", "lists", "dictionaries", "immutable arrays", "collections", "sorted collections", "sets", "stacks and queues",
            "linked lists", "immutable collections", "read-only views",
        ]),
        ("Time",
        [
            "TimeSpan", "DateTime", "DateTimeOffset", "DateOnly and TimeOnly", "what asks the clock",
        ]),
        ("Other types of .NET",
        [
            "parsing", "encodings", "Convert", "identifiers", "Math", "regular expressions", "HashCode and hashing", "Nullable and object",
            "what reads the machine",
        ]),
        ("Definitions and models",
        [
            "definitions", "custom resources", "models", "members of bundles",
        ]),
        ("What cannot be evaluated",
        [
            "dynamic code", "async code", "unsafe code", "expression trees", "reflection", "formattable strings", "events", "references to boxes",
            "delegates taken out of combined ones", "collections without an order", "concurrent collections", "texts that .NET decides",
            "arrays of several dimensions in manifests", "code of other assemblies without source", "JSON converters of the project",
            "numbers that JSON does not have", "instants in the time zone of the machine", "loops and recursion without end",
        ]),
    ];
}
