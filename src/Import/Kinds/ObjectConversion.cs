using Plimsoll.Import.Bundles;
using Plimsoll.Import.Code;
using Plimsoll.Import.Conversion;
using Plimsoll.Import.Models;
using Plimsoll.Model;

namespace Plimsoll.Import.Kinds;

/// <summary>Gives every object its type and its value: a model where there is one that holds it, a class of its kind elsewhere.</summary>
/// <param name="commentsOf">The comments of an object's file.</param>
/// <param name="names">Names that classes have; those that are written are added.</param>
/// <param name="notes">Gets what a person should know.</param>
internal sealed class ObjectConversion(Func<ImportedObject, Comments> commentsOf, NameSet names, List<ImportNote> notes)
{
    /// <param name="objects">The objects; those that cannot be converted are removed.</param>
    /// <returns>The classes that are to be written.</returns>
    public List<KindClass> Convert(List<ImportedObject> objects)
    {
        var resources = new CustomResources(objects);
        var kinds = new List<KindClass>();
        var failed = new HashSet<ImportedObject>(ReferenceEqualityComparer.Instance);
        foreach (var group in objects.GroupBy(static one => (one.ApiVersion, one.Kind)).ToList())
        {
            var model = ModelCatalog.Current.Find(group.Key.ApiVersion, group.Key.Kind);
            var rest = group.Where(one => model is null || !TryModel(one, model)).ToList();
            if (rest.Count == 0)
                continue;
            var kind = Build(rest, model, resources.Find(group.Key.ApiVersion, group.Key.Kind));
            kinds.Add(kind);
            foreach (var one in rest)
            {
                var conversion = new ModelConversion(kind.Catalog, commentsOf(one));
                if (conversion.Object(one.Root, kind.Root, "", "new()") is { } value)
                {
                    (one.Value, one.TypeName, one.HasTypedName) = (value, kind.Root.Name, kind.HasModelMetadata && HasMetadata(one));
                    continue;
                }

                notes.Add(new ImportNote(conversion.Misfit?.Node.Span ?? one.Root.Span, $"{conversion.Misfit?.Path}: {conversion.Misfit?.Reason}, so the {one.Kind} is not imported", IsProblem: true));
                failed.Add(one);
            }
        }

        objects.RemoveAll(failed.Contains);
        return kinds;
    }

    private bool TryModel(ImportedObject one, ModelClass model)
    {
        var conversion = new ModelConversion(ModelCatalog.Current, commentsOf(one));
        if (conversion.Object(one.Root, model, "", "new()") is { } value)
        {
            (one.Value, one.TypeName, one.HasTypedName) = (value, model.Name, HasMetadata(one));
            return true;
        }

        if (conversion.Misfit is { } misfit)
            notes.Add(new ImportNote(misfit.Node.Span, $"{misfit.Path}: {misfit.Reason}; the {one.Kind} is imported with a class of its own, in which nothing is lost", IsProblem: false));
        return false;
    }

    private KindClass Build(List<ImportedObject> objects, ModelClass? model, CustomResource? resource)
    {
        var (apiVersion, kind) = (objects[0].ApiVersion, objects[0].Kind);
        if (model is not null)
            return KindClassBuilder.Build(names.Unique(CSharpText.PascalCase(kind, "Object") + "AsWritten"), $"A {kind} with fields or values that {model.Name} does not hold.", objects, null, notes);
        var name = names.Unique(KindNames.Candidates(apiVersion, CSharpText.PascalCase(kind, "Object")).First(candidate => !names.Contains(candidate) && !ModelCatalog.Current.Contains(candidate)));
        var source = resource is null ? "with the fields that the manifests have" : "after its CustomResourceDefinition";
        notes.Add(new ImportNote(objects[0].Root.Span, $"KubernetesClient has no model for {apiVersion} {kind}: the class {name} is written for it, {source}", IsProblem: false));
        return KindClassBuilder.Build(name, $"{apiVersion} {kind}, {source}.", objects, resource, notes);
    }

    private static bool HasMetadata(ImportedObject one) => one.Root["metadata"] is MappingNode;
}
