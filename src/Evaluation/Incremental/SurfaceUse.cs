namespace Plimsoll.Evaluation.Incremental;

/// <summary>How code comes to use a declaration, which says what code that does so has in its text.</summary>
internal enum SurfaceUse
{
    /// <summary>Its name, and something that leads to the type that it belongs to: most members.</summary>
    ByMemberName,

    /// <summary>Its name alone: extension methods, aliases of the whole project.</summary>
    ByName,

    /// <summary>Something that leads to the type that it is or belongs to: types, constructors, operators, what loops and patterns call.</summary>
    ByType,

    /// <summary>Nothing at all: an extension <c>Add</c> or <c>GetEnumerator</c>.</summary>
    Anywhere,
}
