using Plimsoll.Model;

namespace Plimsoll.Kubernetes;

/// <summary>One item of a LimitRange: bounds and defaults for containers, pods, or claims.</summary>
public sealed class LimitRangeItem(ManifestObject limitRange, Field field)
{
    public ManifestObject LimitRange { get; } = limitRange;

    public Field Field { get; } = field;

    /// <summary><c>Container</c>, <c>Pod</c> or <c>PersistentVolumeClaim</c>.</summary>
    public string Type { get; } = field["type"].Text ?? "";

    public ResourceAmount Min(string resource) => ResourceAmount.Read(Field["min"][resource]);

    public ResourceAmount Max(string resource) => ResourceAmount.Read(Field["max"][resource]);

    public ResourceAmount MaxLimitRequestRatio(string resource) => ResourceAmount.Read(Field["maxLimitRequestRatio"][resource]);

    /// <summary>The default limit; a maximum without one serves as it, as the API server fills it in.</summary>
    public ResourceAmount Default(string resource) => FirstPresent("default", "max", resource);

    /// <summary>The default request, else the default limit, else the minimum.</summary>
    public ResourceAmount DefaultRequest(string resource)
    {
        var own = ResourceAmount.Read(Field["defaultRequest"][resource], ResourceSource.LimitRange);
        if (!own.IsAbsent)
            return own;
        var limit = Default(resource);
        return limit.IsAbsent ? ResourceAmount.Read(Field["min"][resource], ResourceSource.LimitRange) : limit;
    }

    /// <summary>The resources that it says anything about.</summary>
    public IEnumerable<string> Resources => new[] { "min", "max", "default", "defaultRequest", "maxLimitRequestRatio" }
        .SelectMany(key => Field[key].Entries).Select(static entry => entry.Key!).Distinct(StringComparer.Ordinal);

    private ResourceAmount FirstPresent(string key, string otherwise, string resource)
    {
        var amount = ResourceAmount.Read(Field[key][resource], ResourceSource.LimitRange);
        return amount.IsAbsent ? ResourceAmount.Read(Field[otherwise][resource], ResourceSource.LimitRange) : amount;
    }
}
