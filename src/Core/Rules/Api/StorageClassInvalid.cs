using System.Globalization;
using System.Text;
using Plimsoll.Kubernetes;
using Plimsoll.Model;
using Plimsoll.Settings;

namespace Plimsoll.Rules.Api;

/// <summary>PLM8034: a StorageClass that the API server refuses.</summary>
internal sealed class StorageClassInvalid : ObjectRule
{
    private const int MostParameters = 512;
    private const int MostBytes = 256 * 1024;

    public override RuleInfo Info { get; } = new("PLM8034", "storage-class-invalid", Severity.Error)
    {
        Title = "A StorageClass is not one that the API accepts.",
        Why = "A class that is refused leaves every claim that asks for it pending.",
    };

    protected override void Check(ManifestObject manifest, Report report)
    {
        if (manifest.ApiKind != ObjectReferences.StorageClass)
            return;
        var provisioner = manifest.Root["provisioner"];
        if (provisioner.Text is { } text && NameForm.ProblemOfKey(text.ToLowerInvariant()) is { } problem)
            report.At(provisioner, $"the provisioner \"{text}\" of {manifest.DisplayName} is not a name such as example.com/disk: {problem}");
        if (manifest.Root["reclaimPolicy"].Text is "Recycle")
            report.At(manifest.Root["reclaimPolicy"], $"{manifest.DisplayName} has the reclaim policy Recycle: a class takes only Delete and Retain");
        CheckParameters(manifest.Root["parameters"], manifest, report);
        foreach (var expression in manifest.Root["allowedTopologies"].Items.SelectMany(static term => term["matchLabelExpressions"].Items))
        {
            if (expression["key"].Text is { } key && NameForm.ProblemOfKey(key) is { } ofKey)
                report.At(expression["key"], $"{manifest.DisplayName} allows the topology \"{key}\", which is not a label's key: {ofKey}");
            if (expression["values"].Node is SequenceNode { Items.Count: 0 })
                report.At(expression["values"], $"{manifest.DisplayName} allows no values of a topology").Suggest("add values");
        }
    }

    private static void CheckParameters(Field parameters, ManifestObject manifest, Report report)
    {
        var (count, size) = (0, 0L);
        foreach (var parameter in parameters.Entries)
        {
            count++;
            size += Encoding.UTF8.GetByteCount(parameter.Key!) + (parameter.Text is { } text ? Encoding.UTF8.GetByteCount(text) : 0);
            if (parameter.Key!.Length == 0)
                report.AtKey(parameter, $"{manifest.DisplayName} has a parameter without a name");
        }

        if (count > MostParameters)
            report.At(parameters, $"{manifest.DisplayName} has {count.ToString(CultureInfo.InvariantCulture)} parameters, and {MostParameters} are allowed");
        else if (size > MostBytes)
            report.At(parameters, $"the parameters of {manifest.DisplayName} have {size.ToString(CultureInfo.InvariantCulture)} bytes, and {MostBytes} are allowed");
    }
}
