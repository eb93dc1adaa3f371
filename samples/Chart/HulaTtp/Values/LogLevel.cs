namespace Hula;

/// <summary>How much is logged, in the words of Logback.</summary>
public enum LogLevel
{
    DEBUG,
    INFO,
    WARN,
}
