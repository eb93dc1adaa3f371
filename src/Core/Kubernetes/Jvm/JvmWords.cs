using System.Text;

namespace Plimsoll.Kubernetes.Jvm;

/// <summary>Collects the option words that reach a JVM, in the order in which it reads them.</summary>
internal sealed class JvmWords
{
    // Launcher options whose value is the next word.
    private static readonly string[] OptionsWithValue =
    [
        "-cp", "-classpath", "--class-path", "-p", "--module-path", "--upgrade-module-path", "--add-modules", "--limit-modules",
        "--add-reads", "--add-exports", "--add-opens", "--patch-module", "--enable-native-access", "--source",
    ];

    private readonly JvmLaunch _launch;
    private readonly EnvironmentExpansion _environment;
    private readonly List<JvmOption> _words = [];
    private bool _isUncertain;

    private JvmWords(JvmLaunch launch)
    {
        _launch = launch;
        _environment = new EnvironmentExpansion(launch.Environment);
    }

    public static (IReadOnlyList<JvmOption> Words, bool IsJava, bool IsUncertain) Collect(JvmLaunch launch)
    {
        var words = new JvmWords(launch);
        var isJava = words.Collect();
        return (words._words, isJava, words._isUncertain);
    }

    private bool Collect()
    {
        // Before the command line is read: a script may assign variables of its own.
        var toolOptions = Variable(JvmVariables.JavaToolOptions, JvmOptionSource.JavaToolOptions);
        var launcherOptions = Variable(JvmVariables.JdkJavaOptions, JvmOptionSource.JdkJavaOptions);
        var lastOptions = Variable(JvmVariables.UnderscoreJavaOptions, JvmOptionSource.UnderscoreJavaOptions);

        _environment.Used.Clear();
        var commandLine = CommandLine(out var isJava);
        _words.AddRange(toolOptions);
        _words.AddRange(launcherOptions);
        foreach (var variable in _launch.Environment)
        {
            if (JvmVariables.IsConventional(variable.Key) && _environment.Used.Add(variable.Key))
                _words.AddRange(Variable(variable.Key, JvmOptionSource.ConventionalVariable));
        }

        _words.AddRange(commandLine);
        _words.AddRange(lastOptions);
        return isJava;
    }

    private List<JvmOption> Variable(string name, JvmOptionSource source)
    {
        if (!_environment.IsDefined(name))
            return [];
        var words = SplitVariable(_environment.Get(name));
        _isUncertain |= words.Any(word => word[0] == EnvironmentExpansion.Unknown || word[0] == '@');
        return [.. words.Select((word, index) => new JvmOption(word, source, name, index))];
    }

    private List<JvmOption> CommandLine(out bool isJava)
    {
        var words = _launch.Command.Concat(_launch.Args).Select(_environment.Expand).ToList();
        if (ScriptIndex(words) is { } index)
            return Script(words[index], index, out isJava);

        var java = words.FindIndex(IsJava);
        isJava = java >= 0;
        var options = words.Select((word, i) => new JvmOption(word, JvmOptionSource.CommandLine, null, i));
        return isJava ? UntilMainClass([.. options.Skip(java + 1)]) : EveryOption(options);
    }

    private List<JvmOption> Script(string script, int index, out bool isJava)
    {
        var commands = ShellScript.Split(script, _environment);
        // The last java of a script is the one that stays; an earlier one prints a version or prepares something.
        var command = commands.LastOrDefault(words => words.Any(word => IsJava(word.Text)));
        isJava = command is not null;
        return command is null
            ? EveryOption(commands.SelectMany(words => words).Select(word => ToOption(word, index)))
            : UntilMainClass([.. command.SkipWhile(word => !IsJava(word.Text)).Skip(1).Select(word => ToOption(word, index))]);
    }

    private List<JvmOption> UntilMainClass(IReadOnlyList<JvmOption> words)
    {
        var options = new List<JvmOption>();
        for (var i = 0; i < words.Count; i++)
        {
            var text = words[i].Text;
            if (text is "-jar" or "-m" or "--module")
                break;
            if (OptionsWithValue.Contains(text, StringComparer.Ordinal))
                i++;
            else if (IsUnread(text))
                _isUncertain = true;
            else if (text.StartsWith("-", StringComparison.Ordinal))
                options.Add(words[i]);
            else
                break;
        }

        return options;
    }

    private List<JvmOption> EveryOption(IEnumerable<JvmOption> words)
    {
        var options = new List<JvmOption>();
        foreach (var word in words)
        {
            if (IsUnread(word.Text))
                _isUncertain = true;
            else if (word.Text.StartsWith("-", StringComparison.Ordinal))
                options.Add(word);
        }

        return options;
    }

    // sh -c SCRIPT; also -c SCRIPT for an image whose entry point is a shell.
    private static int? ScriptIndex(List<string> words)
    {
        var shell = words.FindIndex(word => FileName(word) is "sh" or "bash" or "ash" or "dash" or "ksh" or "zsh");
        if (shell < 0 && (words.Count == 0 || words[0] != "-c"))
            return null;
        var flag = words.FindIndex(shell + 1, word =>
            word.Length > 1 && word[0] == '-' && word[1] != '-' && word.IndexOf('c') > 0);
        return flag >= 0 && flag + 1 < words.Count ? flag + 1 : null;
    }

    private static JvmOption ToOption(ShellWord word, int index)
    {
        var source = word.Variable is not null && JvmVariables.IsConventional(word.Variable)
            ? JvmOptionSource.ConventionalVariable
            : JvmOptionSource.CommandLine;
        return new JvmOption(word.Text, source, word.Variable, word.Variable is null ? index : word.Index);
    }

    private static bool IsUnread(string word) => word.Length > 0 && word[0] is EnvironmentExpansion.Unknown or '@';

    private static bool IsJava(string word) => FileName(word) is "java" or "java.exe";

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    // As the JVM splits its variables: at white space, quotes of either kind grouping anywhere in a word, no escapes.
    private static List<string> SplitVariable(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        foreach (var c in text)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
            }
            else if (quote == '\0' && char.IsWhiteSpace(c))
            {
                if (word.Length > 0)
                    words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        if (word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
