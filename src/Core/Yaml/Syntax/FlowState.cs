namespace Plimsoll.Yaml.Syntax;

/// <summary>Where the parser was at a line in a flow collection to which it may have to come back.</summary>
internal readonly record struct FlowState(bool IsSet, int Position, int LineStart, int Count, int LastEnd, int Diagnostics)
{
    public static FlowState None => default;
}
