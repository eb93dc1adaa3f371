namespace Plimsoll.Kubernetes;

/// <summary>Images that run a JVM.</summary>
public static class JavaImages
{
    /// <summary>The patterns of <see cref="Default"/>, in the form of <see cref="ImageFamily"/>.</summary>
    public static IReadOnlyList<string> Patterns { get; } =
    [
        // JDK and JRE distributions
        "java", "jdk", "jre", "java8*", "java11*", "java17*", "java21*", "java25*", "*-jdk", "*-jre", "jdk-*", "jre-*",
        "openjdk", "openjdk-*", "*-openjdk", "openjdk8*", "openjdk11*", "openjdk17*", "openjdk21*",
        "adoptopenjdk", "eclipse-temurin", "temurin*", "amazoncorretto", "corretto*", "zulu-openjdk*", "zulu", "zulu-*",
        "ibm-semeru-runtimes", "semeru-*", "ibmjava", "sapmachine", "bellsoft/liberica-*", "liberica*", "dragonwell*", "kona*",
        "graalvm-ce", "graalvm-jdk*", "graalvm-community", "mandrel*", "microsoft/openjdk", "oraclejdk*", "serverjre", "s2i-java",

        // Application servers and frameworks
        "tomcat", "tomcat-*", "tomee", "jetty", "wildfly", "wildfly-*", "jboss", "jboss-*", "eap7*", "eap8*", "websphere-*", "open-liberty",
        "payara", "payara/server-*", "glassfish", "weblogic", "resin", "spring-boot*", "quarkus-jvm*", "karaf", "play", "vertx*",

        // Build tools and languages on the JVM
        "maven", "gradle", "sbt", "scala", "clojure", "groovy", "kotlin*",

        // Brokers, stores and search
        "kafka", "cp-kafka*", "cp-server", "cp-schema-registry", "cp-ksqldb*", "ksqldb-*", "kafka-connect*", "zookeeper", "cp-zookeeper",
        "elasticsearch", "elasticsearch-oss", "elasticsearch-wolfi", "logstash", "logstash-oss", "logstash-wolfi", "opensearch", "solr", "cassandra", "dse-server", "hbase", "hadoop",
        "hive", "spark", "spark-py", "spark-r", "spark-master", "spark-worker", "spark-history*", "flink", "flink-*", "storm", "trino", "presto", "prestodb", "druid", "pinot", "nifi", "beam_java*",
        "activemq*", "artemis*", "rocketmq*", "pulsar", "pulsar-*", "bookkeeper", "hazelcast*", "ignite", "infinispan*", "neo4j", "orientdb",

        // Products
        "keycloak", "jenkins", "jenkins-*", "nexus", "nexus3", "sonarqube", "artifactory-*", "confluence", "confluence-*", "jira", "jira-*", "bitbucket", "bitbucket-*", "bamboo", "bamboo-*",
        "nacos-server", "seata-server", "skywalking-*", "sentinel-dashboard", "zipkin", "zipkin-*", "apollo-*", "xxl-job-admin",
        "dolphinscheduler-*", "camunda-*", "camunda-bpm-platform", "zeebe", "openfire", "graylog", "metabase", "minecraft-server",
    ];

    public static ImageFamily Default { get; } = new(Patterns);

    /// <summary>Servers whose start scripts choose a heap when nobody says one.</summary>
    public static ImageFamily SizingThemselves { get; } = new(
    [
        "wildfly", "wildfly-*", "jboss", "jboss-*", "eap7*", "eap8*", "websphere-*", "weblogic", "payara", "payara/server-*", "glassfish",
        "kafka", "cp-*", "kafka-connect*", "ksqldb-*", "zookeeper", "elasticsearch", "elasticsearch-*", "logstash", "logstash-*", "opensearch", "solr", "cassandra", "dse-server",
        "hbase", "hadoop", "hive", "spark", "spark-py", "spark-r", "spark-master", "spark-worker", "spark-history*", "flink", "flink-*", "storm", "trino", "presto", "prestodb", "druid", "pinot", "nifi",
        "activemq*", "artemis*", "rocketmq*", "pulsar", "pulsar-*", "bookkeeper", "infinispan*", "neo4j", "orientdb",
        "keycloak", "nexus", "nexus3", "sonarqube", "artifactory-*", "confluence", "confluence-*", "jira", "jira-*", "bitbucket", "bitbucket-*", "bamboo", "bamboo-*", "nacos-server", "skywalking-*", "graylog",
    ]);
}
