namespace Plimsoll.Charts.Templates;

/// <summary>Decides which helpers become named templates: those that are used more than once, and of the release's all that are used.</summary>
public sealed class TemplateSharing
{
    private readonly HashSet<TemplateHelper> _shared = [];
    private readonly HashSet<TemplateHelper> _used = [];

    private TemplateSharing()
    {
    }

    /// <summary>The helpers of the C# that are named templates.</summary>
    public IReadOnlyCollection<TemplateHelper> Shared => _shared;

    /// <summary>The helpers of which a template is included somewhere.</summary>
    public IReadOnlyCollection<TemplateHelper> Used => _used;

    /// <summary>Decides it for the files of a chart.</summary>
    public static TemplateSharing Of(IReadOnlyList<TemplateDocument> documents, IReadOnlyList<TemplateText> texts, IReadOnlyList<TemplateCheck> checks)
    {
        var sharing = new TemplateSharing();
        // What is included no longer counts what is in it more than once, which can only make less of others.
        while (true)
        {
            var counts = sharing.Count(documents, texts, checks);
            var more = counts.Where(count => count.Value > 1 && !sharing._shared.Contains(count.Key) && IsShareable(count.Key)).Select(static count => count.Key).ToList();
            if (more.Count == 0)
            {
                sharing._used.UnionWith(counts.Keys.Where(helper => helper.IsAlwaysShared || sharing._shared.Contains(helper)));
                return sharing;
            }

            // Outer ones first: they may take the uses of inner ones with them.
            sharing._shared.Add(more.FirstOrDefault(helper => !more.Any(other => other != helper && Uses(other, helper))) ?? more[0]);
        }
    }

    private static bool Uses(TemplateHelper user, TemplateHelper used)
    {
        var sharing = new TemplateSharing();
        var counts = new Dictionary<TemplateHelper, int>();
        sharing.Add(user.Body, counts);
        return counts.ContainsKey(used);
    }

    /// <summary>Text that is included behind a key must not be empty, and a scalar must not be null.</summary>
    private static bool IsShareable(TemplateHelper helper) => !helper.IsAlwaysShared && helper.Body is { } body && IsSure(body);

    private static bool IsSure(TemplateNode? node) => node switch
    {
        TemplateHole hole => !hole.Expression.IsNullable && hole.Expression.Type is TemplateType.String or TemplateType.Boolean or TemplateType.Integer or TemplateType.LongInteger,
        TemplateMapping { Entries.Count: > 0 } mapping => Presence.OfEntries(mapping.Entries) is null,
        TemplateSequence { Items.Count: > 0 } sequence => Presence.OfItems(sequence.Items) is null,
        TemplateChoice choice => choice.WhenTrue is not TemplateHole && choice.WhenFalse is not TemplateHole && IsSure(choice.WhenTrue) && IsSure(choice.WhenFalse),
        TemplateCall call => IsSure(call.Result),
        _ => false,
    };

    private Dictionary<TemplateHelper, int> Count(IReadOnlyList<TemplateDocument> documents, IReadOnlyList<TemplateText> texts, IReadOnlyList<TemplateCheck> checks)
    {
        var counts = new Dictionary<TemplateHelper, int>();
        foreach (var item in documents.SelectMany(static document => document.Documents))
        {
            foreach (var expression in TemplateReferences.Expressions(item))
                Add(expression, counts);
            foreach (var call in TemplateReferences.Calls(item))
                Add(call, counts);
        }

        foreach (var expression in texts.SelectMany(static text => TemplateReferences.Expressions(text.Text)))
            Add(expression, counts);
        foreach (var check in checks)
            Add(check.Condition, counts);
        foreach (var helper in _shared)
            Add(helper.Body, counts);
        return counts;
    }

    private void Add(TemplateNode? node, Dictionary<TemplateHelper, int> counts)
    {
        foreach (var expression in TemplateReferences.Expressions(node))
            Add(expression, counts);
        foreach (var call in TemplateReferences.Calls(node))
            Add(call, counts);
    }

    private void Add(TemplateExpression expression, Dictionary<TemplateHelper, int> counts)
    {
        foreach (var helper in TemplateReferences.All(expression).OfType<HelperExpression>())
        {
            counts[helper.Helper] = (counts.TryGetValue(helper.Helper, out var count) ? count : 0) + 1;
            if (!helper.Helper.IsAlwaysShared && !_shared.Contains(helper.Helper))
                Add(helper.Result, counts);
        }
    }

    private void Add(TemplateCall call, Dictionary<TemplateHelper, int> counts)
    {
        counts[call.Helper] = (counts.TryGetValue(call.Helper, out var count) ? count : 0) + 1;
        if (!call.Helper.IsAlwaysShared && !_shared.Contains(call.Helper))
            Add(call.Result, counts);
    }
}
