using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Evaluation.Helpers;

/// <summary>
/// A referenced assembly whose helpers carry their source (<c>[Evaluable]</c>): that source, compiled against what the project
/// references. Its types are other symbols than those of the assembly, and have bodies.
/// </summary>
internal sealed class HelperAssembly
{
    private const string AttributesAssembly = "Plimsoll.Authoring";
    private const string SourceAttribute = "Plimsoll.EvaluableSourceAttribute";

    /// <summary>One compilation of helpers serves all compilations of a project that differ in the project's own code.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<HelperAssembly?>> Known = new();

    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly ConcurrentDictionary<SyntaxNode, Diagnostic?> _errors = new();
    private readonly ConcurrentDictionary<ISymbol, ISymbol?> _definitions = new(SymbolEqualityComparer.Default);

    private HelperAssembly(IAssemblySymbol assembly, CSharpCompilation compilation)
    {
        Name = assembly.Name;
        Compilation = compilation;
    }

    public string Name { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>Null for an assembly that carries no source, as nearly all do.</summary>
    public static HelperAssembly? Of(IAssemblySymbol assembly, Compilation project) =>
        Known.GetValue(assembly, key => new StrongBox<HelperAssembly?>(Create(key, project))).Value;

    public SemanticModel Model(SyntaxTree tree) => _models.GetOrAdd(tree, key => Compilation.GetSemanticModel(key));

    /// <summary>What keeps a declaration from being compiled here: a newer language, or other versions of what it uses.</summary>
    public Diagnostic? ErrorIn(SyntaxNode declaration) => _errors.GetOrAdd(
        declaration,
        key => Model(key.SyntaxTree).GetDiagnostics(key.Span).FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    /// <summary>The symbol with a body for one of the assembly's own; null where the source does not hold it.</summary>
    /// <param name="symbol">The original definition of a type or member.</param>
    public ISymbol? Definition(ISymbol symbol) => _definitions.GetOrAdd(
        symbol,
        key => DocumentationCommentId.CreateDeclarationId(key) is { } id
            ? DocumentationCommentId.GetSymbolsForDeclarationId(id, Compilation).FirstOrDefault(found => Owns(found))
            : null);

    public bool Owns(ISymbol symbol) => ReferenceEquals(symbol.ContainingAssembly, Compilation.Assembly);

    private static HelperAssembly? Create(IAssemblySymbol assembly, Compilation project)
    {
        if (!MayCarrySource(assembly))
            return null;
        var trees = new List<SyntaxTree>();
        var isChecked = false;
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute is not { AttributeClass: { Name: "EvaluableSourceAttribute" } type, ConstructorArguments: [{ Value: string path }, { Value: string text }] } || type.ToDisplayString() != SourceAttribute)
                continue;
            // Whatever its own project's language version was: this compiler's newest understands it, if any does.
            trees.Add(CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), $"{assembly.Name}/{path}"));
            isChecked |= attribute.NamedArguments.Any(static argument => argument is { Key: "IsChecked", Value.Value: true });
        }

        if (trees.Count == 0)
            return null;
        var own = project.GetMetadataReference(assembly);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, checkOverflow: isChecked, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        return new HelperAssembly(assembly, CSharpCompilation.Create(assembly.Name, trees, project.References.Where(reference => reference != own), options));
    }

    private static bool MayCarrySource(IAssemblySymbol assembly) => assembly.Name == AttributesAssembly
        || assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == AttributesAssembly));
}
