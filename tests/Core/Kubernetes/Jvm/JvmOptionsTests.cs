using CsCheck;

namespace Plimsoll.Kubernetes.Jvm;

public class JvmOptionsTests
{
    private const long Mi = 1L << 20;

    // command, then args after a ||; env as NAME=value lines
    [Theory]
    [InlineData("java|-Xmx1g|-jar|app.jar", "", 1024)]
    [InlineData("java|-Xmx1g|-Xmx2g|-jar|app.jar", "", 2048)]
    [InlineData("java|-Xmx2g|-XX:MaxHeapSize=1g|-jar|app.jar", "", 1024)]
    [InlineData("/usr/bin/java|-Xmx1g|Main", "", 1024)]
    [InlineData("java|-cp|a:b|-Xmx1g|Main", "", 1024)]
    [InlineData("java|--add-opens|java.base/java.lang=ALL-UNNAMED|-Xmx1g|Main", "", 1024)]
    [InlineData("java|-jar|app.jar|-Xmx1g", "", null)]
    [InlineData("java|Main|-Xmx1g", "", null)]
    [InlineData("java|-m|a/b|-Xmx1g", "", null)]
    [InlineData("tini|--|java|-Xmx1g|Main", "", 1024)]
    [InlineData("java||-Xmx1g|-jar|app.jar", "", 1024)]
    [InlineData("||-Xmx1g|-Dx=y", "", 1024)]
    [InlineData("||run|-Xmx1g", "", 1024)]
    [InlineData("||-jar|app.jar|-Xmx1g", "", 1024)]
    [InlineData("catalina.sh|run", "CATALINA_OPTS=-Xms1g -Xmx3g", 3072)]
    [InlineData("", "JAVA_OPTS=-Xmx1g", 1024)]
    [InlineData("java|-Xmx2g|Main", "JAVA_OPTS=-Xmx1g", 2048)]
    [InlineData("java|-Xmx2g|Main", "JAVA_TOOL_OPTIONS=-Xmx1g", 2048)]
    [InlineData("java|Main", "JAVA_TOOL_OPTIONS=-Xmx1g", 1024)]
    [InlineData("java|Main", "JDK_JAVA_OPTIONS=-Xmx2g\nJAVA_TOOL_OPTIONS=-Xmx1g", 2048)]
    [InlineData("java|-Xmx2g|Main", "JDK_JAVA_OPTIONS=-Xmx1g", 2048)]
    [InlineData("java|-Xmx2g|Main", "_JAVA_OPTIONS=-Xmx1g\nJAVA_TOOL_OPTIONS=-Xmx3g", 1024)]
    [InlineData("", "JAVA_OPTS=-Xmx1g\nCATALINA_OPTS=-Xmx2g", 2048)]
    [InlineData("java|-Xmx$(HEAP)|Main", "HEAP=1g", 1024)]
    [InlineData("java|Main", "HEAP=1g\nJAVA_TOOL_OPTIONS=-Xmx$(HEAP)", 1024)]
    [InlineData("sh|-c|exec java -Xmx1g -jar app.jar", "", 1024)]
    [InlineData("/bin/bash|-ec|set -x; exec java $JAVA_OPTS -jar app.jar", "JAVA_OPTS=-Xss1m -Xmx1g", 1024)]
    [InlineData("sh|-c|java -Xmx2g $JAVA_OPTS -jar app.jar", "JAVA_OPTS=-Xmx1g", 1024)]
    [InlineData("sh|-c|java -Xmx${HEAP} -jar app.jar", "HEAP=1g", 1024)]
    [InlineData("sh|-c|java -Xmx\"$HEAP\" -jar app.jar", "HEAP=1g", 1024)]
    [InlineData("sh|-c|java -Xmx${HEAP:-1g} -jar app.jar", "", 1024)]
    [InlineData("sh|-c|java -Xmx${HEAP:-1g} -jar app.jar", "HEAP=2g", 2048)]
    [InlineData("sh|-c|export O='-Xmx1g'; java $O -jar app.jar", "", 1024)]
    [InlineData("sh|-c|java -version && java -Xmx1g -jar app.jar", "", 1024)]
    [InlineData("sh|-c|java \\\n  -Xmx1g \\\n  -jar app.jar", "", 1024)]
    [InlineData("sh|-c|echo java # -Xmx9g\nexec \"$JAVA_HOME/bin/java\" '-Xmx1g' Main -Xmx2g", "JAVA_HOME=/opt", 1024)]
    [InlineData("||-c|java -Xmx1g Main", "", 1024)]
    [InlineData("sh||-c|java -Xmx1g Main", "", 1024)]
    [InlineData("python|app.py", "", null)]
    [InlineData("", "", null)]
    public void MaxHeapSize_LastOneWins(string words, string environment, int? mebibytes)
    {
        var options = Read(words, environment);

        Assert.Equal(mebibytes * Mi, options.MaxHeapSize?.Value);
        Assert.Equal(mebibytes is not null, options.HasExplicitHeap);
        Assert.Equal(mebibytes * Mi, options.HasExplicitHeap ? options.MaxHeap(64 * Mi) : null);
        Assert.False(options.IsUncertain);
        Assert.Empty(options.Invalid);
    }

    [Theory]
    [InlineData("sh|-c|java -Xmx$HEAP -jar app.jar", "")]
    [InlineData("sh|-c|java -Xmx$(cat /heap) -jar app.jar", "")]
    [InlineData("sh|-c|java -Xmx`cat /heap` -jar app.jar", "")]
    [InlineData("java|-Xmx$(HEAP)|Main", "")]
    [InlineData("java|-Xmx1g|-Xmx$(HEAP)|Main", "HEAP")]
    public void UnknownValue_OverridesButIsNotKnown(string words, string environment)
    {
        var options = Read(words, environment);

        Assert.True(options.IsUncertain);
        Assert.True(options.HasExplicitHeap);
        Assert.Null(options.MaxHeapSize!.Value);
        Assert.Null(options.MaxHeap(1024 * Mi));
    }

    [Theory]
    [InlineData("sh|-c|exec java $JAVA_OPTS -jar app.jar", "")]
    [InlineData("sh|-c|exec java \"$@\" -jar app.jar", "")]
    [InlineData("java|@options|-jar|app.jar", "")]
    [InlineData("java|-XX:VMOptionsFile=x|-jar|app.jar", "")]
    [InlineData("java|-jar|app.jar", "JAVA_TOOL_OPTIONS")]
    [InlineData("java|-jar|app.jar", "JDK_JAVA_OPTIONS=@/options")]
    public void HiddenOptions_MakeItUncertain(string words, string environment)
    {
        var options = Read(words, environment);

        Assert.True(options.IsUncertain);
        Assert.False(options.HasExplicitHeap);
        Assert.True(options.IsJavaCommand);
    }

    [Theory]
    [InlineData("java|-Xmx1.5g|Main", "", "-Xmx1.5g")]
    [InlineData("java|-Xmx|Main", "", "-Xmx")]
    [InlineData("java|-Xmx$HEAP|Main", "HEAP=1g", "-Xmx$HEAP")]
    [InlineData("java|-XX:MaxRAMPercentage=101|Main", "", "-XX:MaxRAMPercentage=101")]
    [InlineData("java|-XX:MaxRAMPercentage=75%|Main", "", "-XX:MaxRAMPercentage=75%")]
    [InlineData("sh|-c|java \"$JAVA_OPTS\" Main", "JAVA_OPTS=-Xmx1g -Xms1g", "-Xmx1g -Xms1g")]
    public void Invalid_IsWhatTheJvmRefuses(string words, string environment, string expected)
    {
        var options = Read(words, environment);

        Assert.Equal(expected, Assert.Single(options.Invalid).Text);
        Assert.Null(options.MaxHeapSize);
        Assert.Null(options.MaxRamPercentage);
    }

    [Fact]
    public void EverySetting_IsRead()
    {
        var options = Read(
            "java|-Xms64m|-Xss512k|-XX:MaxMetaspaceSize=128m|-XX:MaxDirectMemorySize=32m|-XX:ReservedCodeCacheSize=48m|-XX:MaxRAM=2g"
            + "|-XX:MaxRAMPercentage=75.5|-XX:InitialRAMPercentage=10|-XX:MinRAMPercentage=60|-XX:MaxRAMFraction=2|-XX:ActiveProcessorCount=2"
            + "|-XX:-UseContainerSupport|-XX:+UseCGroupMemoryLimitForHeap|-XX:+UnlockExperimentalVMOptions|-XX:+UseG1GC|-XX:|Main",
            "");

        Assert.Equal(64 * Mi, options.InitialHeapSize?.Value);
        Assert.Equal(512 << 10, options.ThreadStackSize?.Value);
        Assert.Equal(128 * Mi, options.MaxMetaspaceSize?.Value);
        Assert.Equal(32 * Mi, options.MaxDirectMemorySize?.Value);
        Assert.Equal(48 * Mi, options.ReservedCodeCacheSize?.Value);
        Assert.Equal(2048 * Mi, options.MaxRam?.Value);
        Assert.Equal(75.5m, options.MaxRamPercentage?.Value);
        Assert.Equal(10, options.InitialRamPercentage?.Value);
        Assert.Equal(60, options.MinRamPercentage?.Value);
        Assert.Equal(2, options.MaxRamFraction?.Value);
        Assert.Equal(2, options.ActiveProcessorCount?.Value);
        Assert.False(options.UseContainerSupport?.Value);
        Assert.True(options.UseCGroupMemoryLimitForHeap?.Value);
        Assert.True(options.UnlockExperimentalVMOptions?.Value);
    }

    [Fact]
    public void ThreadStackSize_CountsKibibytes() => Assert.Equal(Mi, Read("java|-XX:ThreadStackSize=1024|Main", "").ThreadStackSize?.Value);

    [Fact]
    public void InitialHeapSize_HasTwoNames() => Assert.Equal(Mi, Read("java|-XX:InitialHeapSize=1m|Main", "").InitialHeapSize?.Value);

    [Fact]
    public void Variables_AreSplitWithTheirQuotes()
    {
        var options = Read("java|Main", "JAVA_TOOL_OPTIONS=  -Dx=\"a b -Xmx9g\"\t'-Xmx1g' -XX:Max\"RAM\"Percentage=50");

        Assert.Equal(1024 * Mi, options.MaxHeapSize?.Value);
        Assert.Equal(50, options.MaxRamPercentage?.Value);
        Assert.Equal(new JvmOption("-Xmx1g", JvmOptionSource.JavaToolOptions, "JAVA_TOOL_OPTIONS", 1), options.MaxHeapSize?.Option);
    }

    [Theory]
    [InlineData("java|-Xms1g||-Xmx1g|Main", "", JvmOptionSource.CommandLine, null, 2)]
    [InlineData("sh|-c|java -Xmx1g Main", "", JvmOptionSource.CommandLine, null, 2)]
    [InlineData("sh|-c|java $JAVA_OPTS Main", "JAVA_OPTS=-Xms1g -Xmx1g", JvmOptionSource.ConventionalVariable, "JAVA_OPTS", 1)]
    [InlineData("sh|-c|java $MINE Main", "MINE=-Xmx1g", JvmOptionSource.CommandLine, "MINE", 0)]
    [InlineData("sh|-c|O=-Xmx1g; java $O Main", "", JvmOptionSource.CommandLine, null, 2)]
    [InlineData("", "JAVA_OPTS=-Xmx1g", JvmOptionSource.ConventionalVariable, "JAVA_OPTS", 0)]
    [InlineData("java|Main", "JDK_JAVA_OPTIONS=-Xmx1g", JvmOptionSource.JdkJavaOptions, "JDK_JAVA_OPTIONS", 0)]
    [InlineData("java|Main", "_JAVA_OPTIONS=-Xmx1g", JvmOptionSource.UnderscoreJavaOptions, "_JAVA_OPTIONS", 0)]
    public void Winner_SaysWhereItStands(string words, string environment, JvmOptionSource source, string? variable, int index) =>
        Assert.Equal(new JvmOption("-Xmx1g", source, variable, index), Read(words, environment).MaxHeapSize?.Option);

    [Fact]
    public void IsJvmVariable_KnowsTrueAndConventionalOnes()
    {
        Assert.True(JvmVariables.IsJvmVariable("JAVA_TOOL_OPTIONS"));
        Assert.True(JvmVariables.IsJvmVariable("CATALINA_OPTS"));
        Assert.False(JvmVariables.IsJvmVariable("JAVA_HOME"));
        Assert.Equal(JvmVariables.Conventional.Count, JvmVariables.Conventional.Distinct().Count());
    }

    [Fact]
    public void AnyScript_IsRead() => Gen.String[Gen.Char["java -Xmx1g$(){}'\"\\`;&|#\n=@A:"], 0, 40].Sample(script =>
    {
        var options = Read($"sh|-c|java {script.Replace('|', ' ')}", $"A={script}\nJAVA_TOOL_OPTIONS={script.Replace('\n', ' ')}");
        Assert.True(options.IsJavaCommand);
    });

    internal static JvmOptions Read(string words, string environment)
    {
        var parts = words.Split("||");
        return JvmOptions.Read(new JvmLaunch
        {
            Command = parts[0].Split('|', StringSplitOptions.RemoveEmptyEntries),
            Args = parts.Length == 1 ? [] : parts[1].Split('|'),
            Environment = [.. environment.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Variable)],
        });
    }

    private static KeyValuePair<string, string?> Variable(string line)
    {
        var mark = line.IndexOf('=');
        return mark < 0 ? new(line, null) : new(line[..mark], line[(mark + 1)..]);
    }
}
