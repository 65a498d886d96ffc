using System.Text.Json;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Processes;

namespace LeanVibe.Platform.Access;

/// <summary>What a running platform leaves in platform.json, so that a command finds it.</summary>
/// <param name="Url">Base address of the site and the REST API.</param>
/// <param name="Key">The bearer token.</param>
/// <param name="StartTicks">With <paramref name="Pid"/> it names one process even after the number is used again.</param>
public sealed record Presence(int Pid, long StartTicks, string Url, string Key)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The platform of this folder, or null when none runs.</summary>
    public static Presence? Find(PlatformFolder folder)
    {
        try
        {
            var found = JsonSerializer.Deserialize<Presence>(File.ReadAllText(folder.Presence), Json);
            return found is not null && new ProcessIdentity(found.Pid, found.StartTicks).IsAlive ? found : null;
        }
        catch (Exception failure) when (failure is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes it whole, then swaps it in, readable by the owner alone.</summary>
    public void Save(PlatformFolder folder)
    {
        var fresh = $"{folder.Presence}.{Pid}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(fresh, options))
        {
            writer.Write(JsonSerializer.Serialize(this, Json));
        }

        File.Move(fresh, folder.Presence, overwrite: true);
    }
}
