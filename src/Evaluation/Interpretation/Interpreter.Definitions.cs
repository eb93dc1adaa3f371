using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Interpretation;

internal sealed partial class Interpreter
{
    /// <summary>What a definition yields; instance members are read from a bundle of their own.</summary>
    public Value EvaluateMember(INamedTypeSymbol bundle, ISymbol member, SyntaxNode place)
    {
        Value? instance = null;
        if (!member.IsStatic)
        {
            var created = new ObjectValue(bundle, place);
            Construct(created, bundle, bundle.InstanceConstructors.First(constructor => constructor.Parameters.IsEmpty), [], place);
            instance = created;
        }

        return ReadMember(member, instance, place);
    }
}
