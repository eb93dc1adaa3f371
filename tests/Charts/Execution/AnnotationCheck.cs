using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Plimsoll.Execution;

/// <summary>
/// Whether values are what the attributes of their record say, and hold its checks: what the schema, which was made of these
/// attributes, admits must satisfy them.
/// </summary>
internal static class AnnotationCheck
{
    public static IEnumerable<string> Violations(object values) => Violations(values, "");

    private static IEnumerable<string> Violations(object? value, string path)
    {
        switch (value)
        {
            case null or string:
                return [];
            case IDictionary map:
                return map.Keys.Cast<object>().SelectMany(key => Violations(map[key], $"{path}.{key}"));
            case IEnumerable items:
                return items.Cast<object?>().SelectMany((item, i) => Violations(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
            default:
                return value.GetType().Namespace is { } space && (space == "System" || space == "k8s.Models") || value.GetType().IsEnum
                    ? []
                    : Checks(value, path).Concat(Properties(value.GetType()).SelectMany(property => Violations(property, property.GetValue(value), $"{path}.{property.Name}")));
        }
    }

    public static IEnumerable<string> Checks(object value, string path) => value.GetType().GetProperties()
        .Select(property => (property, attribute: property.GetCustomAttribute<CheckAttribute>()))
        .Where(check => check.attribute is not null && check.property.GetValue(value) is false)
        .Select(check => $"{path}.{check.property.Name}: {check.attribute!.Message}");

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.SetMethod is not null && property.GetIndexParameters().Length == 0);

    private static IEnumerable<string> Violations(PropertyInfo property, object? value, string path)
    {
        foreach (var attribute in property.GetCustomAttributes<ValidationAttribute>())
        {
            if (!IsValid(attribute, value))
                yield return $"{path} violates {attribute.GetType().Name}";
        }

        if (property.GetCustomAttribute<KeysAttribute>() is { } keys && value is IEnumerable pairs)
        {
            foreach (var key in pairs.Cast<object>().Select(KeyOf).Where(key => !IsWhole(keys.Pattern, key) || keys.Except.Contains(key, StringComparer.Ordinal)))
                yield return $"{path} may not have the key {key}";
        }

        if (property.GetCustomAttribute<ItemsAttribute>() is { } items && value is IEnumerable all)
        {
            foreach (var item in all.Cast<object>().Select(static item => item as string ?? ValueOf(item)).Where(item => !IsWhole(items.Pattern, item)))
                yield return $"{path} may not have the item {item}";
        }

        foreach (var violation in Violations(value, path))
            yield return violation;
    }

    /// <summary>Lengths of texts are counted in characters as JSON Schema counts them, not in halves of pairs.</summary>
    private static bool IsValid(ValidationAttribute attribute, object? value) => (attribute, value) switch
    {
        (MinLengthAttribute length, string text) => text.EnumerateRunes().Count() >= length.Length,
        (MaxLengthAttribute length, string text) => text.EnumerateRunes().Count() <= length.Length,
        (StringLengthAttribute length, string text) => text.EnumerateRunes().Count() is var count && count >= length.MinimumLength && count <= length.MaximumLength,
        (LengthAttribute length, string text) => text.EnumerateRunes().Count() is var count && count >= length.MinimumLength && count <= length.MaximumLength,
        _ => attribute.IsValid(value),
    };

    private static bool IsWhole(string pattern, string text) => Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant);

    private static string KeyOf(object pair) => (string)pair.GetType().GetProperty("Key")!.GetValue(pair)!;

    private static string ValueOf(object pair) => (string)pair.GetType().GetProperty("Value")!.GetValue(pair)!;
}
