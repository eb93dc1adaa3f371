namespace Plimsoll.Rules;

/// <summary>A rule about what holds findings back, asked when all of them are made.</summary>
internal abstract class SuppressionRule : Rule
{
    /// <param name="suppression">One word of a comment or annotation.</param>
    /// <param name="isRun">Whether the rule that it names was run at its place: only then could it hold something back. False, too, where so little is known that the rule may have held its tongue.</param>
    /// <param name="report">Where to say it.</param>
    public abstract void Check(Suppression suppression, bool isRun, Report report);
}
