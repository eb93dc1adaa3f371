namespace Plimsoll.Kubernetes.Jvm;

/// <summary>Where a JVM finds an option, in the order in which it reads them: of two for the same thing the later wins.</summary>
public enum JvmOptionSource
{
    /// <summary><c>JAVA_TOOL_OPTIONS</c>, which the JVM reads before the command line.</summary>
    JavaToolOptions,

    /// <summary><c>JDK_JAVA_OPTIONS</c>, which the <c>java</c> launcher of JDK 9 and later puts before its arguments.</summary>
    JdkJavaOptions,

    /// <summary>A variable that start scripts put on the command line by convention, such as <c>JAVA_OPTS</c>.</summary>
    ConventionalVariable,

    CommandLine,

    /// <summary><c>_JAVA_OPTIONS</c>, which HotSpot reads after everything else.</summary>
    UnderscoreJavaOptions,
}
