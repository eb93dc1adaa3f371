namespace Plimsoll.Parity.Schemas;

/// <summary>The facts about API versions are what their sources say. <c>PLIMSOLL_UPDATE=1</c> writes them anew.</summary>
public class SchemaFactsTests
{
    [Fact]
    public void The_facts_are_those_of_the_sources()
    {
        var path = Path.Combine(Repository.Root, "src", "Core", "Schemas", "schemas.txt");
        var actual = SchemaFacts.Write(ApiVersionFacts.Read());
        if (Environment.GetEnvironmentVariable("PLIMSOLL_UPDATE") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
