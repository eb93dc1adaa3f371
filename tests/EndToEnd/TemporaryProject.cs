namespace Plimsoll.EndToEnd;

/// <summary>A project outside of the repository that has the Plimsoll package, and nothing else.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public TemporaryProject(PlimsollPackage package, string frameworks = "<TargetFramework>net10.0</TargetFramework>", string more = "", string name = "Shop")
    {
        Folder = Directory.CreateTempSubdirectory("plimsoll-project-").FullName;
        Write("NuGet.config", $"""
            <configuration>
              <packageSources>
                <add key="plimsoll" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {frameworks}
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <!-- A generator or analyzer that fails is only a warning (CS8785, AD0001). NU1603: feeds need not have every YamlDotNet. -->
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningsNotAsErrors>NU1603</WarningsNotAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Plimsoll" Version="{package.Version}" />
              </ItemGroup>
              {more}
            </Project>
            """);
    }

    public string Folder { get; }

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public bool Has(string relative) => File.Exists(PathOf(relative));

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>Writes a class with one ConfigMap for each of the names.</summary>
    public void WriteBundle(string className, string value, params string[] names) => Write($"{className}.cs", $$"""
        using System.Collections.Generic;
        using k8s.Models;
        using Plimsoll;

        namespace Shop;

        [Manifests]
        public static class {{className}}
        {
        {{string.Join('\n', names.Select(name => $$"""
            public static V1ConfigMap {{char.ToUpperInvariant(name[0])}}{{name[1..]}} => new()
            {
                Metadata = new() { Name = "{{name}}" },
                Data = new Dictionary<string, string> { ["value"] = "{{value}}" },
            };
        """))}}
        }
        """);

    public CommandResult Build(params string[] arguments) => DotnetCommand.Run(Folder, ["build", "-v", "m", "-m:1", "-nr:false", .. arguments]);

    public CommandResult Clean() => DotnetCommand.Run(Folder, "clean", "-v", "m", "-m:1", "-nr:false");

    /// <summary>The files below a folder with the times at which they were last written.</summary>
    public IReadOnlyDictionary<string, DateTime> Files(string relative) => Directory.Exists(PathOf(relative))
        ? Directory.EnumerateFiles(PathOf(relative), "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(PathOf(relative), path).Replace('\\', '/'), File.GetLastWriteTimeUtc)
        : new Dictionary<string, DateTime>();

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
