namespace Plimsoll.Emission;

/// <summary>Two definitions of one folder that yield the same object (PLM9005). Only the first is emitted.</summary>
public sealed record DuplicateOutput(string Path, EmittedObject First, EmittedObject Second);
