namespace Plimsoll.Kubernetes;

/// <summary>A form that the API server demands of a name, a label or a key, and what stands against it in a text.</summary>
internal sealed class NameForm
{
    private const int NoLimit = int.MaxValue;

    private readonly int _maxLength;
    private readonly string _others;

    private NameForm(string title, int maxLength, string others)
    {
        Title = title;
        _maxLength = maxLength;
        _others = others;
    }

    /// <summary>What most objects are named by: parts of lower-case letters, digits and hyphens, with dots between.</summary>
    public static NameForm Subdomain { get; } = new("a lower-case DNS name", 253, "-") { HasParts = true };

    /// <summary>One part of a DNS name: namespaces, containers, volumes.</summary>
    public static NameForm Label { get; } = new("a lower-case DNS label", 63, "-");

    /// <summary>A DNS label of the older kind, which starts with a letter: Services.</summary>
    public static NameForm LabelOfLetter { get; } = new("a lower-case DNS label", 63, "-") { StartsWithLetter = true };

    /// <summary>What can stand in a URL's path: roles and bindings.</summary>
    public static NameForm PathSegment { get; } = new("a path segment", NoLimit, "") { IsPathSegment = true };

    /// <summary>The value of a label; it may be empty.</summary>
    public static NameForm LabelValue { get; } = new("a label value", 63, "-_.") { HasUpper = true, MayBeEmpty = true };

    /// <summary>A key of a ConfigMap or Secret, which becomes a file name.</summary>
    public static NameForm ConfigKey { get; } = new("a key that can be a file name", 253, "-_.") { HasUpper = true, AnyEdges = true };

    /// <summary>The key of a label, annotation or taint without its prefix.</summary>
    private static NameForm KeyName { get; } = new("a qualified name", 63, "-_.") { HasUpper = true };

    /// <summary>The form in words, with the article: <c>a lower-case DNS name</c>.</summary>
    public string Title { get; }

    private bool HasParts { get; init; }

    private bool StartsWithLetter { get; init; }

    private bool HasUpper { get; init; }

    private bool MayBeEmpty { get; init; }

    private bool AnyEdges { get; init; }

    private bool IsPathSegment { get; init; }

    /// <summary>Whether a text is the key of a label, annotation or taint: <c>app</c>, <c>app.kubernetes.io/name</c>.</summary>
    public static bool IsKey(string text) => ProblemOfKey(text) is null;

    /// <summary>What keeps a label's or annotation's key from being one, as a clause with its subject; null when nothing does.</summary>
    public static string? ProblemOfKey(string key)
    {
        var slash = key.IndexOf('/');
        if (slash < 0)
            return KeyName.ProblemOf(key);
        if (key.IndexOf('/', slash + 1) >= 0)
            return "it has more than one \"/\"";
        if (slash == 0)
            return "its prefix before \"/\" is empty";
        return Subdomain.ProblemOf(key, 0, slash) is { } ofPrefix ? $"of its prefix, {ofPrefix}"
            : slash == key.Length - 1 ? "nothing follows its prefix"
            : KeyName.ProblemOf(key, slash + 1, key.Length);
    }

    /// <summary>What keeps a text from being the start of a generated name, to which the server adds letters and digits.</summary>
    public string? ProblemOfPrefix(string prefix)
    {
        // The server looks at a prefix as if the hyphen that usually ends it were not the end.
        var text = prefix.Length > 1 && prefix[prefix.Length - 1] == '-' ? prefix.Substring(0, prefix.Length - 2) + "a" : prefix;
        return IsPathSegment && text is "." or ".." ? null : ProblemOf(text);
    }

    /// <summary>Whether a text has this form.</summary>
    public bool Fits(string text) => ProblemOf(text) is null;

    /// <summary>What keeps a text from having this form, as a clause with its subject; null when it has it.</summary>
    public string? ProblemOf(string text) => ProblemOf(text, 0, text.Length);

    private string? ProblemOf(string text, int from, int to)
    {
        if (from == to)
            return MayBeEmpty ? null : "it is empty";
        for (var i = from; i < to; i++)
        {
            if (!IsAllowed(text[i]))
                return $"it has {Show(text[i])}";
        }

        if (IsPathSegment)
            return text is "." or ".." ? "it would lead elsewhere" : null;
        if (AnyEdges)
        {
            if (text is "." || text.StartsWith("..", StringComparison.Ordinal))
                return "as a file name it would lead elsewhere";
        }
        else if (ProblemOfEdges(text, from, to) is { } problem)
        {
            return problem;
        }

        return to - from > _maxLength ? $"it has {to - from} characters, and {_maxLength} are allowed" : null;
    }

    /// <summary>The nearest text of this form: lower-case, with hyphens for what is not allowed; null when nothing would be left of it.</summary>
    public string? Nearest(string text)
    {
        if (IsPathSegment || text.Length > _maxLength)
            return null;
        var nearest = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var c = HasUpper || text[i] is not (>= 'A' and <= 'Z') ? text[i] : (char)(text[i] + ('a' - 'A'));
            nearest[i] = IsAllowed(c) ? c : '-';
        }

        var result = new string(nearest).Trim('-', '.', '_');
        return ProblemOf(result) is null && result.Length > 0 ? result : null;
    }

    private string? ProblemOfEdges(string text, int from, int to)
    {
        var start = from;
        while (true)
        {
            var dot = HasParts ? text.IndexOf('.', start, to - start) : -1;
            var end = dot < 0 ? to : dot;
            if (end == start)
                return start == from ? "it starts with \".\"" : end == to ? "it ends with \".\"" : "it has two dots in a row";
            if (!IsLetterOrDigit(text[start]) || (StartsWithLetter && IsDigit(text[start])))
                return start == from ? $"it starts with \"{text[start]}\"" : $"a part of it starts with \"{text[start]}\"";
            if (!IsLetterOrDigit(text[end - 1]))
                return end == to ? $"it ends with \"{text[end - 1]}\"" : $"a part of it ends with \"{text[end - 1]}\"";
            if (dot < 0)
                return null;
            start = dot + 1;
        }
    }

    private bool IsAllowed(char c) => IsPathSegment ? c is not ('/' or '%')
        : c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (HasUpper && c is >= 'A' and <= 'Z') || (HasParts && c == '.') || _others.IndexOf(c) >= 0;

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Show(char c) => c switch
    {
        ' ' => "a blank",
        >= 'A' and <= 'Z' => $"the capital letter \"{c}\"",
        '"' => "a quotation mark",
        < ' ' or '\u007f' => "a control character",
        _ when char.IsSurrogate(c) => "a character outside ASCII",
        _ => $"\"{c}\"",
    };
}
