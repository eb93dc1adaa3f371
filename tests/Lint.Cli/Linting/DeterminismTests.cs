namespace Plimsoll.Linting;

public sealed class DeterminismTests
{
    private const int Files = 200;

    [Fact]
    public void Neither_the_order_of_paths_nor_parallelism_changes_a_byte()
    {
        using var folder = new TestFolder();
        var random = new Random(4711);
        var paths = Enumerable.Range(0, Files).Select(static i => $"apps/{i % 7}/{i}.yaml").ToArray();
        foreach (var path in paths)
        {
            var name = $"web-{random.Next(Files / 2)}";
            folder.Write(path, Manifests.WithoutMemoryLimit(name) + "---\n" + Manifests.WithWrongPort(name));
        }

        foreach (var format in (string[])["text", "concise", "json"])
        {
            var expected = CommandRun.With(folder, new Surroundings { Parallelism = 1 }, "lint", "--format", format);
            Assert.Equal(1, expected.ExitCode);
            random.Shuffle(paths);
            Assert.Equal(expected, CommandRun.With(folder, new Surroundings { Parallelism = 8 }, ["lint", "--format", format, .. paths]));
            Assert.Equal(expected, CommandRun.In(folder, "lint", "--format", format, "apps/6", "./apps", "apps/1/../1/1.yaml"));
        }
    }
}
