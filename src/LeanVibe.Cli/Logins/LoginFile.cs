using System.Text.Json;
using LeanVibe.Cli.Output;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Logins;

/// <summary>login.json in the platform's folder, which only its owner reads. Two commands at once change it one after the other.</summary>
internal sealed class LoginFile(PlatformFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path => System.IO.Path.Combine(folder.Root, "login.json");

    /// <returns>Null when nobody is logged in, or the file is not ours.</returns>
    public Login? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Login>(File.ReadAllText(Path), JsonLine.Options);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file in one step: a command that reads meanwhile finds the old one or the new one, never half of it.</summary>
    public void Write(Login login)
    {
        folder.Create();
        var next = $"{Path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var writer = new StreamWriter(next, options))
        {
            writer.Write(JsonSerializer.Serialize(login, JsonLine.Options));
        }

        File.Move(next, Path, overwrite: true);
    }

    public void Delete() => File.Delete(Path);

    /// <summary>A refresh token is good once: whoever holds this asks for the next one, others wait and read what came of it.</summary>
    /// <exception cref="IOException">Somebody else holds it for too long.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellation)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(50, cancellation);
            }
        }
    }
}
