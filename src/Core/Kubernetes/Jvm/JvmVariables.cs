namespace Plimsoll.Kubernetes.Jvm;

/// <summary>Environment variables that hold JVM options.</summary>
public static class JvmVariables
{
    public const string JavaToolOptions = "JAVA_TOOL_OPTIONS";

    public const string JdkJavaOptions = "JDK_JAVA_OPTIONS";

    public const string UnderscoreJavaOptions = "_JAVA_OPTIONS";

    /// <summary>
    /// Variables without a meaning to the JVM itself, which the start scripts of servers and images put on its command line.
    /// </summary>
    public static IReadOnlyList<string> Conventional { get; } =
    [
        "JAVA_OPTS", "JAVA_OPTIONS", "JAVA_OPTS_APPEND", "JAVA_ARGS", "JAVA_MEM_OPTS", "JAVA_JVM_OPTS", "JVM_OPTS", "JVM_ARGS", "JVMFLAGS",
        "CATALINA_OPTS", "JETTY_ARGS", "PREPEND_JAVA_OPTS", "SERVER_JVMFLAGS", "IBM_JAVA_OPTIONS", "OPENJ9_JAVA_OPTIONS",
        "KAFKA_HEAP_OPTS", "KAFKA_OPTS", "KAFKA_JVM_PERFORMANCE_OPTS", "SCHEMA_REGISTRY_HEAP_OPTS", "KSQL_HEAP_OPTS",
        "ES_JAVA_OPTS", "OPENSEARCH_JAVA_OPTS", "LS_JAVA_OPTS", "SOLR_JAVA_MEM", "SOLR_OPTS",
        "HADOOP_OPTS", "HBASE_OPTS", "ACTIVEMQ_OPTS", "ACTIVEMQ_OPTS_MEMORY", "PULSAR_MEM", "ZK_SERVER_HEAP_OPTS",
        "JENKINS_JAVA_OPTS", "INSTALL4J_ADD_VM_PARAMS", "SONAR_WEB_JAVAOPTS", "JAVA_OPTS_KC_HEAP",
        "MAVEN_OPTS", "GRADLE_OPTS", "SBT_OPTS",
    ];

    private static readonly HashSet<string> ConventionalNames = new(Conventional, StringComparer.Ordinal);

    /// <summary>Whether a start script puts a variable of this name on the command line.</summary>
    public static bool IsConventional(string name) => ConventionalNames.Contains(name);

    /// <summary>Whether a variable of this name makes its container a Java one.</summary>
    public static bool IsJvmVariable(string name) =>
        name is JavaToolOptions or JdkJavaOptions or UnderscoreJavaOptions || IsConventional(name);
}
