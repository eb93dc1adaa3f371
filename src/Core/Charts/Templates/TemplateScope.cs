namespace Plimsoll.Charts.Templates;

/// <summary>Where an expression is printed: what is its dot, which variables and named templates there are.</summary>
public sealed class TemplateScope
{
    private readonly Dictionary<TemplateExpression, (string Name, bool IsTyped)> _names = [];
    private readonly TemplateScope? _parent;

    private readonly bool _sharesDot;

    private TemplateScope(TemplateScope? parent, string root, IReadOnlyCollection<TemplateHelper> shared, bool sharesDot = false)
    {
        _parent = parent;
        _sharesDot = sharesDot;
        Root = root;
        Shared = shared;
    }

    /// <summary>No place: expressions are printed there to be compared.</summary>
    public static TemplateScope Canonical { get; } = new(null, ".", []);

    /// <summary>What the root is called: <c>.</c>, or <c>$</c> where the dot is something else.</summary>
    public string Root { get; }

    /// <summary>The helpers that are named templates; all others are written out where they are used.</summary>
    public IReadOnlyCollection<TemplateHelper> Shared { get; }

    /// <summary>The top of a file.</summary>
    public static TemplateScope OfFile(IReadOnlyCollection<TemplateHelper> shared) => new(null, ".", shared);

    /// <summary>The body of a named template that does not get the root as its dot.</summary>
    /// <param name="root">What it calls the root: a variable.</param>
    /// <param name="shared">The helpers that are named templates.</param>
    public static TemplateScope OfTemplate(string root, IReadOnlyCollection<TemplateHelper> shared) => new(null, root, shared);

    /// <summary>The body of a <c>range</c> or <c>with</c>, whose dot is not the root.</summary>
    public TemplateScope Nested() => new(this, Root == "." ? "$" : Root, Shared);

    /// <summary>Whether a helper is a named template.</summary>
    public bool IsShared(TemplateHelper helper) => helper.IsAlwaysShared || Shared.Contains(helper);

    /// <summary>The body of an <c>if</c>, where variables may be declared that end with it.</summary>
    public TemplateScope Block() => new(this, Root, Shared, sharesDot: true);

    /// <summary>Gives an expression a name.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="name">A variable, or the dot.</param>
    /// <param name="isTyped">Whether numbers are converted already.</param>
    public void Name(TemplateExpression expression, string name, bool isTyped = false) => _names[expression] = (name, isTyped);

    /// <summary>Gives a loop's variable its name, or one like it where that is taken.</summary>
    public string Declare(VariableExpression variable)
    {
        var name = "$" + variable.Name;
        for (var i = 2; IsTaken(name); i++)
            name = $"${variable.Name}{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        Name(variable, name);
        return name;
    }

    /// <summary>The name of an expression here; null when it has none.</summary>
    public string? NameOf(TemplateExpression expression)
    {
        if (ReferenceEquals(this, Canonical))
            return null;
        var hasSameDot = true;
        for (var scope = this; scope is not null; scope = scope._parent)
        {
            if (scope._names.Count > 0 && scope._names.TryGetValue(expression, out var named) && (named.Name != "." || hasSameDot))
                return named.Name;
            hasSameDot &= scope._sharesDot;
        }

        return null;
    }

    /// <summary>Whether the name of an expression stands for a converted number.</summary>
    public bool IsTyped(TemplateExpression expression)
    {
        for (var scope = this; scope is not null; scope = scope._parent)
        {
            if (scope._names.TryGetValue(expression, out var named))
                return named.IsTyped;
        }

        return false;
    }

    private bool IsTaken(string name)
    {
        for (var scope = this; scope is not null; scope = scope._parent)
        {
            if (scope._names.Values.Any(named => named.Name == name))
                return true;
        }

        return name == Root;
    }
}
