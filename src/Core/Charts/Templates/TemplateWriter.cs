using System.Globalization;
using System.Text;
using Plimsoll.Model;
using Plimsoll.Yaml;

namespace Plimsoll.Charts.Templates;

/// <summary>
/// Writes templates as a person would have: the skeleton of the YAML is kept, one field a line, control lines alone on theirs at the
/// depth of what they guard. Holes are printed by their types; nothing is patched afterwards.
/// </summary>
internal sealed class TemplateWriter
{
    private readonly StringBuilder _output = new();

    public override string ToString() => _output.ToString();

    /// <summary>The first line of a file: a template comment, which leaves nothing behind.</summary>
    public void WriteTitle(string title) => _output.Append("{{- /* ").Append(Comment(title)).Append(" */ -}}\n");

    /// <summary>Variables for helpers that are used several times in a file.</summary>
    public void WriteVariables(IEnumerable<(string Name, string Value)> variables, bool isText)
    {
        foreach (var (name, value) in variables)
            _output.Append("{{- ").Append(name).Append(" := ").Append(value).Append(isText ? " -}}\n" : " }}\n");
    }

    /// <summary>Fails where a condition does not hold.</summary>
    public void WriteCheck(TemplateCheck check, TemplateScope scope)
    {
        Prepare(check.Condition, 0, scope);
        Line(0, $"{{{{- if {Conditions.Not(check.Condition).PrintCondition(scope)} }}}}");
        Line(0, $"{{{{- fail {GoString.Quote(check.Message)} }}}}");
        Line(0, "{{- end }}");
    }

    /// <summary>The documents of a file.</summary>
    public void WriteDocuments(IReadOnlyList<TemplateItem> documents, TemplateScope scope)
    {
        var separates = documents.Count > 1 || documents is [TemplateItemLoop];
        foreach (var document in documents)
            WriteDocument(document, scope, separates);
    }

    private void WriteDocument(TemplateItem document, TemplateScope scope, bool separates)
    {
        switch (document)
        {
            case TemplateSingle { Value: var node }:
                WriteRoot(node, scope, separates);
                break;
            case TemplateItemChoice choice:
                WriteChoices(choice, static part => part is [TemplateItemChoice next] ? next : null, static part => (part.Condition, part.WhenTrue, part.WhenFalse), 0, scope, (documents, inner) =>
                {
                    foreach (var one in documents)
                        WriteDocument(one, inner, separates || documents.Count > 1);
                });
                break;
            case TemplateItemLoop loop:
                var body = OpenLoop(loop.Loop, 0, scope);
                foreach (var one in loop.Body)
                    WriteDocument(one, body, true);
                Line(0, "{{- end }}");
                break;
        }
    }

    private void WriteRoot(TemplateNode node, TemplateScope scope, bool separates)
    {
        switch (node)
        {
            case TemplateChoice choice:
                WriteChoices(choice, static part => part as TemplateChoice, static part => (part.Condition, part.WhenTrue, part.WhenFalse), 0, scope, (part, inner) => WriteRoot(part!, inner, separates), static part => part is null);
                break;
            case TemplateCall call when !scope.IsShared(call.Helper):
                WriteRoot(call.Result, scope, separates);
                break;
            default:
                if (separates)
                    Line(0, "---");
                WriteBody(node, 0, scope);
                break;
        }
    }

    /// <summary>The body of a named template that yields a scalar.</summary>
    public void WriteScalar(TemplateExpression expression, TemplateScope scope)
    {
        Prepare(expression, 0, scope);
        if (_output.Length > 0)
            _output.Length--;
        _output.Replace(" }}\n", " -}}\n");
        if (_output.Length > 0)
            _output.Append(" -}}\n").Remove(_output.Length - " }} -}}\n".Length, " }}".Length);
        _output.Append("{{ ").Append(expression.PrintTyped(scope)).Append(" }}\n");
    }

    /// <summary>The body of a named template.</summary>
    public void WriteBody(TemplateNode node, int column, TemplateScope scope)
    {
        switch (node)
        {
            case TemplateMapping { Entries.Count: > 0 } mapping:
                WriteEntries(mapping.Entries, column, scope);
                break;
            case TemplateSequence { Items.Count: > 0 } sequence:
                WriteItems(sequence.Items, column, scope);
                break;
            case TemplateCall call when !scope.IsShared(call.Helper):
                WriteBody(call.Result, column, scope);
                break;
            case TemplateCall call:
                Line(column, $"{{{{- {HelperExpression.PrintCall(call.Helper, call.Arguments, scope)} | nindent {Number(column)} }}}}");
                break;
            case TemplateChoice choice:
                WriteChoices(choice, static part => part as TemplateChoice, static part => (part.Condition, part.WhenTrue, part.WhenFalse), column, scope, (part, inner) => WriteBody(part!, column, inner), static part => part is null);
                break;
            default:
                Line(column, Inline(node, scope));
                break;
        }
    }

    private void WriteEntries(IReadOnlyList<TemplateEntry> entries, int column, TemplateScope scope)
    {
        foreach (var entry in entries)
            WriteEntry(entry, column, scope);
    }

    private void WriteEntry(TemplateEntry entry, int column, TemplateScope scope)
    {
        switch (entry)
        {
            case TemplateField field:
                WriteField(Key(field.Key), field.Value, column, scope);
                break;
            case TemplateKeyedEntry keyed:
                Prepare(keyed.Key, column, scope);
                WriteField($"{{{{ {keyed.Key.Print(scope)} | quote }}}}", keyed.Value, column, scope);
                break;
            case TemplateEntryChoice choice:
                WriteChoices(choice, static part => part is [TemplateEntryChoice next] ? next : null, static part => (part.Condition, part.WhenTrue, part.WhenFalse), column, scope,
                    (part, inner) => WriteEntries(part, column, inner), static part => part.Count == 0);
                break;
            case TemplateEntryLoop loop:
                var body = OpenLoop(loop.Loop, column, scope);
                WriteEntries(loop.Body, column, body);
                Line(column, "{{- end }}");
                break;
            case TemplateEntryCall { Call: var call } when scope.IsShared(call.Helper):
                Line(column, $"{{{{- {HelperExpression.PrintCall(call.Helper, call.Arguments, scope)} | nindent {Number(column)} }}}}");
                break;
            case TemplateEntryCall { Call.Result: TemplateMapping mapping }:
                WriteEntries(mapping.Entries, column, scope);
                break;
        }
    }

    private void WriteField(string key, TemplateNode value, int column, TemplateScope scope)
    {
        if (value is TemplateHole { Expression: var asked })
            Prepare(asked, column, scope);
        switch (value)
        {
            case TemplateCall call when !scope.IsShared(call.Helper):
                WriteField(key, call.Result, column, scope);
                break;
            case TemplateCall call:
                Line(column, key + ":");
                Line(column + 2, $"{{{{- {HelperExpression.PrintCall(call.Helper, call.Arguments, scope)} | nindent {Number(column + 2)} }}}}");
                break;
            case TemplateMapping { Entries.Count: > 0 } mapping when Presence.OfEntries(mapping.Entries) is var presence:
                WriteGuarded(key, presence, "{}", column, scope, mapping.Entries is [TemplateEntryLoop loop] ? loop.Loop : null, inner => WriteEntries(mapping.Entries, column + 2, inner));
                break;
            case TemplateSequence { Items.Count: > 0 } sequence when Presence.OfItems(sequence.Items) is var presence:
                WriteGuarded(key, presence, "[]", column, scope, sequence.Items is [TemplateItemLoop { Loop: var only }] ? only : null, inner => WriteItems(sequence.Items, column + 2, inner));
                break;
            case TemplateChoice choice:
                WriteChoice(key, choice, column, scope);
                break;
            case TemplateHole { Expression: { IsNullable: true } expression }:
                WriteOptional(key, expression, column, scope);
                break;
            default:
                Line(column, $"{key}: {Inline(value, scope)}");
                break;
        }
    }

    /// <summary>A collection that may turn out to be empty is written as empty then: nothing behind a key would be null.</summary>
    private void WriteGuarded(string key, TemplateExpression? presence, string empty, int column, TemplateScope scope, TemplateLoop? loop, Action<TemplateScope> write)
    {
        if (presence is null)
        {
            Line(column, key + ":");
            write(scope);
        }
        else if (loop is not null && presence is AnyExpression { IsEmpty: false })
        {
            // The loop itself says what stands there when it has nothing to go through.
            Line(column, key + ":");
            write(scope);
            _output.Length -= "{{- end }}\n".Length + column + 2;
            Line(column + 2, "{{- else }}");
            Line(column + 2, empty);
            Line(column + 2, "{{- end }}");
        }
        else
        {
            Prepare(presence, column, scope);
            Line(column, $"{{{{- if {presence.PrintCondition(scope)} }}}}");
            Line(column, key + ":");
            write(scope.Block());
            Line(column, "{{- else }}");
            Line(column, $"{key}: {empty}");
            Line(column, "{{- end }}");
        }
    }

    private void WriteChoice(string key, TemplateChoice choice, int column, TemplateScope scope)
    {
        if (Scalar(choice) is { } inline)
        {
            Line(column, $"{key}: {inline.Invoke(scope)}");
            return;
        }

        if (AreBlocks(choice))
        {
            Line(column, key + ":");
            WriteBody(choice, column + 2, scope);
            return;
        }

        WriteChoices(choice, static part => part as TemplateChoice, static part => (part.Condition, part.WhenTrue, part.WhenFalse), column, scope,
            (part, inner) => WriteField(key, part!, column, inner), static part => part is null);
    }

    /// <summary>Whether every arm takes lines below the key, whatever the values are.</summary>
    private static bool AreBlocks(TemplateNode? node) => node switch
    {
        TemplateMapping { Entries.Count: > 0 } mapping => Presence.OfEntries(mapping.Entries) is null,
        TemplateChoice choice => AreBlocks(choice.WhenTrue) && AreBlocks(choice.WhenFalse),
        _ => false,
    };

    /// <summary>A choice between two numbers is short enough for one line.</summary>
    private static Func<TemplateScope, string>? Scalar(TemplateChoice choice) =>
        IsShort(choice.WhenTrue) && IsShort(choice.WhenFalse) && choice is not { WhenTrue: TemplateConstant, WhenFalse: TemplateConstant }
            ? scope => $"{{{{ if {choice.Condition.PrintCondition(scope)} }}}}{ShortText(choice.WhenTrue!, scope)}{{{{ else }}}}{ShortText(choice.WhenFalse!, scope)}{{{{ end }}}}"
            : null;

    private static bool IsShort(TemplateNode? node) => node is TemplateConstant { Scalar.Kind: ScalarKind.Integer or ScalarKind.Boolean } or TemplateHole { Expression: { Type: TemplateType.Integer or TemplateType.LongInteger or TemplateType.Boolean, IsPath: true } };

    private static string ShortText(TemplateNode node, TemplateScope scope) => node is TemplateHole hole ? $"{{{{ {hole.Expression.PrintTyped(scope)} }}}}" : Inline(node, scope);

    /// <summary>A field that is left out where its value is null.</summary>
    private void WriteOptional(string key, TemplateExpression expression, int column, TemplateScope scope)
    {
        if (expression.ExcludesEmpty && expression.Type is not TemplateType.Boolean)
        {
            Line(column, $"{{{{- with {expression.Print(scope)} }}}}");
            var inner = scope.Nested();
            inner.Name(expression, ".");
            Line(column, $"{key}: {Hole(expression, inner)}");
        }
        else
        {
            Line(column, $"{{{{- if {new NullTestExpression(expression, isNull: false).PrintCondition(scope)} }}}}");
            Line(column, $"{key}: {Hole(expression, scope)}");
        }

        Line(column, "{{- end }}");
    }

    private void WriteItems(IReadOnlyList<TemplateItem> items, int column, TemplateScope scope)
    {
        foreach (var item in items)
            WriteItem(item, column, scope);
    }

    private void WriteItem(TemplateItem item, int column, TemplateScope scope)
    {
        switch (item)
        {
            case TemplateSingle { Value: TemplateCall call } when !scope.IsShared(call.Helper):
                WriteItem(new TemplateSingle(call.Result), column, scope);
                break;
            case TemplateSingle { Value: TemplateChoice choice }:
                WriteChoices(choice, static part => part as TemplateChoice, static part => (part.Condition, part.WhenTrue, part.WhenFalse), column, scope,
                    (part, inner) => WriteItem(new TemplateSingle(part!), column, inner), static part => part is null);
                break;
            case TemplateSingle single:
                WriteBehindDash(single.Value, column, scope);
                break;
            case TemplateItemChoice choice:
                WriteChoices(choice, static part => part is [TemplateItemChoice next] ? next : null, static part => (part.Condition, part.WhenTrue, part.WhenFalse), column, scope,
                    (part, inner) => WriteItems(part, column, inner), static part => part.Count == 0);
                break;
            case TemplateItemLoop loop:
                var body = OpenLoop(loop.Loop, column, scope);
                WriteItems(loop.Body, column, body);
                Line(column, "{{- end }}");
                break;
        }
    }

    private void WriteBehindDash(TemplateNode value, int column, TemplateScope scope)
    {
        if (value is TemplateHole { Expression: var asked })
            Prepare(asked, column, scope);
        var isMapping = value is TemplateMapping { Entries.Count: > 0 };
        if (value is TemplateMapping { Entries.Count: > 0 } whole && Presence.OfEntries(whole.Entries) is { } presence)
        {
            Prepare(presence, column, scope);
            Line(column, $"{{{{- if {presence.PrintCondition(scope)} }}}}");
            WriteBehindDashSurely(value, column, scope);
            Line(column, "{{- else }}");
            Line(column, "- {}");
            Line(column, "{{- end }}");
        }
        else if (isMapping || value is TemplateSequence { Items.Count: > 0 } or TemplateCall)
        {
            WriteBehindDashSurely(value, column, scope);
        }
        else
        {
            Line(column, "- " + Inline(value, scope));
        }
    }

    /// <summary>The dash goes in front of the first line, where that is no control line; else it has a line of its own.</summary>
    private void WriteBehindDashSurely(TemplateNode value, int column, TemplateScope scope)
    {
        var start = _output.Length;
        if (value is TemplateSequence { Items: [TemplateItemLoop, ..] or [TemplateItemChoice, ..] } sequence && Presence.OfItems(sequence.Items) is { } presence)
        {
            Prepare(presence, column, scope);
            Line(column, $"{{{{- if {presence.PrintCondition(scope)} }}}}");
            Line(column, "-");
            WriteItems(sequence.Items, column + 2, scope);
            Line(column, "{{- else }}");
            Line(column, "- []");
            Line(column, "{{- end }}");
            return;
        }

        WriteBody(value, column + 2, scope);
        if (_output[start + column + 2] == '{' && _output[start + column + 3] == '{' && _output[start + column + 4] == '-')
            _output.Insert(start, new string(' ', column) + "-\n");
        else
            _output[start + column] = '-';
    }

    private TemplateScope OpenLoop(TemplateLoop loop, int column, TemplateScope scope)
    {
        Prepare(loop.Source, column, scope);
        var source = loop.Source.Print(scope);
        var inner = scope.Nested();
        var key = loop.Key is { } variable ? inner.Declare(variable) : null;
        var item = inner.Declare(loop.Item);
        Line(column, $"{{{{- range {(key is null ? "" : key + ", ")}{item} := {source} }}}}");
        return inner;
    }

    /// <summary><c>if</c>, <c>else if</c> and <c>else</c>.</summary>
    private void WriteChoices<TChoice, TPart>(
        TChoice choice, Func<TPart, TChoice?> next, Func<TChoice, (TemplateExpression Condition, TPart WhenTrue, TPart WhenFalse)> parts, int column, TemplateScope scope,
        Action<TPart, TemplateScope> write, Func<TPart, bool>? isNothing = null)
        where TChoice : class
    {
        var keyword = "if";
        for (var current = choice; current is not null; current = next(parts(current).WhenFalse))
            Prepare(parts(current).Condition, column, scope);
        for (var current = choice; ;)
        {
            var (condition, whenTrue, whenFalse) = parts(current);
            var isTrueNothing = isNothing?.Invoke(whenTrue) == true;
            var isFalseNothing = isNothing?.Invoke(whenFalse) == true;
            if (isTrueNothing && isFalseNothing)
                break;
            if (isTrueNothing)
            {
                condition = Conditions.Not(condition);
                (whenTrue, whenFalse) = (whenFalse, whenTrue);
                (isTrueNothing, isFalseNothing) = (isFalseNothing, isTrueNothing);
            }

            Line(column, $"{{{{- {keyword} {condition.PrintCondition(scope)} }}}}");
            write(whenTrue, scope.Block());
            if (isFalseNothing)
                break;
            if (next(whenFalse) is { } following)
            {
                current = following;
                keyword = "else if";
                continue;
            }

            Line(column, "{{- else }}");
            write(whenFalse, scope.Block());
            break;
        }

        Line(column, "{{- end }}");
    }

    /// <summary>Runs the loops that a condition asks about beforehand, into variables.</summary>
    private void Prepare(TemplateExpression condition, int column, TemplateScope scope)
    {
        if (condition is HelperExpression helper && (scope.IsShared(helper.Helper) || scope.NameOf(helper) is not null))
        {
            foreach (var argument in helper.Arguments)
                Prepare(argument, column, scope);
            return;
        }

        if (condition is HelperExpression inlined)
        {
            Prepare(inlined.Result, column, scope);
            return;
        }

        if (condition is CollectedExpression collected)
        {
            PrepareList(collected, column, scope);
            return;
        }

        if (condition is not LoopPresenceExpression presence)
        {
            foreach (var operand in condition.Operands)
                Prepare(operand, column, scope);
            return;
        }

        if (scope.NameOf(presence) is not null)
            return;
        var name = scope.Declare(new VariableExpression("any", 0, new ValueFacts(TemplateType.Boolean)));
        Line(column, $"{{{{- {name} := false }}}}");
        var body = OpenLoop(presence.Loop, column, scope);
        Prepare(presence.Body, column, body);
        Line(column, $"{{{{- if {presence.Body.PrintCondition(body)} }}}}");
        Line(column, $"{{{{- {name} = true }}}}");
        Line(column, "{{- end }}");
        Line(column, "{{- end }}");
        scope.Name(presence, name);
    }

    private void PrepareList(CollectedExpression list, int column, TemplateScope scope)
    {
        if (scope.NameOf(list) is not null)
            return;
        var name = scope.Declare(new VariableExpression("items", 0, new ValueFacts(TemplateType.List)));
        Line(column, $"{{{{- {name} := list }}}}");
        foreach (var item in list.Items)
            Collect(item, scope);
        scope.Name(list, name);

        void Collect(TemplateItem item, TemplateScope inner)
        {
            switch (item)
            {
                case TemplateSingle { Value: TemplateHole hole }:
                    Prepare(hole.Expression, column, inner);
                    Line(column, $"{{{{- {name} = append {name} {hole.Expression.PrintTypedArgument(inner)} }}}}");
                    break;
                case TemplateItemChoice choice:
                    WriteChoices(choice, static part => part is [TemplateItemChoice next] ? next : null, static part => (part.Condition, part.WhenTrue, part.WhenFalse), column, inner, (part, block) =>
                    {
                        foreach (var one in part)
                            Collect(one, block);
                    }, static part => part.Count == 0);
                    break;
                case TemplateItemLoop loop:
                    Prepare(loop.Loop.Source, column, inner);
                    var body = OpenLoop(loop.Loop, column, inner);
                    foreach (var one in loop.Body)
                        Collect(one, body);
                    Line(column, "{{- end }}");
                    break;
            }
        }
    }

    /// <summary>A value that stands behind its key or dash.</summary>
    private static string Inline(TemplateNode node, TemplateScope scope) => node switch
    {
        TemplateConstant { Scalar: { Kind: ScalarKind.String, Text: var text } } when text.IndexOf("{{", StringComparison.Ordinal) >= 0 => $"{{{{ {GoString.Quote(text)} | quote }}}}",
        TemplateConstant constant => Yaml(constant.Scalar),
        TemplateHole hole => Hole(hole.Expression, scope),
        TemplateMapping => "{}",
        TemplateSequence => "[]",
        _ => throw new InvalidOperationException($"A {node.GetType().Name} has lines of its own."),
    };

    /// <summary>An action for a scalar, printed by its type.</summary>
    public static string Hole(TemplateExpression expression, TemplateScope scope)
    {
        var value = expression;
        while (value is HelperExpression helper && !scope.IsShared(helper.Helper) && scope.NameOf(helper) is null)
            value = helper.Result;
        return value.Type switch
        {
            TemplateType.String when value is ConcatExpression { HasOnlyIntegers: true } concat && CanBePieces(concat) => Pieces(concat, scope),
            TemplateType.String or TemplateType.Any => $"{{{{ {value.Print(scope)} | quote }}}}",
            TemplateType.IntegerOrString => $"{{{{ if kindIs \"string\" {value.PrintArgument(scope)} }}}}{{{{ {value.Print(scope)} | quote }}}}{{{{ else }}}}{{{{ int {value.PrintArgument(scope)} }}}}{{{{ end }}}}",
            _ => $"{{{{ {value.PrintTyped(scope)} }}}}",
        };
    }

    /// <summary>A text that is no YAML, but for the end of its last line.</summary>
    public void WriteText(TemplateTextPart text, TemplateScope scope)
    {
        // What is built in variables is built above; a line of it leaves nothing behind.
        var start = _output.Length;
        foreach (var expression in TemplateReferences.Expressions(text))
            Prepare(expression, 0, scope);
        var prepared = _output.ToString(start, _output.Length - start);
        _output.Length = start;
        _output.Append(prepared.Replace(" }}\n", " -}}\n"));
        var parts = Flat(text).ToList();
        for (var i = 0; i < parts.Count; i++)
            WriteTextPart(parts[i], i + 1 < parts.Count ? parts[i + 1] : null, scope, isFirst: i == 0);
        if (_output[_output.Length - 1] != '\n')
            _output.Append('\n');
    }

    private static IEnumerable<TemplateTextPart> Flat(TemplateTextPart part) => part is TemplateTextSequence sequence ? sequence.Parts.SelectMany(Flat) : [part];

    private void WriteTextPart(TemplateTextPart part, TemplateTextPart? next, TemplateScope scope, bool isFirst = false)
    {
        switch (part)
        {
            // The comment above takes away the space behind it.
            case TemplateTextHole { Expression: LiteralExpression { Value: string literal } } when isFirst && literal.Length > 0 && char.IsWhiteSpace(literal[0]):
                _output.Append("{{ ").Append(GoString.Quote(literal)).Append(" }}");
                break;
            case TemplateTextHole { Expression: LiteralExpression { Value: string literal } }:
                _output.Append(literal.Replace("{{", "{{ \"{{\" }}"));
                break;
            case TemplateTextHole hole:
                _output.Append("{{ ").Append(hole.Expression.PrintTyped(scope)).Append(" }}");
                break;
            case TemplateTextChoice choice:
                var isBlock = (_output.Length == 0 || _output[_output.Length - 1] == '\n') && (next is null || next is TemplateTextHole { Expression: LiteralExpression { Value: string following } } && following[0] == '\n')
                    && CanStandAlone(choice.WhenTrue) && CanStandAlone(choice.WhenFalse);
                _output.Append("{{ if ").Append(choice.Condition.PrintCondition(scope)).Append(isBlock ? " -}}\n" : " }}");
                WriteTextArm(choice.WhenTrue, scope);
                if (!IsNothing(choice.WhenFalse))
                {
                    _output.Append(isBlock ? "\n{{- else -}}\n" : "{{ else }}");
                    WriteTextArm(choice.WhenFalse, scope);
                }

                _output.Append(isBlock ? "\n{{- end }}" : "{{ end }}");
                break;
        }
    }

    private void WriteTextArm(TemplateTextPart arm, TemplateScope scope)
    {
        var parts = Flat(arm).ToList();
        for (var i = 0; i < parts.Count; i++)
            WriteTextPart(parts[i], i + 1 < parts.Count ? parts[i + 1] : null, scope);
    }

    /// <summary>Whether the trims around it take nothing of it.</summary>
    private static bool CanStandAlone(TemplateTextPart part)
    {
        var parts = Flat(part).ToList();
        return !IsNothing(part) && !char.IsWhiteSpace((Edge(parts[0]) ?? "x")[0])
            && !char.IsWhiteSpace((Edge(parts[parts.Count - 1]) ?? "x")[(Edge(parts[parts.Count - 1]) ?? "x").Length - 1]);
    }

    private static string? Edge(TemplateTextPart part) => part is TemplateTextHole { Expression: LiteralExpression { Value: string { Length: > 0 } text } } ? text : null;

    private static bool IsNothing(TemplateTextPart part) => part is TemplateTextHole { Expression: LiteralExpression { Value: "" } };

    private static bool CanBePieces(ConcatExpression concat) => concat.Parts.All(static part => part is not LiteralExpression { Value: string text } || text.IndexOf("{{", StringComparison.Ordinal) < 0 && !text.EndsWith("{", StringComparison.Ordinal));

    private static string Pieces(ConcatExpression concat, TemplateScope scope)
    {
        var text = new StringBuilder("\"");
        foreach (var part in concat.Parts)
        {
            if (part is LiteralExpression { Value: string literal })
            {
                var quoted = new StringBuilder();
                QuotedScalar.Append(quoted, literal);
                text.Append(quoted.ToString(1, quoted.Length - 2));
            }
            else
            {
                text.Append("{{ ").Append(part.PrintTyped(scope)).Append(" }}");
            }
        }

        return text.Append('"').ToString();
    }

    private static string Yaml(ScalarNode scalar)
    {
        var text = new StringBuilder();
        ScalarWriter.Append(text, scalar, ScalarPlace.Value, default);
        return text.ToString();
    }

    private static string Key(string key)
    {
        if (key.IndexOf("{{", StringComparison.Ordinal) >= 0)
            return $"{{{{ {GoString.Quote(key)} | quote }}}}";
        var text = new StringBuilder();
        ScalarWriter.AppendString(text, key, ScalarPlace.Key, default);
        return text.ToString();
    }

    private void Line(int column, string text) => _output.Append(' ', column).Append(text).Append('\n');

    private static string Comment(string text) => text.Replace("*/", "* /");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
