namespace Plimsoll.Yaml;

/// <summary>Where a scalar stands, which decides what it may look like.</summary>
[Flags]
public enum ScalarPlace
{
    /// <summary>A value of a block mapping, or an item of a block sequence.</summary>
    Value = 0,

    /// <summary>A key.</summary>
    Key = 1,

    /// <summary>Between brackets or braces.</summary>
    Flow = 2,
}
