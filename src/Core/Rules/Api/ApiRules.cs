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
        new NameInvalid(),
        new DuplicateObject(),
        new ValueOutOfBounds(),
        new MissingConfigReference(),
        new MissingSecretReference(),
        new MissingPullSecret(),
        new MissingClaimReference(),
        new MissingServiceAccount(),
        new MissingClassReference(),
        new UnusedObject(),
        new RequiredLabel(),
        new RequiredAnnotation(),
        new ForbiddenAnnotation(),
        new RecommendedLabels(),
        new InstanceLabelMismatch(),
        new SortedKeys(),
        new SelectorInvalid(),
        new ConfigMapInvalid(),
        new ConfigVolumeInvalid(),
        new WebhookInvalid(),
        new CustomResourceDefinitionInvalid(),
        new ApiServiceInvalid(),
        new AdmissionPolicyInvalid(),
        new RuntimeClassInvalid(),
    ];
}
