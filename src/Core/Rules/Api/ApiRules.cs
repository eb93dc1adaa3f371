namespace Plimsoll.Rules.Api;

/// <summary>The rules about the API and references, by id.</summary>
internal static class ApiRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new UnknownField(),
        new WrongType(),
        new RequiredFieldMissing(),
        new EnumValue(),
        new ApiRemoved(),
        new UnknownKind(),
        new DuplicateObject(),
        new ValueOutOfBounds(),
    ];
}
