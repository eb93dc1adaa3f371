using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Plimsoll.Build;

/// <summary>Reads from an assembly what the generator put into it, without loading the assembly or running any of it.</summary>
internal sealed class CarriedManifests
{
    private const int KnownFormat = 1;

    private CarriedManifests(IReadOnlyList<ManifestFile>? files, bool hasBundles)
    {
        Files = files;
        HasBundles = hasBundles;
    }

    /// <summary>Null when the generator did not run, or was a newer one that writes what this reader does not know.</summary>
    public IReadOnlyList<ManifestFile>? Files { get; }

    /// <summary>Whether anything in the assembly is marked as a bundle.</summary>
    public bool HasBundles { get; }

    /// <exception cref="IOException">The assembly cannot be read.</exception>
    /// <exception cref="BadImageFormatException">It is not an assembly.</exception>
    public static CarriedManifests Read(string assemblyPath)
    {
        using var stream = new FileStream(assemblyPath, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (metadata.StringComparer.Equals(type.Name, "PlimsollManifests") && metadata.StringComparer.Equals(type.Namespace, "Plimsoll.Generated"))
                return new CarriedManifests(ReadFiles(metadata, type), hasBundles: true);
        }

        return new CarriedManifests(null, metadata.TypeReferences.Select(metadata.GetTypeReference).Any(type =>
            metadata.StringComparer.Equals(type.Namespace, "Plimsoll") &&
            (metadata.StringComparer.Equals(type.Name, "ManifestsAttribute") || metadata.StringComparer.Equals(type.Name, "HelmChartAttribute"))));
    }

    private static List<ManifestFile>? ReadFiles(MetadataReader metadata, TypeDefinition type)
    {
        var constants = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var handle in type.GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (!field.GetDefaultValue().IsNil)
                constants[metadata.GetString(field.Name)] = ReadConstant(metadata, metadata.GetConstant(field.GetDefaultValue()));
        }

        if (!constants.TryGetValue("FormatVersion", out var version) || version is not KnownFormat || !constants.TryGetValue("Count", out var value) || value is not int count)
            return null;
        var files = new List<ManifestFile>();
        for (var i = 0; i < count; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            if (!constants.TryGetValue("Path" + number, out var path) || !constants.TryGetValue("Text" + number, out var text))
                return null;
            files.Add(new ManifestFile(path as string ?? "", text as string ?? ""));
        }

        return files;
    }

    private static object? ReadConstant(MetadataReader metadata, Constant constant)
    {
        var blob = metadata.GetBlobReader(constant.Value);
        return constant.TypeCode switch
        {
            ConstantTypeCode.String => blob.ReadUTF16(blob.Length),
            ConstantTypeCode.Int32 => blob.ReadInt32(),
            _ => null,
        };
    }
}
