using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>How many catch clauses of the evaluated code could see an exception now.</summary>
    private int _handlers;

    private Value Throw(SyntaxNode place, ExceptionDescription description)
    {
        if (_handlers > 0)
            throw new ThrownException(CreateException(description, place), place);
        Report(ProblemIds.EvaluationThrows, place, $"this would throw {description.TypeName}: {description.Message}");
        IsTainted = true;
        return new UnknownValue($"it would throw {description.TypeName}", place);
    }

    private Value CreateException(ExceptionDescription description, SyntaxNode place)
    {
        if (description.Type is null)
            return new UnknownValue(description.Message, place);
        var exception = new ObjectValue(description.Type, place);
        if (description.RuntimeMessage is { } message)
            SetOnException(exception, "Message", new ScalarValue(message, place));
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
        var exception = @throw.Exception is { } operation ? Evaluate(operation, scope) : NullValue.Void;
        if (exception is UnknownValue unknown)
            throw new UnknownException(unknown);
        if (exception is not ObjectValue thrown)
            return ThrowDefault(@throw.Syntax, "NullReferenceException", "the exception to throw is null");
        if (_handlers > 0)
            throw new ThrownException(thrown, @throw.Syntax);
        Report(ProblemIds.EvaluationThrows, @throw.Syntax, $"this would throw {thrown.Type.Name}: {MessageOf(thrown)?.ToString() ?? "(no message)"}");
        IsTainted = true;
        throw new UnknownException(new UnknownValue($"it would throw {thrown.Type.Name}", @throw.Syntax));
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
        var depth = (Handlers: _handlers, Calls: _depth);
        _handlers++;
        try
        {
            return Execute(@try.Body, scope);
        }
        catch (ThrownException thrown)
        {
            _handlers = depth.Handlers;
            _depth = depth.Calls;
            _calls.RemoveRange(_depth, _calls.Count - _depth);
            foreach (var clause in @try.Catches)
            {
                var inner = scope.Nested();
                if (!Catches(clause, thrown, inner))
                    continue;
                try
                {
                    return Execute(clause.Handler, inner);
                }
                finally
                {
                    _handlers = depth.Handlers;
                }
            }

            return Rethrow(thrown);
        }
        finally
        {
            _handlers = depth.Handlers;
        }
    }

    private bool Catches(ICatchClauseOperation clause, ThrownException thrown, Scope scope)
    {
        if (clause.ExceptionType is { SpecialType: not SpecialType.System_Object } type && !IsInstance(thrown.Exception, type))
            return false;
        if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation declarator)
            scope.Declare(declarator.Symbol, thrown.Exception);
        return clause.Filter is null || IsTrue(Evaluate(clause.Filter, scope));
    }

    private Completion Rethrow(ThrownException thrown)
    {
        if (_handlers > 0)
            throw thrown;
        var type = (thrown.Exception as ObjectValue)?.Type.Name ?? "an exception";
        var message = thrown.Exception is ObjectValue exception ? MessageOf(exception)?.ToString() : null;
        Report(ProblemIds.EvaluationThrows, thrown.Place, $"this would throw {type}: {message}");
        IsTainted = true;
        throw new UnknownException(new UnknownValue($"it would throw {type}", thrown.Place));
    }
}
