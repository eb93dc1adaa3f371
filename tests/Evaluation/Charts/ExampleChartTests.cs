namespace Plimsoll.Evaluation.Charts;

public class ExampleChartTests
{
    private static readonly EvaluationResult Result = BundleEvaluator.Evaluate(ExampleChart.Compilation, CancellationToken.None);

    private static EvaluatedChart Chart => Assert.Single(Result.Charts);

    [Fact]
    public void Nothing_is_wrong_with_it() => Assert.Empty(Result.Problems);

    [Theory]
    [InlineData(".helmignore")]
    [InlineData("Chart.yaml")]
    [InlineData("values.yaml")]
    [InlineData("values.schema.json")]
    [InlineData("values-production.yaml")]
    [InlineData("values-staging.yaml")]
    [InlineData("templates/_helpers.tpl")]
    [InlineData("templates/NOTES.txt")]
    [InlineData("templates/autoscaler.yaml")]
    [InlineData("templates/configs.yaml")]
    [InlineData("templates/deployment.yaml")]
    [InlineData("templates/disruption-budget.yaml")]
    [InlineData("templates/headless.yaml")]
    [InlineData("templates/ingress.yaml")]
    [InlineData("templates/service-account.yaml")]
    [InlineData("templates/service.yaml")]
    public void Is_emitted_to_the_byte(string path) => Assert.Equal(ExampleChart.TextOf(path), Chart.Files.Single(file => file.Path == "hula-ttp/" + path).Text);

    [Fact]
    public Task Has_a_readme() => Snapshot.Verify(Chart.Files.Single(static file => file.Path == "hula-ttp/README.md").Text);

    [Fact]
    public void Is_evaluated_with_its_defaults_and_with_each_profile()
    {
        Assert.Empty(Result.Definitions);
        Assert.Equal([null, "production", "staging"], Chart.Sets.Select(static set => set.Profile));
        Assert.Equal(
            ["ServiceAccount Deployment Service Headless DisruptionBudget", "ServiceAccount Deployment Service Headless Ingress Autoscaler DisruptionBudget", "ServiceAccount Configs Deployment Service Headless Ingress"],
            Chart.Sets.Select(static set => string.Join(' ', set.Definitions.Select(static definition => definition.Member))));
        Assert.All(Chart.Sets, static set => Assert.All(set.Definitions, static definition => Assert.True(definition.IsComplete)));
    }
}
