using System.Reflection;
using System.Runtime.Versioning;
using Plimsoll.Yaml;

namespace Plimsoll;

public class TargetFrameworkTests
{
    [Fact]
    public void TheCoreUnderTestIsTheOneOfTheCompiler() => Assert.Equal(
        ".NETStandard,Version=v2.0",
        typeof(ManifestReader).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);
}
