namespace Plimsoll.Kubernetes;

public class ImageFamilyTests
{
    [Theory]
    [InlineData("openjdk", "openjdk", true)]
    [InlineData("openjdk", "library/openjdk:8", true)]
    [InlineData("openjdk", "registry:5000/openjdk/base@sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", true)]
    [InlineData("openjdk", "eclipse-temurin:21", false)]
    [InlineData("openjdk", "openjdk-tools", false)]
    [InlineData("openjdk", "openjdk.example.com/nginx", false)]
    [InlineData("openjdk", "nginx:openjdk", false)]
    [InlineData("bitnami/kafka", "docker.io/bitnami/kafka:3", true)]
    [InlineData("bitnami/kafka", "kafka", false)]
    [InlineData("bitnami/kafka", "bitnami/x/kafka", false)]
    [InlineData("*-jdk", "team/base-jdk", true)]
    [InlineData("*-jdk", "team/base-jdk-tools", false)]
    [InlineData("zulu*", "azul/zulu-openjdk", true)]
    [InlineData("a*b*c", "axxbxbyc", true)]
    [InlineData("a*b*c", "axxbxby", false)]
    [InlineData("*", "nginx", true)]
    public void Matches_WholeSegments(string pattern, string image, bool expected)
    {
        var family = new ImageFamily([pattern]);

        Assert.Equal(expected, family.Matches(Parse(image)));
        Assert.Equal(expected ? pattern : null, family.FindPattern(Parse(image)));
    }

    [Theory]
    [InlineData("openjdk:17-jdk-slim")]
    [InlineData("eclipse-temurin:21")]
    [InlineData("public.ecr.aws/amazoncorretto/amazoncorretto:17")]
    [InlineData("azul/zulu-openjdk-alpine:21")]
    [InlineData("bellsoft/liberica-openjre-debian")]
    [InlineData("gcr.io/distroless/java17-debian12")]
    [InlineData("registry.access.redhat.com/ubi8/openjdk-17")]
    [InlineData("mcr.microsoft.com/openjdk/jdk:21-ubuntu")]
    [InlineData("ibm-semeru-runtimes:open-21-jre")]
    [InlineData("tomcat:9")]
    [InlineData("quay.io/wildfly/wildfly")]
    [InlineData("payara/server-full:6")]
    [InlineData("icr.io/appcafe/open-liberty:full")]
    [InlineData("bitnami/kafka:3.6")]
    [InlineData("confluentinc/cp-kafka:7.5.0")]
    [InlineData("docker.elastic.co/elasticsearch/elasticsearch:8.11.0")]
    [InlineData("apache/activemq-classic")]
    [InlineData("sonatype/nexus3")]
    [InlineData("nacos/nacos-server:v2.3.0")]
    [InlineData("apache/skywalking-oap-server:9.7.0")]
    [InlineData("openzipkin/zipkin")]
    [InlineData("jenkins/jenkins:lts")]
    public void JavaImages_Match(string image) => Assert.True(JavaImages.Default.Matches(Parse(image)));

    [Theory]
    [InlineData("nginx")]
    [InlineData("node:20")]
    [InlineData("team/javascript-app")]
    [InlineData("redis:7")]
    [InlineData("postgres")]
    [InlineData("rabbitmq")]
    [InlineData("mongo")]
    [InlineData("docker.elastic.co/kibana/kibana")]
    [InlineData("docker.elastic.co/beats/filebeat")]
    [InlineData("danielqsj/kafka-exporter")]
    [InlineData("prom/prometheus")]
    [InlineData("php:8")]
    [InlineData("team/display")]
    public void JavaImages_DoNotMatch(string image) => Assert.False(JavaImages.Default.Matches(Parse(image)));

    [Fact]
    public void JavaImages_AreListedOnce() => Assert.Equal(JavaImages.Patterns.Count, JavaImages.Patterns.Distinct().Count());

    private static ImageReference Parse(string text)
    {
        Assert.True(ImageReference.TryParse(text, out var image, out var error), error);
        return image!;
    }
}
