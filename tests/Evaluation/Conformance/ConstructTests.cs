using Plimsoll.Programs;

namespace Plimsoll.Evaluation.Conformance;

/// <summary>The corpus has a program for everything on the list, and the list everything in the corpus.</summary>
public class ConstructTests
{
    [Fact]
    public void Every_construct_has_programs_and_every_program_a_construct() => Assert.Equal(
        Constructs.All.SelectMany(static group => group.Names.Select(name => $"{group.Group}: {name}")).Order(StringComparer.Ordinal),
        ProgramCorpus.Programs.Select(static program => $"{program.Group}: {program.Construct}").Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void No_program_is_there_twice() =>
        Assert.Empty(ProgramCorpus.Programs.GroupBy(static program => program.Program.Text).Where(static group => group.Count() > 1).Select(static group => group.Key));

    /// <summary>Methods of LINQ and of strings are constructs by themselves: none may be without a program that uses it.</summary>
    [Theory]
    [InlineData(typeof(Enumerable))]
    [InlineData(typeof(string))]
    public void Every_method_is_used_by_a_program(Type type) => AssertNone(
        type.GetMethods().Where(method => method.DeclaringType == type && !method.IsSpecialName).Select(static method => method.Name).Distinct()
            .Except(CorpusUsage.Value.Members(type.FullName!)).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_kind_of_operation_is_in_a_program() => AssertNone(
        Enum.GetValues<Microsoft.CodeAnalysis.OperationKind>().Distinct().Except(CorpusUsage.Value.Kinds).Except(CorpusUsage.Unreachable).Select(static kind => kind.ToString()).Order(StringComparer.Ordinal));

    private static void AssertNone(IEnumerable<string> names)
    {
        var missing = string.Join(", ", names);
        Assert.True(missing.Length == 0, $"Without a program: {missing}");
    }
}
