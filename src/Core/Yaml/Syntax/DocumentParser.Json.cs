namespace Plimsoll.Yaml.Syntax;

// Objects of JSON that stand one after the other, as `jq` writes them: Kubernetes reads each.
internal sealed partial class DocumentParser
{
    /// <summary>Ends the document where the next object of JSON starts, if one does at the position.</summary>
    private bool EndsAtNextJson()
    {
        if (_text[_position] != '{' || _depth != 1 || _hasMarker || _lastNode < 0 || _items[_lastNode].Kind != SyntaxKind.FlowMapping || !IsJson())
            return false;
        _end = _position;
        ForgetLine();
        return true;
    }

    /// <summary>Whether all that was parsed could be JSON.</summary>
    private bool IsJson()
    {
        for (var i = 0; i < _count; i++)
        {
            ref var item = ref _items[i];
            var isJson = item.Kind switch
            {
                SyntaxKind.PlainScalar => IsJsonWord(item.Start + _start, item.End - item.Start),
                SyntaxKind.FlowMapping or SyntaxKind.FlowSequence or SyntaxKind.MappingEntry or SyntaxKind.SequenceItem or SyntaxKind.DoubleQuotedScalar
                    or SyntaxKind.FlowMappingStart or SyntaxKind.FlowMappingEnd or SyntaxKind.FlowSequenceStart or SyntaxKind.FlowSequenceEnd
                    or SyntaxKind.FlowSeparator or SyntaxKind.ValueIndicator => true,
                _ => false,
            };
            if (!isJson)
                return false;
        }

        return true;
    }

    private bool IsJsonWord(int start, int length) => _text[start] is '-' or (>= '0' and <= '9') || IsWordAt(start, length, "true") || IsWordAt(start, length, "false") || IsWordAt(start, length, "null");

    private bool IsWordAt(int start, int length, string word) => length == word.Length && string.CompareOrdinal(_text, start, word, 0, length) == 0;
}
