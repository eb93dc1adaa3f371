namespace Plimsoll.Yaml.Edits;

internal enum EditKind
{
    Replace,
    Insert,
    Remove,
    Rename,
    Move,
}
