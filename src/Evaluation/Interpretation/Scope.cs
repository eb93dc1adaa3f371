using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

/// <summary>
/// The variables of a block. Every run through a block has a scope of its own, which is what makes lambdas in loops capture
/// the variable of their iteration.
/// </summary>
internal sealed class Scope(Scope? parent, Activation activation)
{
    private List<KeyValuePair<ISymbol, Variable>>? _variables;

    public Activation Activation { get; } = activation;

    public Scope Nested() => new(this, Activation);

    public Variable Declare(ISymbol symbol, Value value)
    {
        var variable = new Variable(value);
        Bind(symbol, variable);
        return variable;
    }

    public void Bind(ISymbol symbol, Variable variable)
    {
        _variables ??= [];
        _variables.RemoveAll(pair => SymbolEqualityComparer.Default.Equals(pair.Key, symbol));
        _variables.Add(new KeyValuePair<ISymbol, Variable>(symbol, variable));
    }

    /// <summary>Makes a local that is in scope another name of a variable.</summary>
    public void Rebind(ISymbol symbol, Variable variable)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            var index = scope._variables?.FindIndex(pair => SymbolEqualityComparer.Default.Equals(pair.Key, symbol)) ?? -1;
            if (index < 0)
                continue;
            scope._variables![index] = new KeyValuePair<ISymbol, Variable>(symbol, variable);
            return;
        }

        Bind(symbol, variable);
    }

    public Variable? Find(ISymbol symbol)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope._variables is not { } variables)
                continue;
            foreach (var pair in variables)
            {
                if (SymbolEqualityComparer.Default.Equals(pair.Key, symbol))
                    return pair.Value;
            }
        }

        return null;
    }

    /// <summary>What code in it can see: its variables and those around it, and <c>this</c>.</summary>
    public IEnumerable<Value> Values
    {
        get
        {
            for (var scope = this; scope is not null; scope = scope.Parent)
            {
                if (scope.Activation.This is { } instance)
                    yield return instance;
                foreach (var pair in scope._variables ?? [])
                    yield return pair.Value.Value;
            }
        }
    }

    private Scope? Parent { get; } = parent;
}
