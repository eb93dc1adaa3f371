using Plimsoll.Model;

namespace Plimsoll.Import.Conversion;

/// <summary>Why a model cannot hold what the YAML says.</summary>
internal sealed record Misfit(Node Node, string Path, string Reason);
