using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Intrinsics;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>The try statements that could take an exception now, innermost last.</summary>
    private readonly List<ExceptionHandler> _handlers = [];

    private Value Throw(SyntaxNode place, ExceptionDescription description)
    {
        if (_handlers.Count > 0)
            Raise(CreateException(description, place), place);
        Report(ProblemIds.EvaluationThrows, place, $"this would throw {description.TypeName}: {description.Message}");
        IsTainted = true;
        return new UnknownValue($"it would throw {description.TypeName}", place);
    }

    /// <summary>Does what a collection of .NET's would: what that throws, the evaluated code throws at the place.</summary>
    private void Translated(SyntaxNode place, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (IntrinsicTable.IsExpected(exception))
        {
            throw IntrinsicTable.Translate(this, exception, place);
        }
    }

    private Value CreateException(ExceptionDescription description, SyntaxNode place)
    {
        if (description.Type is null)
            return new UnknownValue(description.Message, place);
        var exception = new ObjectValue(description.Type, place);
        if (description.RuntimeMessage is { } message)
            SetOnException(exception, "Message", new ScalarValue(message, place));
        // The parameter's name ends the message of those exceptions that have one.
        const string Before = " (Parameter '";
        if (description.RuntimeMessage is { } text && text.LastIndexOf(Before, StringComparison.Ordinal) is var start and >= 0 && text.EndsWith("')", StringComparison.Ordinal))
            SetOnException(exception, "ParamName", new ScalarValue(text.Substring(start + Before.Length, text.Length - start - Before.Length - 2), place));
        return exception;
    }

    /// <summary>What a constructor of a library's exception stores. A message that is not known stays unset.</summary>
    private void FillException(ObjectValue exception, INamedTypeSymbol type, IMethodSymbol constructor, IReadOnlyList<Value> arguments, SyntaxNode place)
    {
        Value? Argument(string name)
        {
            var index = constructor.Parameters.IndexOf(constructor.Parameters.FirstOrDefault(parameter => parameter.Name == name)!);
            return index >= 0 && index < arguments.Count && arguments[index] is not NullValue ? arguments[index] : null;
        }

        var parameter = Argument("paramName");
        var message = Argument("message") ?? (Default(exception, type) is { } text ? new ScalarValue(text, place) : null);
        if (parameter is not null)
            SetOnException(exception, "ParamName", parameter);
        if (Argument("innerException") is { } inner)
            SetOnException(exception, "InnerException", inner);
        // The actual value stands in a line of its own, which ends as lines do on the machine.
        if (Argument("actualValue") is { } actual)
        {
            SetOnException(exception, "ActualValue", actual);
            message = null;
        }

        if (message is ScalarValue { Raw: string said } && parameter is ScalarValue { Raw: string { Length: > 0 } name })
            message = new ScalarValue($"{said} (Parameter '{name}')", message.Origin);
        if (message is not null)
            SetOnException(exception, "Message", message);
    }

    private string? Default(ObjectValue exception, INamedTypeSymbol type) => Symbols.FullName(type) is var name && name == "System.Exception"
        ? $"Exception of type '{RuntimeNames.Of(exception.Type)}' was thrown."
        : ExceptionMessages.Of(name);

    private static void SetOnException(ObjectValue exception, string name, Value value)
    {
        IPropertySymbol? found = null;
        for (var type = exception.Type; type is not null; type = type.BaseType)
            found = type.DeclaringSyntaxReferences.IsEmpty ? type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() ?? found : found;
        if (found is not null)
            exception.Set(found, value);
    }

    /// <summary>What the exceptions of libraries tell the code that catches them.</summary>
    private Value ReadException(ObjectValue exception, IPropertySymbol property, SyntaxNode place)
    {
        foreach (var slot in exception.Slots)
        {
            if (slot.Key.Name == property.Name)
                return slot.Value.Value;
        }

        return property.Name is "ParamName" or "InnerException" or "ActualValue"
            ? new NullValue(place)
            : NotEvaluable(place, $"what {exception.Type.Name}.{property.Name} says cannot be known when the build runs: write a text of your own");
    }

    private static Value? MessageOf(ObjectValue exception)
    {
        foreach (var slot in exception.Slots)
        {
            if (slot.Key.Name == "Message")
                return slot.Value.Value;
        }

        return null;
    }

    private Value EvaluateThrow(IThrowOperation @throw, Scope scope)
    {
        if (@throw.Exception is null)
            return Rethrow(@throw, scope);
        var exception = Evaluate(@throw.Exception, scope);
        if (exception is UnknownValue unknown)
            throw new UnknownException(unknown);
        if (exception is not ObjectValue thrown)
            return ThrowDefault(@throw.Syntax, "NullReferenceException", "the exception to throw is null");
        throw Uncaught(thrown, @throw.Syntax);
    }

    /// <summary><c>throw;</c> in a catch clause.</summary>
    private Value Rethrow(IThrowOperation @throw, Scope scope) =>
        throw (scope.Activation.Caught.Count > 0 ? Uncaught(scope.Activation.Caught.Peek().Exception, scope.Activation.Caught.Peek().Place) : new UnknownException(Erroneous(@throw.Syntax)));

    /// <summary>Throws an exception to the code that catches it; what is returned is for one that nothing catches.</summary>
    private UnknownException Uncaught(Value exception, SyntaxNode place)
    {
        Raise(exception, place);
        var type = (exception as ObjectValue)?.Type.Name ?? "an exception";
        var message = exception is ObjectValue thrown ? MessageOf(thrown)?.ToString() ?? "(no message)" : "";
        Report(ProblemIds.EvaluationThrows, place, $"this would throw {type}: {message}");
        IsTainted = true;
        return new UnknownException(new UnknownValue($"it would throw {type}", place));
    }

    /// <summary>Throws where a catch clause takes the exception, and returns where none does.</summary>
    private void Raise(Value exception, SyntaxNode place)
    {
        for (var i = _handlers.Count - 1; i >= 0; i--)
        {
            var handler = _handlers[i];
            if (handler is not { Statement: { } statement, Scope: { } scope })
                throw new ThrownException(exception, place, handler, null, null);
            foreach (var clause in statement.Catches)
            {
                var inner = scope.Nested();
                if (Catches(clause, exception, inner, i))
                    throw new ThrownException(exception, place, handler, clause, inner);
            }
        }
    }

    private Completion Execute(ITryOperation @try, Scope scope)
    {
        var completion = Completion.Normal;
        try
        {
            completion = @try.Catches.IsEmpty ? Execute(@try.Body, scope) : ExecuteCatching(@try, scope);
        }
        finally
        {
            if (@try.Finally is { } handler)
                Execute(handler, scope);
        }

        return completion;
    }

    private Completion ExecuteCatching(ITryOperation @try, Scope scope)
    {
        var handler = new ExceptionHandler(@try, scope);
        var (handlers, calls) = (_handlers.Count, _depth);
        _handlers.Add(handler);
        try
        {
            return Execute(@try.Body, scope);
        }
        catch (ThrownException thrown) when (ReferenceEquals(thrown.Handler, handler))
        {
            _handlers.RemoveRange(handlers, _handlers.Count - handlers);
            _depth = calls;
            _calls.RemoveRange(_depth, _calls.Count - _depth);
            scope.Activation.Caught.Push(thrown);
            try
            {
                return Execute(thrown.Clause!.Handler, thrown.Scope!);
            }
            finally
            {
                scope.Activation.Caught.Pop();
            }
        }
        finally
        {
            if (_handlers.Count > handlers)
                _handlers.RemoveRange(handlers, _handlers.Count - handlers);
        }
    }

    private bool Catches(ICatchClauseOperation clause, Value exception, Scope scope, int outer)
    {
        if (clause.ExceptionType is { SpecialType: not SpecialType.System_Object } type && !IsInstance(exception, type))
            return false;
        if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator)
            scope.Declare(declarator.Symbol, exception);
        if (clause.Filter is null)
            return true;
        // What a filter throws makes it false. Until it has run, the handlers inside of it stay as they are.
        var inner = _handlers.GetRange(outer, _handlers.Count - outer);
        _handlers.RemoveRange(outer, inner.Count);
        var all = new ExceptionHandler(null, null);
        _handlers.Add(all);
        try
        {
            return IsTrue(Evaluate(clause.Filter, scope));
        }
        catch (ThrownException thrown) when (ReferenceEquals(thrown.Handler, all))
        {
            return false;
        }
        finally
        {
            _handlers.RemoveRange(outer, _handlers.Count - outer);
            _handlers.AddRange(inner);
        }
    }
}
