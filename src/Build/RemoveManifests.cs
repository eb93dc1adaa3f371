using Microsoft.Build.Framework;

namespace Plimsoll.Build;

/// <summary>Removes what builds wrote (<c>dotnet clean</c>), and the record of it.</summary>
public sealed class RemoveManifests : ManifestTask
{
    private protected override void Run()
    {
        var record = Written;
        foreach (var path in record.Read())
        {
            if (OutputFolder.Delete(path))
                Log.LogMessage(MessageImportance.Low, "Removed {0}", record.Relative(path));
        }

        record.Delete();
    }
}
