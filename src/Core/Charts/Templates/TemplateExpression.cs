namespace Plimsoll.Charts.Templates;

/// <summary>
/// An expression of Go's template language over the values and the release. Two are equal when they would be written alike, and
/// then have the same value, since nothing in a template changes.
/// </summary>
public abstract class TemplateExpression : IEquatable<TemplateExpression>
{
    private string? _key;

    /// <summary>What C# says that it is.</summary>
    public abstract TemplateType Type { get; }

    /// <summary>Whether null is among its values.</summary>
    public virtual bool IsNullable => false;

    /// <summary>Whether an empty string, a zero or an empty collection cannot be among its values, so that only null is falsy.</summary>
    public virtual bool ExcludesEmpty => false;

    /// <summary>Whether its collection always has an item.</summary>
    public virtual bool HasItems => false;

    /// <summary>Which values an integer may have.</summary>
    public virtual IntegerRange Range => IntegerRange.Of(Type);

    /// <summary>Whether evaluating it can never fail, so that it may stand where C# would not come by.</summary>
    public virtual bool IsSafe => true;

    /// <summary>Whether all choices in it can be written within one expression.</summary>
    public virtual bool IsInline => Operands.All(static operand => operand.IsInline);

    /// <summary>Whether it stands as an argument without parentheses.</summary>
    public virtual bool IsAtom => false;

    /// <summary>Whether it is a number as values have it, a float64 or an int64, that needs a conversion to be one of C#.</summary>
    public virtual bool IsRawNumber => false;

    /// <summary>The expressions in it.</summary>
    public abstract IEnumerable<TemplateExpression> Operands { get; }

    /// <summary>Whether it is a literal.</summary>
    public bool IsLiteral => this is LiteralExpression;

    /// <summary>Whether it is a path into the values, the release, the chart, or a loop's variable.</summary>
    public bool IsPath => this is RootExpression or VariableExpression || this is MemberExpression { Target.IsPath: true };

    /// <summary>Whether it is an integer.</summary>
    public bool IsInteger => Type is TemplateType.Integer or TemplateType.LongInteger;

    /// <summary>As an operand of <c>|</c>, or alone in an action.</summary>
    public string Print(TemplateScope scope) => scope.NameOf(this) ?? PrintHere(scope);

    /// <summary>As an argument of a function.</summary>
    public string PrintArgument(TemplateScope scope) => scope.NameOf(this) is { } name ? name : IsAtomIn(scope) ? PrintHere(scope) : $"({PrintHere(scope)})";

    /// <summary>As a value of the type that C# gives it: numbers of the values are converted.</summary>
    public string PrintTyped(TemplateScope scope)
    {
        if (scope.NameOf(this) is { } name && scope.IsTyped(this))
            return name;
        if (!IsInteger || !IsRawNumberIn(scope))
            return Print(scope);
        var conversion = Type == TemplateType.Integer ? "int" : "int64";
        return scope.NameOf(this) is not null || IsAtomIn(scope) ? $"{conversion} {PrintArgument(scope)}" : $"{Print(scope)} | {conversion}";
    }

    /// <summary>The like of <see cref="PrintTyped"/> as an argument.</summary>
    public string PrintTypedArgument(TemplateScope scope)
    {
        var printed = PrintTyped(scope);
        return printed.IndexOf(' ') < 0 || this is LiteralExpression ? printed : $"({printed})";
    }

    /// <summary>The same where it is known not to be null.</summary>
    public virtual TemplateExpression AsNonNull() => this;

    /// <summary>Where only true or false matter, as behind <c>if</c>.</summary>
    public virtual string PrintCondition(TemplateScope scope) => Print(scope);

    /// <summary>The like of <see cref="PrintCondition"/> as an argument of <c>and</c>, <c>or</c> and <c>not</c> there.</summary>
    public string PrintConditionArgument(TemplateScope scope)
    {
        var printed = PrintCondition(scope);
        return printed.IndexOf(' ') < 0 ? printed : $"({printed})";
    }

    /// <summary>Whether it needs no parentheses where helpers are printed as a scope says.</summary>
    protected internal virtual bool IsAtomIn(TemplateScope scope) => IsAtom;

    /// <summary>The like of <see cref="IsRawNumber"/> where helpers are printed as a scope says.</summary>
    protected internal virtual bool IsRawNumberIn(TemplateScope scope) => IsRawNumber;

    /// <summary>Its text where it has no name of its own.</summary>
    protected internal abstract string PrintHere(TemplateScope scope);

    public bool Equals(TemplateExpression? other) => other is not null && (ReferenceEquals(this, other) || Type == other.Type && Key == other.Key);

    public override bool Equals(object? obj) => Equals(obj as TemplateExpression);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    public override string ToString() => Key;

    private string Key => _key ??= PrintHere(TemplateScope.Canonical);
}
