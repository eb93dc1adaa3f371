namespace Plimsoll.Evaluation;

/// <summary>What messages say of profiles.</summary>
public static class ProfileNames
{
    /// <summary>What stands behind a message that holds under profiles only: <c> (in profile production)</c>.</summary>
    public static string Suffix(IEnumerable<string> profiles)
    {
        var names = profiles.ToList();
        return names.Count == 1 ? $" (in profile {names[0]})" : $" (in profiles {string.Join(", ", names.Take(names.Count - 1))} and {names[names.Count - 1]})";
    }
}
