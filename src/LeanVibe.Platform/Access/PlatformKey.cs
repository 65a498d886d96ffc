using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Access;

/// <summary>
/// The secret of this platform, in a file that only its owner may read: the bearer token of the REST API, and the key that signs approvals.
/// </summary>
public sealed class PlatformKey
{
    private readonly byte[] _secret;

    public PlatformKey(PlatformFolder folder)
    {
        folder.Create();
        Text = ReadOrCreate(folder.Key);
        _secret = Encoding.UTF8.GetBytes(Text);
    }

    public string Text { get; }

    /// <summary>Compares in constant time.</summary>
    public bool Matches(string given) => CryptographicOperations.FixedTimeEquals(_secret, Encoding.UTF8.GetBytes(given));

    /// <summary>HMAC-SHA256 of the text, lower-case hex.</summary>
    public string Sign(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(text)));

    private static string ReadOrCreate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        if (!File.Exists(path))
        {
            try
            {
                using var writer = new StreamWriter(path, options);
                writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process of the same owner was first; its key counts.
            }
        }

        return File.ReadAllText(path).Trim();
    }
}
