using System.Globalization;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Access;

/// <summary>
/// What browsers of whoever runs the platform hold: a random value for each opening, so that a stolen one is no key for programs and can be ended by itself. Of
/// each a file lies in the platform's folder, named by the key's signature over it; another key, thirty days or signing out end it.
/// </summary>
public sealed class BrowserPasses(PlatformFolder folder, PlatformKey key, TimeProvider time)
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public string New()
    {
        folder.Create();
        Directory.CreateDirectory(folder.Passes);
        foreach (var over in Directory.EnumerateFiles(folder.Passes).Where(place => !Lasts(place)).ToList())
        {
            File.Delete(over);
        }

        var pass = Secret.New();
        PrivateFile.Create(PlaceOf(pass), () => (time.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return pass;
    }

    public bool Holds(string? presented) => presented is { Length: > 0 and < 200 } && Lasts(PlaceOf(presented));

    public void End(string? presented)
    {
        if (Holds(presented))
        {
            File.Delete(PlaceOf(presented!));
        }
    }

    private string PlaceOf(string pass) => Path.Combine(folder.Passes, key.Sign($"browser/{pass}"));

    private bool Lasts(string place)
    {
        try
        {
            return long.TryParse(File.ReadAllText(place), CultureInfo.InvariantCulture, out var end) && time.GetUtcNow().ToUnixTimeSeconds() < end;
        }
        catch (IOException)
        {
            // None, or ended in this moment.
            return false;
        }
    }
}
