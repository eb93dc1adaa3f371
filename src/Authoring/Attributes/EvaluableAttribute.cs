namespace Plimsoll;

/// <summary>
/// Lets definitions of other projects use a helper. The source of what is marked, and of all in the same assembly that it
/// needs, goes into the assembly's metadata, where evaluation finds it: in a solution, behind a reference assembly, and in a
/// package. On a type it holds for all of its members, on the assembly for all public types.
/// </summary>
/// <remarks>Helpers in the same project as the definitions need no mark.</remarks>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
    | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field,
    Inherited = false)]
public sealed class EvaluableAttribute : Attribute;
