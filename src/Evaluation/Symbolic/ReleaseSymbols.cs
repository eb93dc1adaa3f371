using Microsoft.CodeAnalysis;
using Plimsoll.Charts.Templates;
using Plimsoll.Evaluation.Interpretation;
using Plimsoll.Evaluation.Values;

namespace Plimsoll.Evaluation.Symbolic;

/// <summary>The members of <c>Plimsoll.Release</c>, <c>Chart</c> and <c>Capabilities</c> in a template.</summary>
internal sealed class ReleaseSymbols(string chart)
{
    private static readonly ValueFacts Text = new(TemplateType.String);
    private static readonly ValueFacts FilledText = new(TemplateType.String, ExcludesEmpty: true);
    private static readonly RootExpression Release = new("Release");
    private static readonly RootExpression Chart = new("Chart");
    private static readonly RootExpression Capabilities = new("Capabilities");

    private readonly TemplateHelper _fullName = new($"{chart}.fullname", "Release.FullName: the release and the chart, in at most 63 characters.", takesRoot: true, [])
    {
        IsAlwaysShared = true,
        Text = """
            {{- if contains .Chart.Name .Release.Name }}
            {{- .Release.Name | trunc 63 | trimAll "-" }}
            {{- else }}
            {{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimAll "-" }}
            {{- end }}

            """,
    };

    private readonly TemplateHelper _nameFor = new(
        $"{chart}.nameFor", "Release.NameFor(suffix): the name of a part, cut before its suffix so that no two parts share one. Takes (list root suffix).", takesRoot: true,
        [new VariableExpression("suffix", 0, FilledText)])
    {
        IsAlwaysShared = true,
        Text = $$$"""
            {{- $root := index . 0 -}}
            {{- $suffix := index . 1 -}}
            {{ include "{{{chart}}}.fullname" $root | trunc (sub 62 (len $suffix) | int) | trimAll "-" }}-{{ $suffix }}

            """,
    };

    private readonly TemplateHelper _selector = new($"{chart}.selector", "Release.Selector(): what never changes while the release lives.", takesRoot: true, [])
    {
        IsAlwaysShared = true,
        Text = """
            app.kubernetes.io/name: {{ .Chart.Name | quote }}
            app.kubernetes.io/instance: {{ .Release.Name | quote }}

            """,
    };

    private readonly TemplateHelper _labels = new($"{chart}.labels", "Release.Labels()", takesRoot: true, [])
    {
        IsAlwaysShared = true,
        Text = $$$"""
            {{ include "{{{chart}}}.selector" . }}
            app.kubernetes.io/version: {{ .Chart.AppVersion | replace "+" "_" | trunc 63 | trimAll "-_." | quote }}
            app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
            helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimAll "-_." | quote }}

            """,
    };

    /// <summary>The named templates in the order in which they stand in a file.</summary>
    public IReadOnlyList<TemplateHelper> Helpers => [_fullName, _nameFor, _selector, _labels];

    /// <summary>The named templates that the text of one includes.</summary>
    public IEnumerable<TemplateHelper> UsedBy(TemplateHelper helper) => helper == _nameFor ? [_fullName] : helper == _labels ? [_selector] : [];

    /// <summary>The release itself.</summary>
    public static SymbolValue Symbol(ITypeSymbol type) => new(Release, type, null);

    public static bool IsRelease(ITypeSymbol? type) => type is { Name: "Release" or "Chart" or "Capabilities", ContainingNamespace: { Name: "Plimsoll", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What a property, or a call of a method, yields; null for what is none of a release.</summary>
    public Value? Read(Interpreter interpreter, SymbolValue instance, ISymbol member, IReadOnlyList<Value> arguments, SyntaxNode place)
    {
        switch (instance.Type?.Name, member.Name)
        {
            case ("Release", "Name" or "Namespace" or "Service"):
                return String(new MemberExpression(Release, member.Name, FilledText));
            case ("Release", "IsInstall" or "IsUpgrade"):
                return new SymbolValue(new MemberExpression(Release, member.Name, new ValueFacts(TemplateType.Boolean)), interpreter.Symbols.Type("System.Boolean"), place);
            case ("Release", "Revision"):
                return new SymbolValue(new MemberExpression(Release, member.Name, new ValueFacts(TemplateType.Integer, ExcludesEmpty: true, Range: new(1, int.MaxValue))), interpreter.Symbols.Type("System.Int32"), place);
            case ("Release", "Chart"):
                return new SymbolValue(Chart, TypeOf(member), place);
            case ("Release", "Capabilities"):
                return new SymbolValue(Capabilities, TypeOf(member), place);
            case ("Release", "FullName"):
                return String(Call(_fullName, []));
            case ("Release", "NameFor") when interpreter.NonNullExpression(arguments[0]) is { } unknown && !Ascii.IsSure(unknown):
                return interpreter.Inexpressible(place, "the suffix of a name is cut and counted in bytes: restrict it with [RegularExpression] to at most 40 ASCII characters");
            case ("Release", "NameFor") when interpreter.NonNullExpression(arguments[0]) is { } suffix:
                return String(Call(_nameFor, [suffix]));
            case ("Release", "Selector"):
                return Labels(interpreter, member, _selector, place);
            case ("Release", "Labels"):
                return Labels(interpreter, member, _labels, place);
            case ("Chart", "Name" or "Version"):
                return String(new MemberExpression(Chart, member.Name, FilledText));
            case ("Chart", "AppVersion"):
                return String(new MemberExpression(Chart, member.Name, Text));
            case ("Capabilities", "KubeVersion"):
                return String(new MemberExpression(new MemberExpression(Capabilities, "KubeVersion", new ValueFacts(TemplateType.Map)), "Version", FilledText));
            case ("Capabilities", "Has") when interpreter.NonNullExpression(arguments[0]) is { } version:
                return new SymbolValue(new MethodExpression(new MemberExpression(Capabilities, "APIVersions", new ValueFacts(TemplateType.Any)), "Has", TemplateType.Boolean, version), interpreter.Symbols.Type("System.Boolean"), place);
            default:
                return null;
        }

        SymbolValue String(TemplateExpression expression) => new(expression, interpreter.Symbols.Type("System.String"), place);
    }

    private static HelperExpression Call(TemplateHelper helper, IReadOnlyList<TemplateExpression> arguments) =>
        new(helper, arguments, new MemberExpression(Release, helper.Name, FilledText));

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IPropertySymbol)?.Type;

    private DictionaryValue Labels(Interpreter interpreter, ISymbol member, TemplateHelper helper, SyntaxNode place)
    {
        var dictionary = new DictionaryValue((member as IMethodSymbol)?.ReturnType, interpreter.Equality, place);
        Add("app.kubernetes.io/name", new MemberExpression(Chart, "Name", FilledText));
        Add("app.kubernetes.io/instance", new MemberExpression(Release, "Name", FilledText));
        if (helper == _labels)
        {
            Add("app.kubernetes.io/version", Label(new MemberExpression(Chart, "AppVersion", Text)));
            Add("app.kubernetes.io/managed-by", new MemberExpression(Release, "Service", FilledText));
            Add("helm.sh/chart", Label(ConcatExpression.Of([new MemberExpression(Chart, "Name", FilledText), LiteralExpression.Of("-"), new MemberExpression(Chart, "Version", FilledText)])));
        }

        interpreter.Calls.Add(dictionary, helper, [], dictionary.Stamp);
        return dictionary;

        void Add(string key, TemplateExpression value) =>
            dictionary.Entries.Add(new ScalarValue(key, place), new Slot(new SymbolValue(value, interpreter.Symbols.Type("System.String"), place), place));
    }

    private static CallExpression Label(TemplateExpression text)
    {
        var replaced = Pipe("replace", text, LiteralExpression.Of("+"), LiteralExpression.Of("_"));
        return Pipe("trimAll", Pipe("trunc", replaced, LiteralExpression.Of(63)), LiteralExpression.Of("-_."));
    }

    private static CallExpression Pipe(string function, TemplateExpression input, params TemplateExpression[] arguments) =>
        new(function, TemplateType.String, [.. arguments, input]) { IsPiped = true };
}
