namespace Plimsoll.Settings;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Not looked for.</summary>
    Off,

    /// <summary>A practice worth following.</summary>
    Info,

    /// <summary>It will misbehave.</summary>
    Warn,

    /// <summary>The API server would refuse it, or the team's rules demand it.</summary>
    Error,
}
