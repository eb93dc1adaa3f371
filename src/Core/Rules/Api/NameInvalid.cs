using System.Globalization;
using System.Text;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8007: a name, label, annotation or finalizer in a form that the API server refuses.</summary>
internal sealed class NameInvalid : ObjectRule
{
    private const int MostOfAnnotations = 256 * 1024;
    private const int LongestShown = 80;

    // What the server adds to generateName, and what it keeps of it.
    private const int GeneratedLength = 5;
    private const int MostOfPrefix = 58;

    public override RuleInfo Info { get; } = new("PLM8007", "name-invalid", Severity.Error)
    {
        Title = "A name, label or annotation has a form that the API refuses.",
        Why = "Names become DNS names and parts of URLs, and labels are indexed: the API server refuses what cannot be one. "
            + "What a controller makes from a template is refused later, when nobody looks.",
        IsRefused = true,
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        CheckName(manifest, report);
        CheckNamespace(manifest, report);
        foreach (var place in LabelPlaces.MetadataOf(manifest))
        {
            CheckLabels(place.Field["labels"], place, report);
            CheckAnnotations(place.Field["annotations"], place, report);
        }

        CheckFinalizers(manifest, report);
        foreach (var place in LabelPlaces.MapsOf(manifest))
            CheckLabels(place.Field, place, report);
        foreach (var selector in LabelPlaces.SelectorsOf(manifest))
            CheckSelector(selector, manifest, report);
    }

    private static void CheckName(ManifestObject manifest, Report report)
    {
        var name = manifest.Metadata["name"];
        var prefix = manifest.Metadata["generateName"];
        if (ObjectNames.FormOf(manifest.ApiKind) is not { } form || manifest.Metadata.IsUnknown || name.IsUnknown || prefix.IsUnknown)
            return;
        if (prefix.Text is { Length: > 0 } start)
        {
            if (form.ProblemOfPrefix(start) is { } problem)
                report.At(prefix, $"{manifest.DisplayName} generates names from \"{Show(start)}\", which no {Bare(form)} can start with: {problem}");
            else if (name.IsAbsent && manifest.Kind == "CronJob" && Math.Min(start.Length, MostOfPrefix) + GeneratedLength > ObjectNames.MostOfCronJob)
                report.At(prefix, $"{manifest.DisplayName} generates names of more than {ObjectNames.MostOfCronJob} characters: its Jobs' names would be too long");
        }

        // An empty one is a missing one, which is not a matter of form.
        if (name.Text is not { Length: > 0 } text)
            return;
        if (form.ProblemOf(text) is { } wrong)
        {
            var finding = report.At(name, $"the name of {Named(manifest)} is not {form.Title}: {wrong}");
            if (form.Nearest(text) is { } nearest)
                finding.Suggest($"write {nearest}");
        }
        else if (manifest.Kind == "CronJob" && text.Length > ObjectNames.MostOfCronJob)
        {
            report.At(name, $"the name of {Named(manifest)} has {text.Length} characters, and {ObjectNames.MostOfCronJob} are allowed: its Jobs' names are longer");
        }
        else
        {
            CheckIndexedJob(manifest, name, text, report);
        }
    }

    /// <summary>The pods of an indexed Job have its name and their index for a host name.</summary>
    private static void CheckIndexedJob(ManifestObject manifest, Field name, string text, Report report)
    {
        if (manifest.Kind != "Job" || manifest.Spec["completionMode"].Text != "Indexed" || manifest.Spec["completions"].Integer is not { } completions || completions < 1)
            return;
        var host = $"{text}-{(completions - 1).ToString(CultureInfo.InvariantCulture)}";
        if (NameForm.Label.ProblemOf(host) is { } problem)
            report.At(name, $"{manifest.DisplayName} gives its last pod the host name \"{Show(host)}\", which is not {NameForm.Label.Title}: {problem}");
    }

    private static void CheckNamespace(ManifestObject manifest, Report report)
    {
        var field = manifest.Metadata["namespace"];
        if (field.Text is { Length: > 0 } text && ObjectNames.IsBuiltIn(manifest.ApiKind) && !ApiGroups.IsClusterScoped(manifest.Kind) && NameForm.Label.ProblemOf(text) is { } problem)
            report.At(field, $"{Named(manifest)} is in namespace \"{Show(text)}\", which is not {NameForm.Label.Title}: {problem}");
    }

    private static void CheckLabels(Field labels, LabelPlace place, Report report)
    {
        foreach (var label in labels.Entries)
        {
            if (Placeholder.IsIn(label.Key!))
                continue;
            if (NameForm.ProblemOfKey(label.Key!) is { } ofKey)
                report.AtKey(label, $"{place.Owner} has the label key \"{Show(label.Key!)}\", which is not a qualified name: {ofKey}");
            else if (label.Text is { } value)
                CheckValue(label, label.Key!, value, place, report);
        }
    }

    private static void CheckValue(Field field, string key, string value, LabelPlace place, Report report)
    {
        if (NameForm.LabelValue.ProblemOf(value) is not { } problem)
            return;
        var finding = report.At(field, $"{place.Owner} has label {key} with the value \"{Show(value)}\", which is not {NameForm.LabelValue.Title}: {problem}");
        if (NameForm.LabelValue.Nearest(value) is { } nearest)
            finding.Suggest($"write {nearest}");
    }

    private static void CheckAnnotations(Field annotations, LabelPlace place, Report report)
    {
        var size = 0L;
        foreach (var annotation in annotations.Entries)
        {
            size += Encoding.UTF8.GetByteCount(annotation.Key!) + (annotation.Text is { } text ? Encoding.UTF8.GetByteCount(text) : 0);
            // The case of an annotation's key does not count.
            if (!Placeholder.IsIn(annotation.Key!) && NameForm.ProblemOfKey(annotation.Key!.ToLowerInvariant()) is { } problem)
                report.AtKey(annotation, $"{place.Owner} has the annotation key \"{Show(annotation.Key!)}\", which is not a qualified name: {problem}");
        }

        if (size > MostOfAnnotations)
            report.At(annotations, $"the annotations of {place.Owner} have {size.ToString(CultureInfo.InvariantCulture)} bytes, and {MostOfAnnotations} are allowed");
    }

    private static void CheckFinalizers(ManifestObject manifest, Report report)
    {
        foreach (var finalizer in manifest.Metadata["finalizers"].Items)
        {
            if (finalizer.Text is not { } text)
                continue;
            if (NameForm.ProblemOfKey(text) is { } problem)
                report.At(finalizer, $"{Named(manifest)} has the finalizer \"{Show(text)}\", which is not a qualified name: {problem}");
            else if (text.IndexOf('/') < 0 && text is not ("kubernetes" or "orphan" or "foregroundDeletion") && ObjectNames.IsBuiltIn(manifest.ApiKind))
                report.At(finalizer, $"{Named(manifest)} has the finalizer \"{Show(text)}\", which is neither one of Kubernetes' own nor qualified as in example.com/{text}");
        }
    }

    private static void CheckSelector(Field selector, ManifestObject manifest, Report report)
    {
        var place = new LabelPlace(manifest, selector, $"the selector {selector.Path}");
        CheckLabels(selector["matchLabels"], place, report);
        foreach (var expression in selector["matchExpressions"].Items)
        {
            if (expression["key"].Text is not { } key)
                continue;
            if (NameForm.ProblemOfKey(key) is { } problem)
            {
                report.At(expression["key"], $"{place.Owner} has the label key \"{Show(key)}\", which is not a qualified name: {problem}");
                continue;
            }

            foreach (var value in expression["values"].Items)
            {
                if (value.Text is { } text)
                    CheckValue(value, key, text, place, report);
            }
        }
    }

    private static string Bare(NameForm form) => form.Title.Substring("a ".Length);

    /// <summary>The object by as much of its name as a message can hold.</summary>
    private static string Named(ManifestObject manifest) => manifest.Name.Length > LongestShown ? $"{manifest.Kind} \"{Show(manifest.Name)}\"" : manifest.DisplayName;

    private static string Show(string text) => text.Length <= LongestShown ? text : text.Substring(0, LongestShown - 1) + "…";
}
