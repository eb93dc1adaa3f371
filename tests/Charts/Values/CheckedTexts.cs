using CsCheck;

namespace Plimsoll.Values;

/// <summary>Those texts that fit; that there are none is an error, not an endless search.</summary>
internal sealed class CheckedTexts(Gen<string> texts, Func<string, bool> fits, int mostTries) : Gen<string>
{
    public override string Generate(PCG pcg, Size? min, out Size size)
    {
        for (var tries = 0; tries < mostTries; tries++)
        {
            var text = texts.Generate(pcg, null, out size);
            if (fits(text))
                return text;
        }

        throw new NotSupportedException("no text found that the schema admits");
    }
}
