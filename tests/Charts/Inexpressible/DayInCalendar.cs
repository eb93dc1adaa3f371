using System.ComponentModel.DataAnnotations;
using System.Globalization;
using k8s.Models;
using Plimsoll;

namespace Inexpressible.DayInCalendar;

/// <summary>Arithmetic with dates.</summary>
[HelmChart("day-in-calendar", Version = "0.1.0")]
public sealed class DayInCalendar(DayInCalendarValues values, Release release)
{
    public V1ConfigMap Config => new()
    {
        Metadata = new() { Name = release.FullName },
        Data = new Dictionary<string, string>
        {
            ["until"] = DateTime.ParseExact(values.From, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), // PLM9004: take the date as a value of its own
        },
    };
}

public sealed record DayInCalendarValues
{
    [RegularExpression("20[0-9]{2}-0[1-9]-[01][0-9]")] public string From { get; init; } = "2024-01-01";
}
