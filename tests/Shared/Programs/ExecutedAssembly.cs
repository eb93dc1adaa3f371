using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using k8s;
using k8s.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plimsoll.Programs;

/// <summary>Runs definitions as the ordinary C# that they are.</summary>
internal sealed class ExecutedAssembly
{
    private readonly Assembly _assembly;

    private ExecutedAssembly(Assembly assembly) => _assembly = assembly;

    public static ExecutedAssembly Of(CSharpCompilation compilation)
    {
        var assembly = TryOf(compilation, out var errors);
        Assert.True(assembly is not null, string.Join("\n", errors));
        return assembly!;
    }

    /// <summary>Null where the compiler has errors.</summary>
    public static ExecutedAssembly? TryOf(CSharpCompilation compilation, out IReadOnlyList<Diagnostic> errors)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        errors = [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (!result.Success)
            return null;
        image.Position = 0;
        return new ExecutedAssembly(new AssemblyLoadContext("executed", isCollectible: true).LoadFromStream(image));
    }

    public IEnumerable<Type> Types => _assembly.GetTypes();

    /// <summary>The names of the members of a bundle that are definitions.</summary>
    public IEnumerable<string> Definitions(string bundle) => Definitions(TypeOf(bundle));

    /// <summary>The names of the members of a bundle that are definitions.</summary>
    public static IEnumerable<string> Definitions(Type bundle) => bundle
        .GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(static member => member is PropertyInfo or FieldInfo or MethodInfo { IsSpecialName: false, IsGenericMethod: false })
        .Where(static member => IsDefinition(TypeOf(member)) && (member as MethodInfo)?.GetParameters().Length is null or 0)
        .Select(static member => member.Name);

    /// <summary>The objects of a member of a bundle, in the order in which it yields them, with the apiVersion and kind of their type.</summary>
    /// <exception cref="TargetInvocationException">The definition throws.</exception>
    public IEnumerable<object> Objects(string bundle, string name)
    {
        var type = TypeOf(bundle);
        return Objects(type, type.IsAbstract ? null : Activator.CreateInstance(type), name);
    }

    /// <summary>The same of a bundle that there is an instance of.</summary>
    /// <exception cref="TargetInvocationException">The definition throws.</exception>
    public static IEnumerable<object> Objects(Type bundle, object? instance, string name)
    {
        var member = bundle.GetMember(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)[0];
        var value = member switch
        {
            PropertyInfo property => property.GetValue(instance),
            FieldInfo field => field.GetValue(instance),
            MethodInfo method => method.Invoke(instance, []),
            _ => null,
        };
        return IsEntity(TypeOf(member)) ? value is null ? [] : [WithIdentity(value)] : Items((IEnumerable?)value);
    }

    private static IEnumerable<object> Items(IEnumerable? items)
    {
        foreach (var item in items ?? Array.Empty<object>())
        {
            if (item is not null)
                yield return WithIdentity(item);
        }
    }

    private static object WithIdentity(object value)
    {
        if (value is IKubernetesObject manifest && value.GetType().GetCustomAttribute<KubernetesEntityAttribute>() is { } entity)
        {
            manifest.ApiVersion ??= string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
            manifest.Kind ??= entity.Kind;
        }

        return value;
    }

    private Type TypeOf(string bundle) => _assembly.GetType(bundle.Replace("global::", "", StringComparison.Ordinal), throwOnError: true)!;

    private static Type TypeOf(MemberInfo member) => member switch
    {
        PropertyInfo property => property.PropertyType,
        FieldInfo field => field.FieldType,
        MethodInfo method => method.ReturnType,
        _ => typeof(void),
    };

    private static bool IsDefinition(Type type) => IsEntity(type)
        || type != typeof(string) && type.GetInterfaces().Append(type).Any(static candidate => candidate.IsGenericType
            && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)
            && (IsEntity(candidate.GetGenericArguments()[0]) || candidate.GetGenericArguments()[0] == typeof(object)));

    private static bool IsEntity(Type type) => typeof(IKubernetesObject).IsAssignableFrom(type) && type.IsInterface || type.GetCustomAttribute<KubernetesEntityAttribute>(false) is not null;
}
