using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.CodeFixes.Code;
using Plimsoll.Evaluation;
using Plimsoll.Fixes;
using Plimsoll.Model;
using Plimsoll.Yaml;
using Plimsoll.Yaml.Edits;

namespace Plimsoll.CodeFixes;

/// <summary>
/// Turns the edits of a fix into edits of the C# that its objects are evaluated from: at the expressions that made the nodes,
/// wherever these stand. What the edits come to, evaluation must say.
/// </summary>
internal sealed class DefinitionFix
{
    private readonly Compilation _compilation;
    private readonly EvaluationResult _evaluation;
    private readonly CodeForm _form;
    private readonly Dictionary<SyntaxTree, List<TextEdit>> _edits = [];
    private readonly Dictionary<ExpressionSyntax, InitializerAdditions> _additions = [];
    private readonly Dictionary<SyntaxNode, (ElementList List, HashSet<SyntaxNode> Elements)> _removals = [];

    private DefinitionFix(Compilation compilation, EvaluationResult evaluation, CodeForm form)
    {
        _compilation = compilation;
        _evaluation = evaluation;
        _form = form;
    }

    /// <summary>The text edits by file; null when the code is not of a form that they can be made in.</summary>
    /// <param name="edits">Of objects that definitions yield.</param>
    /// <param name="compilation">The code.</param>
    /// <param name="evaluation">What the code was evaluated to.</param>
    /// <param name="form">How the code says it.</param>
    public static IReadOnlyDictionary<SyntaxTree, IReadOnlyList<TextEdit>>? Plan(IReadOnlyList<NodeEdit> edits, Compilation compilation, EvaluationResult evaluation, CodeForm form)
    {
        var fix = new DefinitionFix(compilation, evaluation, form);
        var added = edits.OfType<AddObject>().FirstOrDefault();
        return edits.All(edit => fix.TryMake(edit, added)) && fix.TryFinish() ? fix.ToTextEdits() : null;
    }

    private bool TryMake(NodeEdit edit, AddObject? added) => edit switch
    {
        SetValue set => TrySet(set, added),
        MoveNode move => move.Parts(move.Object.Root.Node!) is { Count: > 0 } parts && parts.All(part => TryMake(part, added)),
        RemoveNode remove => TryRemove(remove),
        AddObject add => TryAdd(add),
        _ => false,
    };

    private bool TrySet(SetValue set, AddObject? added)
    {
        var steps = set.Path.Steps.ToList();
        var node = set.Object.Root.Node!;
        var path = NodePath.Root;
        var depth = 0;
        Node? holder = null;
        for (; depth < steps.Count && Child(node, steps[depth]) is { } child; depth++)
        {
            holder = node;
            node = child;
            path = steps[depth];
        }

        if ((_form == CodeForm.AtUse && depth < steps.Count ? CodePlaces.UseOf(holder, path) : CodePlaces.ExpressionOf(node)) is not { } expression)
            return false;
        var copy = CopyOf(set, added, expression);
        if (depth == steps.Count)
            return TryReplace(node, expression, set.Value, copy);
        var value = set.Value;
        for (var i = steps.Count - 1; i > depth; i--)
            value = steps[i].Key is { } key ? NewNode.Mapping((key, value)) : NewNode.List([value]);
        if (!_additions.TryGetValue(expression, out var additions))
            _additions.Add(expression, additions = new InitializerAdditions(set.Object.Root.Node!, path));
        additions.Add(steps[depth].Key ?? "", value);
        if (copy is not null)
            additions.Known[set.Value] = copy;
        return true;
    }

    private static Node? Child(Node node, NodePath step) => (node, step.Key) switch
    {
        (MappingNode mapping, { } key) => mapping[key] is { } value and not ScalarNode { IsNull: true } ? value : null,
        (SequenceNode sequence, null) when step.Index < sequence.Items.Count => sequence.Items[step.Index],
        _ => null,
    };

    /// <summary>What the code calls the value already, where that means the same at the new place.</summary>
    private string? CopyOf(SetValue set, AddObject? added, SyntaxNode place)
    {
        if (_form != CodeForm.InSameWords)
            return null;
        if (added?.Reference is { } reference && reference.ToString() == set.Path.ToString())
            return DefinitionOf(added.Object) is { } definition ? NewMember.NameFor(definition, added, _compilation) + ".Metadata.Name" : null;
        return set.Source is { } source && EntryAt(set.Object, source) is { } entry ? CodeCopies.Within(CodePlaces.ValueOf(entry), place) : null;
    }

    private bool TryReplace(Node node, ExpressionSyntax expression, Node value, string? copy)
    {
        if (node is not ScalarNode || value is not ScalarNode scalar || expression is BaseObjectCreationExpressionSyntax or WithExpressionSyntax or CollectionExpressionSyntax)
            return false;
        var text = copy ?? (scalar.Kind == ScalarKind.String || IsText(expression) ? ExpressionWriter.Quoted(scalar.Text) : scalar.Text);
        if (text == expression.ToString())
            return false;
        EditsOf(expression.SyntaxTree).Add(new TextEdit(expression.SpanStart, expression.Span.Length, text));
        return true;
    }

    /// <summary>Quantities are texts in C#, also where YAML has a number.</summary>
    private bool IsText(ExpressionSyntax expression) =>
        _compilation.GetSemanticModel(expression.SyntaxTree).GetTypeInfo(expression) is { Type.SpecialType: SpecialType.System_String } or { ConvertedType.Name: "ResourceQuantity" };

    private bool TryRemove(RemoveNode remove)
    {
        if (ElementAt(remove.Object, remove.Path) is not var (list, element))
            return false;
        if (!_removals.TryGetValue(element.Parent!, out var removal))
            _removals.Add(element.Parent!, removal = (list, []));
        removal.Elements.Add(element);
        return true;
    }

    private static (ElementList List, SyntaxNode Element)? ElementAt(ManifestObject manifest, NodePath path)
    {
        if (path.Key is null)
            return HolderOf(manifest, path) is SequenceNode sequence && path.Index < sequence.Items.Count ? CodePlaces.ElementOf(sequence, path.Index) : null;
        return EntryAt(manifest, path) is { } entry ? CodePlaces.ElementOf(entry) : null;
    }

    private bool TryAdd(AddObject add)
    {
        if (DefinitionOf(add.Object) is not { } definition || NewMember.Write(definition, add, _compilation, _form == CodeForm.InSameWords) is not var (tree, edit))
            return false;
        EditsOf(tree).Add(edit);
        return true;
    }

    private Definition? DefinitionOf(ManifestObject manifest) => _evaluation.Definitions.FirstOrDefault(definition => ReferenceEquals(definition.Document, manifest.Document));

    /// <summary>The entry at a path; null for items, and where there is none.</summary>
    internal static MappingEntry? EntryAt(ManifestObject manifest, NodePath path) =>
        HolderOf(manifest, path) is MappingNode mapping && path.Key is { } key && mapping.TryGetEntry(key, out var entry) ? entry : null;

    private static Node? HolderOf(ManifestObject manifest, NodePath path) =>
        path.Parent?.Steps.Aggregate(manifest.Root.Node, static (node, step) => node is null ? null : Child(node, step));

    private bool TryFinish()
    {
        foreach (var pair in _additions)
        {
            if (pair.Value.Write(pair.Key, _compilation.GetSemanticModel(pair.Key.SyntaxTree), TakeEmptied(pair.Key)) is not { } edits)
                return false;
            EditsOf(pair.Key.SyntaxTree).AddRange(edits);
        }

        foreach (var pair in _removals)
            EditsOf(pair.Key.SyntaxTree).AddRange(pair.Value.List.Remove(pair.Value.Elements));
        return true;
    }

    /// <summary>Whether an expression loses all its elements: what comes then takes their place. The removal is made with it.</summary>
    private bool TakeEmptied(ExpressionSyntax expression)
    {
        foreach (var pair in _removals)
        {
            if ((pair.Key == expression || pair.Key.Parent == expression) && pair.Value.Elements.Count == pair.Value.List.Elements.Count)
                return _removals.Remove(pair.Key);
        }

        return false;
    }

    private List<TextEdit> EditsOf(SyntaxTree tree)
    {
        if (!_edits.TryGetValue(tree, out var edits))
            _edits.Add(tree, edits = []);
        return edits;
    }

    private Dictionary<SyntaxTree, IReadOnlyList<TextEdit>> ToTextEdits() =>
        _edits.ToDictionary(static pair => pair.Key, static pair => (IReadOnlyList<TextEdit>)[.. pair.Value.OrderBy(static edit => edit.Start)]);
}
