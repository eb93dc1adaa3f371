using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    private Completion Execute(IOperation statement, Scope scope)
    {
        Step(statement.Syntax);
        switch (statement)
        {
            case IBlockOperation block:
                return ExecuteAll(block.Operations, scope.Nested());
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation, scope);
                return Completion.Normal;
            case IVariableDeclarationGroupOperation group:
                Declare(group, scope);
                return Completion.Normal;
            case IReturnOperation { Kind: OperationKind.Return } @return:
                if (@return.ReturnedValue is { } value)
                    scope.Activation.ReturnValue = Evaluate(value, scope).Copy();
                return Completion.Return;
            case IConditionalOperation conditional:
                var branch = IsTrue(Evaluate(conditional.Condition, scope)) ? conditional.WhenTrue : conditional.WhenFalse;
                return branch is null ? Completion.Normal : Execute(branch, scope);
            case IForEachLoopOperation loop:
                return Execute(loop, scope);
            case IForLoopOperation loop:
                return Execute(loop, scope);
            case IWhileLoopOperation loop:
                return Execute(loop, scope);
            case ISwitchOperation @switch:
                return Execute(@switch, scope);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return Completion.Break;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return Completion.Continue;
            case ITryOperation @try:
                return Execute(@try, scope);
            case IUsingOperation @using:
                return Execute(@using, scope);
            case IUsingDeclarationOperation @using:
                Declare(@using.DeclarationGroup, scope);
                return Completion.Normal;
            case ILockOperation @lock:
                Evaluate(@lock.LockedValue, scope);
                return Execute(@lock.Body, scope);
            case ILabeledOperation labeled:
                return labeled.Operation is { } operation ? Execute(operation, scope) : Completion.Normal;
            case ILocalFunctionOperation or IEmptyOperation:
                return Completion.Normal;
            case IBranchOperation:
                throw new UnknownException(NotEvaluable(statement.Syntax, "goto cannot be evaluated when the build runs: use a loop or a method"));
            case IThrowOperation:
                Evaluate(statement, scope);
                return Completion.Return;
            case IInvalidOperation:
                throw new UnknownException(Erroneous(statement.Syntax));
            default:
                // An expression-bodied member is a bare expression.
                Evaluate(statement, scope);
                return Completion.Normal;
        }
    }

    private Completion ExecuteAll(ImmutableArray<IOperation> statements, Scope scope)
    {
        DeclareLocalFunctions(statements, scope);
        List<Value>? resources = null;
        try
        {
            foreach (var statement in statements)
            {
                var completion = Execute(statement, scope);
                if (statement is IUsingDeclarationOperation @using)
                    (resources ??= []).AddRange(@using.DeclarationGroup.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => scope.Find(declarator.Symbol)!.Value));
                if (completion != Completion.Normal)
                    return completion;
            }

            return Completion.Normal;
        }
        finally
        {
            if (resources is not null)
                Dispose(resources, statements[0].Syntax, scope);
        }
    }

    private static void DeclareLocalFunctions(ImmutableArray<IOperation> statements, Scope scope)
    {
        foreach (var statement in statements)
        {
            if (statement is ILocalFunctionOperation function)
                scope.Declare(function.Symbol, new LocalFunctionValue(function, scope));
        }
    }

    private void Declare(IVariableDeclarationGroupOperation group, Scope scope)
    {
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                var initializer = declarator.Initializer ?? declaration.Initializer;
                if (declarator.Symbol.IsRef)
                    throw new UnknownException(NotEvaluable(declarator.Syntax, "ref locals cannot be evaluated when the build runs: copy the value"));
                var value = initializer?.Value switch
                {
                    null => DefaultOf(Resolve(declarator.Symbol.Type, scope), declarator.Syntax),
                    IArrayInitializerOperation array => EvaluateArray(array, declarator.Symbol.Type as IArrayTypeSymbol, scope),
                    var operation => Evaluate(operation, scope).Copy(),
                };
                scope.Declare(declarator.Symbol, value);
            }
        }
    }

    private Completion Execute(IUsingOperation @using, Scope scope)
    {
        var inner = scope.Nested();
        var resources = AcquireResources(@using.Resources, inner);
        try
        {
            return Execute(@using.Body, inner);
        }
        finally
        {
            Dispose(resources, @using.Syntax, inner);
        }
    }

    private List<Value> AcquireResources(IOperation resources, Scope scope)
    {
        if (resources is not IVariableDeclarationGroupOperation group)
            return [Evaluate(resources, scope)];
        Declare(group, scope);
        return [.. group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => scope.Find(declarator.Symbol)!.Value)];
    }

    private void Dispose(List<Value> resources, SyntaxNode place, Scope scope)
    {
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            if (resources[i] is ObjectValue { Type: var type } resource && Symbols.Type("System.IDisposable")?.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault() is { } dispose
                && type.FindImplementationForInterfaceMember(dispose) is IMethodSymbol method)
            {
                Call(method, resource, [], place, scope);
            }
        }
    }

    private Completion Execute(IForEachLoopOperation loop, Scope scope)
    {
        foreach (var item in ItemsOf(loop, scope))
        {
            Step(loop.Syntax);
            var inner = scope.Nested();
            AssignLoopVariable(loop, item, inner);
            var completion = Execute(loop.Body, inner);
            if (completion == Completion.Break)
                break;
            if (completion == Completion.Return)
                return completion;
        }

        return Completion.Normal;
    }

    private IEnumerable<Value> ItemsOf(IForEachLoopOperation loop, Scope scope)
    {
        var collection = Evaluate(loop.Collection, scope);
        if (collection is NullValue)
            collection = ThrowNull(loop.Collection.Syntax);
        return Enumerate(collection, loop.Collection.Syntax, scope)
            ?? throw new UnknownException(NotEvaluable(loop.Collection.Syntax, $"`{Shorten(loop.Collection.Syntax.ToString())}` cannot be enumerated when the build runs: use a list"));
    }

    private void AssignLoopVariable(IForEachLoopOperation loop, Value item, Scope scope)
    {
        switch (loop.LoopControlVariable)
        {
            case IVariableDeclaratorOperation declarator:
                var type = Resolve(declarator.Symbol.Type, scope)!;
                scope.Declare(declarator.Symbol, item is UnknownValue ? item : ConvertImplicitly(item, type, loop.Syntax, scope));
                break;
            case { } target:
                Deconstruct(PlacesOf(target, scope), item, loop.Collection, scope);
                break;
        }
    }

    private Completion Execute(IForLoopOperation loop, Scope scope)
    {
        var outer = scope.Nested();
        foreach (var initializer in loop.Before)
            Execute(initializer, outer);
        while (true)
        {
            Step(loop.Syntax);
            var inner = outer.Nested();
            if (loop.Condition is { } condition && !IsTrue(Evaluate(condition, inner)))
                return Completion.Normal;
            var completion = Execute(loop.Body, inner);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion == Completion.Return)
                return completion;
            foreach (var increment in loop.AtLoopBottom)
                Execute(increment, outer);
        }
    }

    private Completion Execute(IWhileLoopOperation loop, Scope scope)
    {
        var isFirst = true;
        while (true)
        {
            Step(loop.Syntax);
            var inner = scope.Nested();
            if ((loop.ConditionIsTop || !isFirst) && (loop.Condition is null || IsTrue(Evaluate(loop.Condition, inner)) == loop.ConditionIsUntil))
                return Completion.Normal;
            isFirst = false;
            var completion = Execute(loop.Body, inner);
            if (completion == Completion.Break)
                return Completion.Normal;
            if (completion == Completion.Return)
                return completion;
        }
    }

    private Completion Execute(ISwitchOperation @switch, Scope scope)
    {
        var inner = scope.Nested();
        if (SelectCase(@switch, inner) is not { } selected)
            return Completion.Normal;
        var completion = ExecuteAll(selected.Body, inner);
        return completion == Completion.Break ? Completion.Normal : completion;
    }

    private ISwitchCaseOperation? SelectCase(ISwitchOperation @switch, Scope scope)
    {
        var value = Evaluate(@switch.Value, scope);
        if (value is UnknownValue unknown)
            throw new UnknownException(unknown);
        ISwitchCaseOperation? fallback = null;
        foreach (var @case in @switch.Cases)
        {
            foreach (var clause in @case.Clauses)
            {
                switch (clause)
                {
                    case IDefaultCaseClauseOperation:
                        fallback = @case;
                        break;
                    case ISingleValueCaseClauseOperation single when Equality.LooseEquals(value, Evaluate(single.Value, scope)):
                        return @case;
                    case IPatternCaseClauseOperation pattern when Matches(pattern.Pattern, value, scope)
                        && (pattern.Guard is null || IsTrue(Evaluate(pattern.Guard, scope))):
                        return @case;
                }
            }
        }

        return fallback;
    }
}
