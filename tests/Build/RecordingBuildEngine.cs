using System.Collections;
using Microsoft.Build.Framework;

namespace Plimsoll.Build;

/// <summary>Keeps what tasks log. They neither warn nor build other projects: doing so fails the test that it happens in.</summary>
internal sealed class RecordingBuildEngine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<string> HighMessages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "Shop.csproj";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new InvalidOperationException($"The task builds {projectFileName}.");

    public void LogCustomEvent(CustomBuildEventArgs e) => Assert.Fail($"The task logs an event of its own: {e.Message}");

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Assert.Fail($"The task warns: {e.Message}");

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        if (e.Importance == MessageImportance.High)
            HighMessages.Add(e.Message!);
    }
}
