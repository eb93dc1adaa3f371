using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>The requests or the limits of a container by resource name.</summary>
public sealed class ResourceAmounts
{
    private readonly Field _field;
    private readonly Func<string, ResourceAmount, ResourceAmount> _default;
    private readonly IEnumerable<string> _defaultedNames;
    private readonly Dictionary<string, ResourceAmount> _amounts = new(StringComparer.Ordinal);

    internal ResourceAmounts(Field field, Func<string, ResourceAmount, ResourceAmount> @default, IEnumerable<string> defaultedNames)
    {
        _field = field;
        _default = @default;
        _defaultedNames = defaultedNames;
    }

    /// <summary>Where they are written, or should be.</summary>
    public Field Field => _field;

    /// <summary>The effective amount of a resource such as <c>cpu</c>, <c>memory</c>, <c>ephemeral-storage</c>.</summary>
    public ResourceAmount this[string name]
    {
        get
        {
            lock (_amounts)
            {
                if (!_amounts.TryGetValue(name, out var amount))
                {
                    var own = ResourceAmount.Read(_field[name]);
                    _amounts[name] = amount = own.IsAbsent ? _default(name, own) : own;
                }

                return amount;
            }
        }
    }

    internal ResourceAmount? OwnOrNull(string name) => this[name] is { IsAbsent: false } amount ? amount.As(ResourceSource.Pod) : null;

    /// <summary>The names that have an amount of their own or by default.</summary>
    public IEnumerable<string> Names => _field.Entries.Select(static entry => entry.Key!).Concat(_defaultedNames).Distinct(StringComparer.Ordinal);
}
