using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Programs;

namespace Plimsoll.Evaluation.Conformance;

/// <summary>The members of .NET and the kinds of operation that the corpus uses.</summary>
internal sealed class CorpusUsage
{
    private static readonly Lazy<CorpusUsage> All = new(static () => new CorpusUsage(ProgramCorpus.Programs));
    private static readonly Lazy<CorpusUsage> Equal = new(static () => new CorpusUsage(ProgramCorpus.Programs.Where(static program => program.Refusal is null)));

    private readonly HashSet<OperationKind> _kinds = [];
    private readonly Dictionary<string, HashSet<string>> _members = new(StringComparer.Ordinal);

    private CorpusUsage(IEnumerable<CorpusProgram> programs)
    {
        var compilation = ProgramComparison.Compilation(ProgramCorpus.Prelude)
            .AddSyntaxTrees(programs.Select(static (program, i) => TestCompilation.Parse($"/p/{ProgramComparison.Name(i)}.cs", program.Program.Source(ProgramComparison.Name(i)))));
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var member in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
            {
                if (member is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax } or EqualsValueClauseSyntax)
                    Add(model.GetOperation(member, TestContext.Current.CancellationToken));
            }
        }
    }

    public static CorpusUsage Value => All.Value;

    /// <summary>Of the programs that have a value.</summary>
    public static CorpusUsage Evaluated => Equal.Value;

    /// <summary>Kinds of operation that code of a definition does not have.</summary>
    public static IEnumerable<OperationKind> Unreachable { get; } =
    [
        // Visual Basic's.
        OperationKind.Stop, OperationKind.End, OperationKind.RaiseEvent, OperationKind.ReDim, OperationKind.ReDimClause, OperationKind.Parenthesized, OperationKind.OmittedArgument,
        // Of control flow graphs only.
        OperationKind.CaughtException, OperationKind.FlowAnonymousFunction, OperationKind.FlowCapture, OperationKind.FlowCaptureReference, OperationKind.IsNull,
        OperationKind.StaticLocalInitializationSemaphore,
        // No code, no longer made, or not compiled without leave to be unsafe.
        OperationKind.Attribute, Enum.Parse<OperationKind>("CollectionElementInitializer"), OperationKind.AddressOf, OperationKind.FunctionPointerInvocation,
        // What does not compile.
        OperationKind.Invalid, OperationKind.InterpolatedStringAppendInvalid,
    ];

    public IReadOnlyCollection<OperationKind> Kinds => _kinds;

    public IEnumerable<string> Members(string type) => _members.TryGetValue(type, out var members) ? members : [];

    public IEnumerable<(string Type, IEnumerable<string> Members)> Types => _members.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => (pair.Key, pair.Value.Order(StringComparer.Ordinal).AsEnumerable()));

    private void Add(IOperation? operation)
    {
        foreach (var node in operation?.DescendantsAndSelf() ?? [])
        {
            _kinds.Add(node.Kind);
            switch (node)
            {
                case IInvocationOperation invocation:
                    Add(invocation.TargetMethod);
                    break;
                case IMemberReferenceOperation member:
                    Add(member.Member);
                    break;
            }
        }
    }

    private void Add(ISymbol member)
    {
        var type = member.ContainingType.OriginalDefinition;
        if (type.ContainingNamespace?.ToDisplayString().StartsWith("System", StringComparison.Ordinal) != true)
            return;
        var name = $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
        if (!_members.TryGetValue(name, out var members))
            _members.Add(name, members = []);
        members.Add(member.Name);
    }
}
