using System.Text;

namespace Plimsoll.Kubernetes.Jvm;

/// <summary>A container's environment, and the references to it that Kubernetes and shells expand.</summary>
internal sealed class EnvironmentExpansion
{
    /// <summary>Stands where a value is that nobody can know; no process argument can hold it.</summary>
    public const char Unknown = '\0';

    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    public EnvironmentExpansion(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        // As Kubernetes does it: a value refers to the variables before it.
        foreach (var variable in variables)
            _values[variable.Key] = variable.Value is null ? null : Expand(variable.Value);
    }

    /// <summary>Variables that something referred to.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public bool IsDefined(string name) => _values.ContainsKey(name);

    /// <summary>The value, or <see cref="Unknown"/>: what the manifest does not define, the image may.</summary>
    public string Get(string name)
    {
        Used.Add(name);
        return _values.TryGetValue(name, out var value) && value is not null ? value : Unknown.ToString();
    }

    public void Set(string name, string value) => _values[name] = value;

    /// <summary>Expands <c>$(NAME)</c> as Kubernetes does in command, args and env; <c>$$</c> escapes a dollar.</summary>
    public string Expand(string text)
    {
        if (text.IndexOf('$') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (text[i] == '$' && next == '$')
            {
                result.Append('$');
                i++;
            }
            else if (text[i] == '$' && next == '(' && text.IndexOf(')', i) is var end and > 0
                && IsName(text.Substring(i + 2, end - i - 2)))
            {
                result.Append(Get(text.Substring(i + 2, end - i - 2)));
                i = end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(c => c is '_' or '-' or '.' || char.IsLetterOrDigit(c));
}
