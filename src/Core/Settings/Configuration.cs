using Plimsoll.Model;

namespace Plimsoll.Settings;

/// <summary>Where settings come from. Both hosts read <c>.editorconfig</c> and <c>.globalconfig</c> with Roslyn's own parser behind this.</summary>
public abstract class Configuration
{
    /// <summary>No configuration at all.</summary>
    public static Configuration None { get; } = new Defaults();

    /// <summary>The settings for a source path. Cheap: called for every object.</summary>
    public abstract SettingsScope For(string path);

    /// <summary>The files that were read so far, by the paths that findings in them show; none when nothing came from files.</summary>
    public virtual IReadOnlyList<TextFile> Files => [];

    private sealed class Defaults : Configuration
    {
        public override SettingsScope For(string path) => SettingsScope.Default;
    }
}
