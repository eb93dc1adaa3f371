namespace Plimsoll.Yaml.Edits;

/// <summary>Takes an entry or item out of its collection.</summary>
internal static class EntryRemoval
{
    public static EditPlan Plan(EditableDocument document, NodePath path)
    {
        var plan = new EditPlan();
        if (document.Find(path) is not { Entry: { } entry, Parent: { } parent } slot)
            plan.Refuse(EditRefusal.UnusualText);
        else if (slot.IsInFlow)
            FlowRemoval.Plan(document, parent, entry, plan);
        else
            BlockRemoval.Plan(document, parent, entry, plan);
        return plan;
    }
}
