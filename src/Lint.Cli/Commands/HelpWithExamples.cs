using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Plimsoll.Commands;

/// <summary><c>--help</c> with what most people read it for at its end: examples.</summary>
internal sealed class HelpWithExamples(HelpAction help, TextWriter output) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        var examples = Examples(parseResult.CommandResult.Command.Name);
        output.WriteLine("Examples:");
        var width = examples.Max(static example => example.Command.Length);
        foreach (var (command, meaning) in examples)
            output.WriteLine($"  {command.PadRight(width)}  {meaning}");
        return status;
    }

    private static (string Command, string Meaning)[] Examples(string command) => command switch
    {
        "lint" =>
        [
            ("plimsoll lint", "everything below the current folder"),
            ("plimsoll lint k8s 'apps/**/prod/*.yaml'", "a folder and a glob"),
            ("helm template shop | plimsoll lint -", "standard input"),
            ("plimsoll lint --select PLM1,PLM2001", "one family and one rule, nothing else"),
            ("plimsoll lint --rule PLM1013=error --fail-on warn", "one rule stricter, and fail on warnings"),
            ("plimsoll lint --format text --format json --output plimsoll.json", "for the eye and for a tool"),
        ],
        "rules" =>
        [
            ("plimsoll rules", "all rules as a table; a star marks the rule set `notes`"),
            ("plimsoll rules --settings", "all settings of .editorconfig, with their defaults"),
            ("plimsoll rules --format json", "for a tool"),
        ],
        "import" =>
        [
            ("plimsoll import k8s -o Manifests", "a class for each file"),
            ("plimsoll import k8s -o Manifests --project", "with a project to build"),
            ("kubectl get deploy -o yaml | plimsoll import - -o . --layout single", "from a cluster, into one class"),
        ],
        "explain" =>
        [
            ("plimsoll explain PLM1001", "by id"),
            ("plimsoll explain memory-limit-missing", "by name"),
        ],
        _ =>
        [
            ("plimsoll lint k8s", "lint a folder"),
            ("plimsoll explain PLM1001", "what a rule means, and what to do"),
            ("plimsoll import k8s -o Manifests", "C# that yields what is there"),
        ],
    };
}
