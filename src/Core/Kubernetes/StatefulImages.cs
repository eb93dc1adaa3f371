using Plimsoll.Settings;

namespace Plimsoll.Kubernetes;

/// <summary>Images of databases, brokers and stores: what they write must outlive the pod, and every pod is one of its kind.</summary>
public static class StatefulImages
{
    /// <summary>By the end of the image's path, so that exporters, clients and operators of the same name are not meant.</summary>
    public static Setting<ImageFamily> Images { get; } = new(
        "plimsoll.stateful.images",
        "the known databases, brokers and stores",
        "Images that keep state, each by whole segments at the end of its path, where `*` stands for anything within a segment.",
        Default,
        static text => (true, new ImageFamily(text.Split(',').Select(static pattern => pattern.Trim()).Where(static pattern => pattern.Length > 0))));

    public static ImageFamily Default => new(Patterns);

    /// <summary>The patterns of <see cref="Default"/>, in the form of <see cref="ImageFamily"/>.</summary>
    public static IReadOnlyList<string> Patterns =>
    [
        // Relational
        "postgres", "postgresql", "postgresql-repmgr", "postgresql-ha", "postgis", "timescaledb", "timescaledb-ha", "spilo-*", "pgvector", "citus", "cloudnative-pg/postgresql",
        "mysql", "mysql-server", "mysql/community-server", "mysql-8*", "mariadb", "mariadb-galera", "percona", "percona-server", "percona-xtradb-cluster",
        "mssql/server", "database/enterprise", "database/express", "oracle-xe", "oracle-free", "db2", "db2_community/db2", "firebird",
        "cockroach", "tidb", "tikv", "yugabyte", "vitess/lite", "oceanbase-ce",

        // Documents, keys and values, graphs, search
        "mongo", "mongodb", "mongodb-sharded", "mongodb-community-server", "mongodb-enterprise-server", "percona-server-mongodb", "ferretdb",
        "redis", "redis-cluster", "redis-stack", "redis-stack-server", "valkey", "valkey-cluster", "keydb", "dragonfly",
        "cassandra", "scylla", "dse-server", "couchdb", "couchbase", "couchbase/server", "aerospike-server", "riak-kv", "rethinkdb", "foundationdb", "etcd", "etcd-amd64",
        "neo4j", "arangodb", "dgraph", "janusgraph", "orientdb", "nebula-storaged",
        "elasticsearch", "elasticsearch-oss", "elasticsearch-wolfi", "opensearch", "solr", "meilisearch", "typesense", "quickwit", "qdrant", "weaviate", "milvus", "chroma",

        // Time series and columns
        "influxdb", "clickhouse", "clickhouse-server", "questdb", "victoria-metrics", "vmstorage", "tdengine", "druid", "pinot", "starrocks", "doris.be-ubuntu",

        // Brokers and coordination
        "kafka", "cp-kafka", "cp-server", "redpanda", "zookeeper", "cp-zookeeper", "rabbitmq", "activemq", "activemq-artemis", "activemq-classic",
        "nats", "nats-streaming", "pulsar", "pulsar-all", "bookkeeper", "rocketmq", "emqx", "consul", "vault",

        // Files and objects
        "minio", "minio-server", "seaweedfs", "garage", "hadoop", "hbase", "ceph", "glusterfs",
    ];
}
