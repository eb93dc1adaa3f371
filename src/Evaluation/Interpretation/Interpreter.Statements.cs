using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Symbolic;
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
                // Whatever a call that could not be followed does to objects is missing in them.
                if (Evaluate(expression.Operation, scope) is UnknownValue && expression.Operation is not (IAssignmentOperation or IIncrementOrDecrementOperation))
                    IsTainted = true;
                return Completion.Normal;
            case IVariableDeclarationGroupOperation group:
                Declare(group, scope);
                return Completion.Normal;
            case IReturnOperation { Kind: OperationKind.Return } @return:
                if (@return.ReturnedValue is { } returned && scope.Activation.ReturnsReference)
                    scope.Activation.ReturnValue = (scope.Activation.ReturnedVariable = ReferenceTo(returned, scope)).Value;
                else if (@return.ReturnedValue is { } value)
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
            case IBranchOperation branchTo:
                scope.Activation.Target = branchTo.Target;
                return Completion.Goto;
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
            for (var i = 0; i < statements.Length; i++)
            {
                var statement = statements[i];
                var completion = Execute(statement, scope);
                if (completion == Completion.Goto && FindLabel(statements, scope) is var label and >= 0)
                {
                    i = label - 1;
                    continue;
                }

                if (statement is IUsingDeclarationOperation @using)
                    (resources ??= []).AddRange(ResourcesOf(@using, scope));
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

    /// <summary>The statement of a block that a goto on its way goes to; -1 when that is elsewhere.</summary>
    private static int FindLabel(ImmutableArray<IOperation> statements, Scope scope)
    {
        for (var i = 0; i < statements.Length; i++)
        {
            for (var labeled = statements[i] as ILabeledOperation; labeled is not null; labeled = labeled.Operation as ILabeledOperation)
            {
                if (SymbolEqualityComparer.Default.Equals(labeled.Label, scope.Activation.Target))
                    return i;
            }
        }

        return -1;
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
                if (declarator.Symbol.IsRef && initializer is not null)
                {
                    scope.Bind(declarator.Symbol, ReferenceTo(initializer.Value, scope));
                    continue;
                }

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

    private static IEnumerable<Value> ResourcesOf(IUsingDeclarationOperation @using, Scope scope) => @using.DeclarationGroup.Declarations
        .SelectMany(declaration => declaration.Declarators).Select(declarator => scope.Find(declarator.Symbol)!.Value);

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
        if (loop.LoopControlVariable is IVariableDeclaratorOperation { Symbol.IsRef: true } element)
            return ExecuteByReference(loop, element.Symbol, scope);
        foreach (var item in ItemsOf(loop, scope))
        {
            Step(loop.Syntax);
            if (item is LoopValue or ItemsChoiceValue)
            {
                ExecuteForSymbol(loop, item, scope);
                continue;
            }

            var inner = scope.Nested();
            AssignLoopVariable(loop, item, inner);
            var completion = Execute(loop.Body, inner);
            if (completion == Completion.Break)
                break;
            if (completion is Completion.Return or Completion.Goto)
                return completion;
        }

        return Completion.Normal;
    }

    /// <summary><c>foreach (ref var x in span)</c>.</summary>
    private Completion ExecuteByReference(IForEachLoopOperation loop, ILocalSymbol element, Scope scope)
    {
        if (Evaluate(loop.Collection, scope) is not ListValue list)
            throw new UnknownException(NotEvaluable(loop.Collection.Syntax, $"`{Shorten(loop.Collection.Syntax.ToString())}` cannot be enumerated by reference when the build runs: use an index"));
        for (var i = 0; i < list.Items.Count; i++)
        {
            Step(loop.Syntax);
            var inner = scope.Nested();
            inner.Bind(element, new PlaceVariable(IndexPlace(list, new ScalarValue(i, loop.Syntax), loop.Syntax)));
            var completion = Execute(loop.Body, inner);
            if (completion == Completion.Break)
                break;
            if (completion is Completion.Return or Completion.Goto)
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
                scope.Declare(declarator.Symbol, item is UnknownValue ? item : ConvertItem(loop, item, Resolve(declarator.Symbol.Type, scope)!, scope));
                break;
            case { } target:
                Deconstruct(PlacesOf(target, scope), item, loop.Collection, scope);
                break;
        }
    }

    /// <summary>The conversion that foreach makes of every item: an explicit one, which may throw.</summary>
    private Value ConvertItem(IForEachLoopOperation loop, Value item, ITypeSymbol type, Scope scope)
    {
        var conversion = Bodies.Model(loop.Syntax.SyntaxTree).GetForEachStatementInfo((CommonForEachStatementSyntax)loop.Syntax).ElementConversion;
        if (conversion.IsUnboxing || conversion is { IsReference: true, IsExplicit: true })
        {
            if (item is NullValue)
                return type.IsValueType && !IsNullable(type) ? ThrowNull(loop.Syntax) : item;
            return TypeOf(item) is null || IsInstance(item, type) ? item : ThrowCast(item, type, loop.Collection.Syntax);
        }

        return ConvertImplicitly(item, type, loop.Syntax, scope);
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
            if (completion is Completion.Return or Completion.Goto)
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
            if (completion is Completion.Return or Completion.Goto)
                return completion;
        }
    }

    private Completion Execute(ISwitchOperation @switch, Scope scope)
    {
        var inner = scope.Nested();
        var selected = SelectCase(@switch, inner);
        while (selected is not null)
        {
            var completion = ExecuteAll(selected.Body, inner);
            if (completion != Completion.Goto || FindCase(@switch, scope) is not { } next)
                return completion == Completion.Break ? Completion.Normal : completion;
            Step(@switch.Syntax);
            selected = next;
        }

        return Completion.Normal;
    }

    /// <summary>The case that a <c>goto case</c> on its way goes to; null when it goes elsewhere.</summary>
    private static ISwitchCaseOperation? FindCase(ISwitchOperation @switch, Scope scope) => @switch.Cases.FirstOrDefault(@case =>
        @case.Clauses.Any(clause => clause.Label is not null && SymbolEqualityComparer.Default.Equals(clause.Label, scope.Activation.Target)));

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
