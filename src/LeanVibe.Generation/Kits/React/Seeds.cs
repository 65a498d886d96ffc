namespace LeanVibe.Generation.Kits.React;

/// <summary>A number from a text, the same on every machine (FNV-1a).</summary>
internal static class Seeds
{
    public static int Of(string text)
    {
        var hash = 2_166_136_261u;
        foreach (var sign in text)
        {
            hash = (hash ^ sign) * 16_777_619u;
        }

        return (int)(hash & 0x7fff_ffff);
    }
}
