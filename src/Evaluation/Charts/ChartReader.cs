using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Plimsoll.Charts;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Kubernetes;
using Plimsoll.Model;

namespace Plimsoll.Evaluation.Charts;

/// <summary>Reads what a class says of its chart by its attributes, constructor and values' type. Nothing is evaluated.</summary>
internal sealed class ChartReader(Compilation compilation, ProjectFacts project, ProblemSink problems, CancellationToken ct)
{
    public const string Attribute = "Plimsoll.HelmChartAttribute";

    private const string DependencyAttribute = "Plimsoll.ChartDependencyAttribute";
    private const string ProfileAttribute = "Plimsoll.ProfileAttribute";

    private bool _hasProblems;

    /// <summary>Null where something is wrong that leaves nothing to go on with; it is reported.</summary>
    public ChartDeclaration? Read(INamedTypeSymbol type, TypeDeclarationSyntax declaration, AttributeData attribute)
    {
        var place = problems.SpanOf(declaration.SyntaxTree, declaration.Identifier.Span);
        var metadata = ReadMetadata(type, attribute, place);
        var constructor = ConstructorOf(type);
        if (constructor is null && !type.IsStatic)
        {
            Report(place, $"{type.Name} has no accessible constructor that takes nothing but its values and the release: give it one such as {type.Name}({type.Name}Values values, Release release)");
            return null;
        }

        var valuesParameter = constructor?.Parameters.FirstOrDefault(static parameter => !ChartDeclaration.IsRelease(parameter));
        var valuesType = valuesParameter?.Type as INamedTypeSymbol;
        if (valuesParameter is not null && ProblemOfValues(valuesType, valuesParameter) is { } problem)
        {
            Report(SpanOf(valuesParameter) ?? place, problem);
            return null;
        }

        if (metadata is null)
            return null;
        var dependencies = ReadDependencies(type, place);
        metadata = metadata with { Dependencies = [.. dependencies.Select(static dependency => dependency.Requirement)] };
        var notes = type.GetMembers("Notes").OfType<IPropertySymbol>()
            .FirstOrDefault(static property => property is { DeclaredAccessibility: Accessibility.Public, GetMethod: not null, IsIndexer: false, Type.SpecialType: SpecialType.System_String });
        var profiles = ReadProfiles(valuesType);
        return new ChartDeclaration(metadata, constructor, valuesType, profiles, dependencies, notes, attribute.ApplicationSyntaxReference?.GetSyntax(ct) ?? declaration)
        {
            IsComplete = !_hasProblems,
        };
    }

    private ChartMetadata? ReadMetadata(INamedTypeSymbol type, AttributeData attribute, SourceSpan place)
    {
        var isValid = true;
        var name = attribute.ConstructorArguments is [{ Value: string written }] ? written : "";
        if (NameForm.Label.ProblemOf(name) is { } nameProblem)
            Refuse("name", $"\"{name}\" cannot be the name of a chart, which is a DNS label of at most 63 characters: {nameProblem}");
        var version = Text("Version") ?? project.Version ?? "0.1.0";
        if (!SemanticVersion.IsValid(version))
        {
            Refuse("Version", Text("Version") is null
                ? $"the project's version {version} is not one by SemVer 2, which Helm demands: set Version here, for instance \"1.0.0\""
                : $"\"{version}\" is not a version by SemVer 2, which Helm demands: write three numbers, such as 1.2.0 or 1.2.0-beta.1");
        }

        var maintainers = Texts("Maintainers").Select(text => (Text: text, Maintainer: ChartMaintainer.Parse(text))).ToList();
        foreach (var (text, _) in maintainers.Where(static entry => entry.Maintainer is null))
            Refuse("Maintainers", $"\"{text}\" is no maintainer: write \"Name <mail address>\" or \"Name <mail address> (https://address.of/a/page)\"");
        var annotations = Texts("Annotations").Select(static text => (Text: text, At: text.IndexOf('='))).ToList();
        foreach (var (text, _) in annotations.Where(static entry => entry.At <= 0))
            Refuse("Annotations", $"\"{text}\" is no annotation: write \"key=value\"");
        foreach (var twice in annotations.Where(static entry => entry.At > 0).GroupBy(static entry => entry.Text.Substring(0, entry.At), StringComparer.Ordinal).Where(static group => group.Count() > 1))
            Refuse("Annotations", $"the annotation {twice.Key} is there twice");
        foreach (var argument in new[] { "Home", "Icon", "Sources" })
        {
            foreach (var address in (Text(argument) is { } one ? [one] : Texts(argument)).Where(static address => !IsAddress(address)))
                Refuse(argument, $"\"{address}\" is not an address of the web: it starts with https://");
        }

        if (Text("AppVersion") is { } appVersion && (appVersion.Length == 0 || appVersion.Any(char.IsControl)))
            Refuse("AppVersion", "the version of the application is empty: leave it out to have that of the chart");
        if (!isValid)
            return null;
        return new ChartMetadata(name, version, Text("AppVersion") ?? version)
        {
            Description = Text("Description") ?? DocumentationSummary.Of(type, ct),
            IsLibrary = Flag("IsLibrary"),
            KubeVersion = Text("KubeVersion"),
            IsDeprecated = Flag("IsDeprecated"),
            Keywords = [.. Texts("Keywords")],
            Home = Text("Home"),
            Sources = [.. Texts("Sources")],
            Icon = Text("Icon"),
            Maintainers = [.. maintainers.Select(static entry => entry.Maintainer!)],
            Annotations = [.. annotations.Select(static entry => new KeyValuePair<string, string>(entry.Text.Substring(0, entry.At), entry.Text.Substring(entry.At + 1)))],
        };

        void Refuse(string argument, string message)
        {
            isValid = false;
            Report(SpanOf(attribute, argument) ?? place, message);
        }

        string? Text(string argument) => TextOf(attribute, argument);
        bool Flag(string argument) => Named(attribute, argument) is { Kind: TypedConstantKind.Primitive, Value: true };
        IEnumerable<string> Texts(string argument) => TextsOf(Named(attribute, argument));
    }

    private static TypedConstant Named(AttributeData attribute, string argument) => attribute.NamedArguments.FirstOrDefault(named => named.Key == argument).Value;

    private static string? TextOf(AttributeData attribute, string argument) => Named(attribute, argument) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static IEnumerable<string> TextsOf(TypedConstant constant) => constant.Kind == TypedConstantKind.Array && !constant.IsNull ? constant.Values.Select(static value => value.Value as string ?? "") : [];

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(static constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
        .Where(static constructor => constructor.Parameters.Length <= 2
            && constructor.Parameters.Count(ChartDeclaration.IsRelease) <= 1
            && constructor.Parameters.Count(static parameter => !ChartDeclaration.IsRelease(parameter)) <= 1
            && constructor.Parameters.All(parameter => !SymbolEqualityComparer.Default.Equals(parameter.Type, constructor.ContainingType)))
        .OrderByDescending(static constructor => constructor.Parameters.Length)
        .FirstOrDefault();

    private static string? ProblemOfValues(INamedTypeSymbol? type, IParameterSymbol parameter)
    {
        if (type is not { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, IsAbstract: false, IsGenericType: false })
            return type?.TypeKind == TypeKind.Error ? null : $"{parameter.Name} is the chart's values, and {parameter.Type.ToDisplayString()} cannot be: make a record with a property for each value";
        if (type.DeclaringSyntaxReferences.IsEmpty)
            return $"{type.Name} is the chart's values and must be written in this project, where its defaults and documentation are";
        if (ValuesReader.ConstructorOf(type) is not { } constructor || constructor.Parameters.Any(static candidate => !candidate.IsOptional))
            return $"{type.Name} has no constructor without parameters, so the chart has no defaults: give its properties initial values instead";
        var properties = type.GetMembers().OfType<IPropertySymbol>().Where(static property => property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false }).ToList();
        return properties.Count > 0 && properties.TrueForAll(static property => property.SetMethod is null)
            ? $"no property of {type.Name} can be set: a value is a property with an init accessor"
            : null;
    }

    private List<ProfileDeclaration> ReadProfiles(INamedTypeSymbol? values)
    {
        var profiles = new List<ProfileDeclaration>();
        foreach (var property in (values?.GetMembers().OfType<IPropertySymbol>() ?? []).Where(static property => KnownSymbols.HasAttribute(property, ProfileAttribute)))
        {
            var attribute = KnownSymbols.Attribute(property, ProfileAttribute)!;
            var name = attribute.ConstructorArguments is [{ Value: string text }] ? text : "";
            var place = SpanOf(attribute, "name") ?? SpanOf(property);
            if (place is not { } at)
                continue;
            if (!DnsName.IsSubdomain(name))
                Report(at, $"\"{name}\" cannot be the name of a profile, which becomes a part of a file's name: use lower-case letters, digits and hyphens");
            else if (!property.IsStatic || property.GetMethod is null || !SymbolEqualityComparer.Default.Equals(property.Type, values))
                Report(at, $"{property.Name} cannot be a profile: make it a static property of type {values!.Name}");
            else if (profiles.Exists(profile => profile.Name == name))
                Report(at, $"there is another profile {name}: names of profiles are unique");
            else
                profiles.Add(new ProfileDeclaration(name, property));
        }

        // The parts of a class come in the order of the compilation, which says nothing.
        return [.. profiles.OrderBy(static profile => PathOf(profile.Property), StringComparer.Ordinal).ThenBy(static profile => profile.Property.Locations[0].SourceSpan.Start)];
    }

    private List<DependencyDeclaration> ReadDependencies(INamedTypeSymbol type, SourceSpan place)
    {
        var dependencies = new List<DependencyDeclaration>();
        foreach (var attribute in type.GetAttributes().Where(static attribute => attribute.AttributeClass is { } own && KnownSymbols.FullNameOf(own) == DependencyAttribute))
        {
            var span = SpanOf(attribute, null) ?? place;
            if (ReadDependency(attribute, span) is not { } dependency)
                continue;
            if (dependencies.Exists(other => other.Requirement.Key == dependency.Requirement.Key))
                Report(span, $"there is another dependency {dependency.Requirement.Key}: give one of them an Alias");
            else
                dependencies.Add(dependency);
        }

        return dependencies;
    }

    private DependencyDeclaration? ReadDependency(AttributeData attribute, SourceSpan span)
    {
        var alias = TextOf(attribute, "Alias");
        var condition = TextOf(attribute, "Condition");
        var tags = TextsOf(Named(attribute, "Tags")).ToList();
        if (alias is not null && NameForm.Label.ProblemOf(alias) is { } aliasProblem)
        {
            Report(span, $"\"{alias}\" cannot be the alias of a chart, which is a DNS label: {aliasProblem}");
            return null;
        }

        switch (attribute.ConstructorArguments)
        {
            case [{ Value: INamedTypeSymbol { TypeKind: TypeKind.Error } }]:
                // The compiler says so.
                _hasProblems = true;
                return null;
            case [{ Value: INamedTypeSymbol chart }]:
                if (KnownSymbols.Attribute(chart, Attribute) is not { } marked || marked.ConstructorArguments is not [{ Value: string chartName }])
                {
                    Report(span, $"{chart.Name} is not a chart: mark it [HelmChart]");
                    return null;
                }

                if (!chart.DeclaringSyntaxReferences.Any(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree)))
                {
                    Report(span, $"{chart.Name} is in another project: a chart and those that it depends on by type are in one project; name others with version and repository");
                    return null;
                }

                return new DependencyDeclaration(new ChartRequirement(chartName, TextOf(marked, "Version") ?? project.Version ?? "0.1.0", null) { Alias = alias, Condition = condition, Tags = tags }, chart, span);
            case [{ Value: string name }, { Value: string version }, { Value: string repository }]:
                if (NameForm.Label.ProblemOf(name) is null && version.Length > 0 && repository.Length > 0)
                    return new DependencyDeclaration(new ChartRequirement(name, version, repository) { Alias = alias, Condition = condition, Tags = tags }, null, span);
                Report(span, "a dependency has a name, which is a DNS label, a version or a range of versions, and the address of a repository");
                return null;
            default:
                return null;
        }
    }

    private void Report(SourceSpan span, string message)
    {
        _hasProblems = true;
        problems.Report(ProblemIds.BundleShape, span, message);
    }

    private SourceSpan? SpanOf(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.IsInSource) is { SourceTree: { } tree } location && compilation.ContainsSyntaxTree(tree)
        ? problems.SpanOf(tree, location.SourceSpan)
        : null;

    /// <summary>An argument of an attribute, or the attribute where it has no such argument; null where it is not written in this project.</summary>
    private SourceSpan? SpanOf(AttributeData attribute, string? argument)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(ct) is not AttributeSyntax syntax || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
            return null;
        if (argument is null)
            return problems.SpanOf(syntax);
        var arguments = syntax.ArgumentList?.Arguments ?? [];
        var found = arguments.FirstOrDefault(candidate => candidate.NameEquals?.Name.Identifier.ValueText == argument)
            ?? (argument == "name" ? arguments.FirstOrDefault(static candidate => candidate.NameEquals is null) : null);
        return found is null ? problems.SpanOf(syntax) : problems.SpanOf(found.Expression);
    }

    private static string PathOf(ISymbol symbol) => symbol.Locations[0].SourceTree?.FilePath.Replace('\\', '/') ?? "";
}
