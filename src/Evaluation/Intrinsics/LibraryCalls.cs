using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Intrinsics;

/// <summary>
/// Members of .NET's own value types that depend on nothing but their arguments: the real ones are called. The list names the types;
/// what among their members asks the machine, the culture or the clock is refused.
/// </summary>
internal static class LibraryCalls
{
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, Type> Types = CreateTypes();

    private static readonly HashSet<string> Refused = new(StringComparer.Ordinal)
    {
        "GetHashCode", "Now", "UtcNow", "Today", "ToLocalTime", "LocalDateTime", "NewGuid", "CreateVersion7", "Default", "ToBinary", "FromBinary", "FromFileTime",
        "ToFileTime", "ReplaceLineEndings", "AppendLine", "GetType", "GetTypeCode", "EnumerateRunes", "GetPinnableReference", "ToLongDateString", "Intern", "IsInterned", "GetEncodings",
        "RegisterProvider", "CompileToAssembly", "CacheSize", "ToLongTimeString", "ToShortDateString", "ToShortTimeString", "GetDateTimeFormats", "IsDaylightSavingTime",
    };

    /// <summary>The default of one of these types; null for others.</summary>
    public static object? Default(ITypeSymbol type, KnownSymbols symbols) =>
        type.IsValueType && Types.TryGetValue(symbols.FullName(type), out var known) ? Activator.CreateInstance(known) : null;

    /// <summary>Null for a member that is not known to depend on its arguments only.</summary>
    public static Value? Invoke(IntrinsicCall call)
    {
        if (!Types.TryGetValue(call.Interpreter.Symbols.FullName(call.Member.ContainingType), out var type) || Refused.Contains(call.Name) || call.Name == "ToDateTime" && type == typeof(Convert))
            return null;
        if (call.Arguments.FirstOrDefault(argument => argument is UnknownValue) is { } unknown)
            return unknown;
        var instance = (call.Instance as ScalarValue)?.Raw;
        if (call.Member is IFieldSymbol or IPropertySymbol)
            return call.Member.IsStatic ? Static(call, type) : null;
        if (call.Method is not { } method || !method.IsStatic && method.MethodKind != MethodKind.Constructor && !type.IsInstanceOfType(instance))
            return null;
        return Find(type, method) is { } found && Arguments(call, method, found) is { } arguments && IsIndependent(call.Name, instance, arguments)
            ? Run(call, method, found, instance, arguments)
            : null;
    }

    private static Value? Static(IntrinsicCall call, Type type)
    {
        var value = type.GetField(call.Name, BindingFlags.Public | BindingFlags.Static)?.GetValue(null) ?? type.GetProperty(call.Name, BindingFlags.Public | BindingFlags.Static)?.GetValue(null);
        return value is null ? null : Wrap(call, value);
    }

    private static Value? Run(IntrinsicCall call, IMethodSymbol method, MethodBase found, object? instance, object?[] arguments)
    {
        object? result;
        var copies = arguments.Select(argument => (argument as Array)?.Clone()).ToArray();
        try
        {
            result = found is ConstructorInfo constructor ? constructor.Invoke(arguments) : found.Invoke(found.IsStatic ? null : instance, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner && (IntrinsicTable.IsExpected(inner) || inner is RegexMatchTimeoutException))
        {
            if (inner is RegexMatchTimeoutException)
                throw new UnknownException(call.Interpreter.NotEvaluable(call.Place, "the regular expression takes too long to be matched when the build runs: write the value out"));
            throw new RaisedException(inner.GetType().Name, inner.Message);
        }

        // What is written into an array would be written into a copy.
        for (var i = 0; i < arguments.Length; i++)
        {
            if (copies[i] is Array copy && !copy.Cast<object?>().SequenceEqual(((Array)arguments[i]!).Cast<object?>()))
                return null;
        }

        // A told culture stands before the references, which end the parameters.
        var shift = arguments.Length - method.Parameters.Length;
        for (var i = 0; i < method.Parameters.Length && i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i] is ReferenceValue reference)
            {
                if (Wrap(call, arguments[i + shift]) is not { } written)
                    return null;
                reference.Variable.Value = written;
            }
        }

        // What was asked of the time zone of the machine.
        return result is DateTime { Kind: DateTimeKind.Local } ? null : Wrap(call, result);
    }

    private static bool IsIndependent(string name, object? instance, object?[] arguments)
    {
        foreach (var argument in arguments.Append(instance))
        {
            switch (argument)
            {
                case DateTime { Kind: DateTimeKind.Local }:
                case DateTime { Kind: DateTimeKind.Unspecified } when name is ".ctor" or "op_Implicit" or "ToUniversalTime" or "Compare":
                    return arguments is [DateTime, TimeSpan];
                case string format when name == "ToString" && instance is DateTime { Kind: not DateTimeKind.Utc } && format.IndexOfAny(['z', 'U']) >= 0:
                    return false;
            }
        }

        // Without an offset a text is in the time zone of the machine.
        return instance is not null || name is not ("Parse" or "TryParse" or "ParseExact" or "TryParseExact") || arguments.OfType<DateTimeStyles>().FirstOrDefault() is var styles
            && ((styles & (DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)) != 0 || !arguments.Any(argument => argument is DateTimeOffset));
    }

    private static MethodBase? Find(Type type, IMethodSymbol method)
    {
        var parameters = new Type[method.Parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            if (TypeOf(method.Parameters[i].Type) is not { } parameter)
                return null;
            parameters[i] = method.Parameters[i].RefKind is RefKind.Ref or RefKind.Out ? parameter.MakeByRefType() : parameter;
        }

        const BindingFlags Members = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;
        if (method.MethodKind == MethodKind.Constructor)
            return type == typeof(Regex) ? null : type.GetConstructor(parameters);
        if (method.IsGenericMethod)
            return null;
        // An overload that is told the culture, where there is one.
        var told = InsertProvider(parameters).Select(candidate => type.GetMethod(method.Name, Members, null, candidate, null)).FirstOrDefault(candidate => candidate is not null);
        if (told is not null)
            return told;
        if (type == typeof(string) && method.Name is "Compare" or "CompareTo" or "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" && !parameters.Contains(typeof(StringComparison)) && parameters.Contains(typeof(string)))
            return null;
        return type.GetMethods(Members).FirstOrDefault(candidate => candidate.Name == method.Name && candidate.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual(parameters)
            && (candidate.Name is not ("op_Implicit" or "op_Explicit") || candidate.ReturnType == TypeOf(method.ReturnType)));
    }

    private static IEnumerable<Type[]> InsertProvider(Type[] parameters)
    {
        if (parameters.Contains(typeof(IFormatProvider)) || parameters.Contains(typeof(CultureInfo)))
            yield break;
        yield return [.. parameters, typeof(IFormatProvider)];
        yield return [.. parameters, typeof(CultureInfo)];
        if (parameters.Length > 1 && parameters[parameters.Length - 1].IsByRef)
            yield return [.. parameters.Take(parameters.Length - 1), typeof(IFormatProvider), parameters[parameters.Length - 1]];
    }

    private static Type? TypeOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => TypeOf(array.ElementType)?.MakeArrayType(),
        { SpecialType: SpecialType.System_Object } => typeof(object),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } => TypeOf(underlying) is { } known ? typeof(Nullable<>).MakeGenericType(known) : null,
        INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: [{ SpecialType: not SpecialType.System_Char } element] } => TypeOf(element)?.MakeArrayType(),
        INamedTypeSymbol { IsGenericType: false } => KnownSymbols.FullNameOf(type) is var name && Types.TryGetValue(name, out var known) ? known : RawValues.EnumType(name)
            ?? (name == "System.IFormatProvider" ? typeof(IFormatProvider) : name == "System.Globalization.CultureInfo" ? typeof(CultureInfo) : null),
        _ => null,
    };

    /// <summary>The arguments as .NET takes them; null when one cannot be given.</summary>
    private static object?[]? Arguments(IntrinsicCall call, IMethodSymbol method, MethodBase found)
    {
        var parameters = found.GetParameters();
        var arguments = new object?[parameters.Length];
        var next = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            var type = parameters[i].ParameterType;
            if (next < method.Parameters.Length && type.IsByRef && call.Arguments[next] is ReferenceValue)
            {
                next++;
                continue;
            }

            if (type == typeof(IFormatProvider) || type == typeof(CultureInfo))
            {
                arguments[i] = CultureInfo.InvariantCulture;
                if (parameters.Length == method.Parameters.Length)
                    next++;
                continue;
            }

            if (!TryConvert(call.Arguments[next++], type, out arguments[i]))
                return null;
        }

        // Culture given by the code is the invariant one, or none that is known.
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].Type.Name is "IFormatProvider" or "CultureInfo" && call.Arguments[i] is not (NullValue or ScalarValue { Raw: CultureInfo }))
                return null;
        }

        return arguments;
    }

    private static bool TryConvert(Value value, Type type, out object? result)
    {
        result = null;
        switch (value)
        {
            case NullValue:
                return !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;
            case ScalarValue scalar:
                result = RawValues.Unwrap(scalar);
                if (result is ScalarValue or ISymbol or IndexFromEnd or IndexRange)
                    return false;
                return (Nullable.GetUnderlyingType(type) ?? type).IsInstanceOfType(result);
            case ListValue { Lengths: null } list when type.IsArray && type.GetElementType() is { } element:
                var array = Array.CreateInstance(element, list.Items.Count);
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (!TryConvert(list.Items[i], element, out var item))
                        return false;
                    array.SetValue(item, i);
                }

                result = array;
                return true;
            default:
                return false;
        }
    }

    private static Value? Wrap(IntrinsicCall call, object? result)
    {
        switch (result)
        {
            case null:
                return call.Method is { ReturnsVoid: true } ? NullValue.Void : new NullValue(call.Place);
            case Enum number:
                return call.Interpreter.Symbols.Type(number.GetType().FullName!) is { } enumType
                    ? new ScalarValue(Convert.ChangeType(number, number.GetTypeCode(), CultureInfo.InvariantCulture), call.Place, enumType)
                    : null;
            case Array { Rank: 1 } array:
                if (call.Interpreter.Symbols.Type(array.GetType().GetElementType()!.FullName!) is not { } element)
                    return null;
                var items = new List<Value>();
                foreach (var item in array)
                {
                    if (Wrap(call, item) is not { } wrapped)
                        return null;
                    items.Add(wrapped);
                }

                return new ListValue(CollectionIntrinsics.ArrayOf(call, element), items, call.Place);
            case { } tuple when tuple.GetType().FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal):
                var parts = tuple.GetType().GetFields().Select(field => Wrap(call, field.GetValue(tuple))).ToArray();
                return parts.Any(part => part is null) ? null : new TupleValue(parts!, call.Method?.ReturnType, call.Place);
            case MatchCollection matches:
                return new ListValue(call.Interpreter.Symbols.Type("System.Text.RegularExpressions.MatchCollection"), [.. matches.Cast<Match>().Select(match => new ScalarValue(match, call.Place))], call.Place);
            case GroupCollection or CaptureCollection:
                return new ScalarValue(result, call.Place);
            default:
                return Types.ContainsKey(result.GetType().FullName!) || result is Encoding or Group or Capture or System.Net.IPAddress ? call.Scalar(result) : null;
        }
    }

    private static Dictionary<string, Type> CreateTypes()
    {
        var types = new[]
        {
            typeof(string), typeof(char), typeof(bool), typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
            typeof(float), typeof(double), typeof(decimal), typeof(Math), typeof(Convert), typeof(BitConverter), typeof(Guid), typeof(Version), typeof(Uri), typeof(UriBuilder),
            typeof(TimeSpan), typeof(DateTime), typeof(DateTimeOffset), typeof(Encoding), typeof(UTF8Encoding), typeof(ASCIIEncoding), typeof(UnicodeEncoding),
            typeof(StringBuilder), typeof(CharUnicodeInfo), typeof(Regex), typeof(Match), typeof(Group), typeof(Capture), typeof(GroupCollection),
            typeof(System.Net.IPAddress), typeof(System.Net.WebUtility), typeof(System.Numerics.BigInteger),
        }.ToDictionary(type => type.FullName!, StringComparer.Ordinal);
        // Younger than the .NET that evaluation is built for: evaluated where the compiler runs on one that has them.
        foreach (var name in new[] { "System.DateOnly", "System.TimeOnly", "System.Half", "System.Int128", "System.UInt128", "System.MathF", "System.Text.Rune", "System.Numerics.BitOperations", "System.Net.IPNetwork" })
        {
            var type = typeof(object).Assembly.GetType(name) ?? Type.GetType($"{name}, System.Net.Primitives");
            if (type is not null)
                types.Add(name, type);
        }

        return types;
    }

    /// <summary>Regular expressions, with a limit to the time that one takes.</summary>
    public static Value? InvokeRegex(IntrinsicCall call)
    {
        if (call.Arguments.FirstOrDefault(argument => argument is UnknownValue) is { } unknown)
            return unknown;
        try
        {
            switch (call.Name, call.Raw)
            {
                case (".ctor", [string pattern]):
                    return new ScalarValue(new Regex(pattern, RegexOptions.CultureInvariant, RegexTimeout), call.Place);
                case (".ctor", [string pattern, RegexOptions options, ..]):
                    return new ScalarValue(new Regex(pattern, Interpreted(options), RegexTimeout), call.Place);
                case ("Escape", [string text]):
                    return call.Scalar(Regex.Escape(text));
                case ("Unescape", [string text]):
                    return call.Scalar(Regex.Unescape(text));
            }

            var (regex, arguments) = call.Instance is ScalarValue { Raw: Regex own } ? (own, call.Arguments) : Static(call);
            if (regex is null || arguments is not [ScalarValue { Raw: string input }, ..])
                return null;
            return (call.Name, arguments) switch
            {
                ("IsMatch", [_]) => call.Scalar(regex.IsMatch(input)),
                ("Match", [_]) => call.Scalar(regex.Match(input)),
                ("Matches", [_]) => Wrap(call, Forced(regex.Matches(input))),
                ("Split", [_]) => Wrap(call, regex.Split(input)),
                ("Count", [_]) => call.Scalar(regex.Matches(input).Count),
                ("Replace", [_, ScalarValue { Raw: string replacement }]) => call.Scalar(regex.Replace(input, replacement)),
                ("Replace", [_, DelegateValue evaluator]) => call.Scalar(regex.Replace(input, match => call.Text(call.Call(evaluator, new ScalarValue(match, call.Place))))),
                _ => null,
            };
        }
        catch (RegexMatchTimeoutException)
        {
            return call.Interpreter.NotEvaluable(call.Place, "the regular expression takes too long to be matched when the build runs: write the value out");
        }
    }

    private static MatchCollection Forced(MatchCollection matches)
    {
        _ = matches.Count;
        return matches;
    }

    private static (Regex? Regex, IReadOnlyList<Value> Arguments) Static(IntrinsicCall call)
    {
        if (!call.Member.IsStatic || call.Raw is not [string, string pattern, ..])
            return (null, []);
        var options = call.Raw.OfType<RegexOptions>().FirstOrDefault();
        var rest = call.Arguments.Where((_, i) => i != 1 && call.Raw[i] is not (RegexOptions or TimeSpan)).ToList();
        return (new Regex(pattern, Interpreted(options), RegexTimeout), rest);
    }

    private static RegexOptions Interpreted(RegexOptions options) => (options | RegexOptions.CultureInvariant) & ~RegexOptions.Compiled;

    /// <summary>Matches and their groups.</summary>
    public static Value? InvokeMatch(IntrinsicCall call)
    {
        var raw = (call.Instance as ScalarValue)?.Raw;
        return (call.Name, raw, call.Raw) switch
        {
            ("get_Item" or "this[]", GroupCollection groups, [int number]) => call.Scalar(groups[number]),
            ("get_Item" or "this[]", GroupCollection groups, [string name]) => call.Scalar(groups[name]),
            ("Count", GroupCollection groups, []) => call.Scalar(groups.Count),
            ("ToString", Capture capture, []) => call.Scalar(capture.Value),
            ("NextMatch", Match match, []) => call.Scalar(match.NextMatch()),
            ("Result", Match match, [string replacement]) => call.Scalar(match.Result(replacement)),
            _ => Invoke(call),
        };
    }
}
