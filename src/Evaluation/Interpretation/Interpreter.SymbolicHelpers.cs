using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Charts.Templates;
using Plimsoll.Evaluation.Incremental;
using Plimsoll.Evaluation.Symbolic;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The helpers of the chart that is being compiled; null where there is none.</summary>
    public ChartHelpers? ChartHelpers { get; init; }

    /// <summary>Calls a method or getter, and notes the call where a template may include it instead of writing out what it yields.</summary>
    private Value InvokeShared(IMethodSymbol method, IMethodSymbol definition, Value? instance, IReadOnlyList<Value> arguments, IOperation body, Scope scope, SyntaxNode place)
    {
        var start = Stamps.Next();
        var result = InvokeBody(definition, body, scope, place);
        if (result is ConditionalValue && ExpressionOf(result) is { } chosen)
            result = new SymbolValue(chosen, method.ReturnType, result.Origin);
        if (ChartHelpers is null || result is not (SymbolValue or ObjectValue or DictionaryValue or ListValue) || !IsShareable(definition, instance))
            return result;
        if (result is SymbolValue { Expression: var expression } && (expression.IsPath || expression.IsLiteral || expression is HelperExpression || expression.IsNullable || expression.Type is TemplateType.List or TemplateType.Map or TemplateType.Any or TemplateType.IntegerOrString) || Calls.Find(result) is not null)
            return result;
        // What is known is a part of the helper; it does not change from call to call.
        var values = instance is SymbolValue receiver ? [receiver, .. arguments] : arguments;
        var names = instance is SymbolValue ? [instance is SymbolValue { Type.Name: var name } ? Camel(name) : "this", .. definition.Parameters.Select(static parameter => parameter.Name)] : definition.Parameters.Select(static parameter => parameter.Name).ToList();
        var key = new System.Text.StringBuilder(definition.ToDisplayString());
        var parameters = new List<VariableExpression>();
        var given = new List<TemplateExpression>();
        for (var i = 0; i < values.Count; i++)
        {
            switch (values[i])
            {
                case SymbolValue symbol when ReleaseSymbols.IsRelease(symbol.Type):
                    key.Append("|release");
                    break;
                case SymbolValue symbol:
                    var facts = new ValueFacts(symbol.Expression.Type, symbol.IsNullable, symbol.Expression.ExcludesEmpty || symbol.Expression.HasItems, symbol.Expression.Range, IsItem(symbol.Expression), Ascii.IsSure(symbol.Expression));
                    parameters.Add(NewVariable(names[i], facts));
                    given.Add(symbol.Expression);
                    key.Append("|symbol ").Append(facts);
                    break;
                case ScalarValue or NullValue or QuantityValue or IntOrStringValue:
                    key.Append("|").Append(values[i].GetType().Name).Append(' ').Append(values[i]);
                    break;
                default:
                    return result;
            }
        }

        if (parameters.Count == 0 && !DependsOnValues(result))
            return result;
        var helper = ChartHelpers.Find(definition.AssociatedSymbol ?? definition, key.ToString(), parameters, () => GenericBody(method, definition, instance, values, parameters, body, scope, place));
        if (helper is null)
            return result;
        if (result is SymbolValue scalar)
            return new SymbolValue(new HelperExpression(helper, given, scalar.Expression), scalar.Type, scalar.Origin);
        Calls.Add(result, helper, given, start);
        return result;
    }

    /// <summary>What a person wrote by hand: one action.</summary>
    private Value RawTemplate(IMethodSymbol method, IReadOnlyList<Value> arguments, SyntaxNode place, Scope scope)
    {
        if (Force(arguments[0]) is not ScalarValue { Raw: string template })
            return Inexpressible(place, "the template of Helm.Raw must be a constant");
        var text = template.Trim();
        if (!text.StartsWith("{{", StringComparison.Ordinal) || !text.EndsWith("}}", StringComparison.Ordinal) || text.IndexOf("{{", 2, StringComparison.Ordinal) >= 0 || text.IndexOf("}}", StringComparison.Ordinal) != text.Length - 2)
            return Inexpressible(place, "the template of Helm.Raw must be one action: `{{ … }}`, without text around it");
        var type = scope.Activation.Types.Resolve(method.TypeArguments[0], Compilation);
        var facts = Facts.Of(type, isItem: false);
        return new SymbolValue(new RawExpression(text.Substring(2, text.Length - 4).Trim('-', ' ', '\t', '\n', '\r'), facts.Type), type, place);
    }

    private bool IsShareable(IMethodSymbol method, Value? instance) =>
        !Definitions.Contains(method.AssociatedSymbol ?? method) && method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet && !method.IsGenericMethod
        && Bodies.Declaration(method.AssociatedSymbol ?? method) is { } declaration && Compilation.ContainsSyntaxTree(declaration.SyntaxTree)
        && (method.IsStatic || instance is SymbolValue || instance is ObjectValue chart && SymbolEqualityComparer.Default.Equals(chart.Type, ChartHelpers!.Bundle));

    private static bool DependsOnValues(Value value) => value switch
    {
        SymbolValue or ConditionalValue or LoopValue or ItemsChoiceValue => true,
        ObjectValue instance => instance.Slots.Values.Any(static slot => DependsOnValues(slot.Value)),
        ListValue list => list.Items.Exists(DependsOnValues),
        DictionaryValue dictionary => dictionary.Parts is not null || dictionary.Entries.Values.Any(static slot => DependsOnValues(slot.Value)),
        _ => false,
    };

    /// <summary>What a member yields whatever its parameters are. What is reported meanwhile counts for nothing: then there is no helper.</summary>
    private TemplateNode? GenericBody(
        IMethodSymbol method, IMethodSymbol definition, Value? instance, IReadOnlyList<Value> values, List<VariableExpression> parameters, IOperation body, Scope caller, SyntaxNode place)
    {
        var (record, exploration, loop, tainted) = (Record, _exploration, _loop, IsTainted);
        Record = new EvaluationRecord();
        _exploration = null;
        _loop = null;
        try
        {
            var next = 0;
            var generic = values.Select(value => value is SymbolValue symbol && !ReleaseSymbols.IsRelease(symbol.Type) ? new SymbolValue(parameters[next++], symbol.Type, symbol.Origin) : value).ToList();
            var scope = new Scope(null, new Activation { This = instance is SymbolValue ? generic[0] : instance, Types = caller.Activation.Types, Place = place });
            Bind(definition.Parameters, instance is SymbolValue ? [.. generic.Skip(1)] : generic, scope);
            var result = InvokeBody(definition, body, scope, place);
            var builder = new TemplateBuilder(this, place);
            var node = builder.Build(result);
            return Record.Problems.Count == 0 && builder.IsComplete ? node : null;
        }
        catch (UnknownException)
        {
            return null;
        }
        finally
        {
            record.Steps += Record.Steps;
            foreach (var tree in Record.Trees)
                record.Touch(tree);
            (Record, _exploration, _loop, IsTainted) = (record, exploration, loop, tainted);
        }
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
