using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Platform.Identity.Accounts.Breached;

/// <summary>
/// The passwords that were found most often in published breaches, 49,000 of them, as short hashes in this assembly: nothing is asked of anybody. A password is
/// among them as it is written, with the letters that figures stand for, without what is put around a word, or as a word twice.
/// </summary>
internal static class BreachedPasswords
{
    private const int Bytes = 5;

    /// <summary>Shorter ones are no words: what is left of a good password when figures are taken off its ends may be anything.</summary>
    private const int Shortest = 4;

    private static readonly byte[] Marks = Read();

    public static int Count => Marks.Length / Bytes;

    public static bool Contains(string password)
    {
        var lower = password.ToLowerInvariant();
        var core = lower.Trim(CommonPasswords.Around);
        return new[] { lower, core, CommonPasswords.Plain(lower), CommonPasswords.Plain(core) }.Any(text => IsMarked(text) || IsMarked(Half(text)));
    }

    private static string Half(string text) => text.Length % 2 == 0 && text[..(text.Length / 2)] is var half && text.EndsWith(half, StringComparison.Ordinal) ? half : text;

    private static bool IsMarked(string text)
    {
        if (text.Length < Shortest)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Marks.AsSpan(middle * Bytes, Bytes).SequenceCompareTo(hash[..Bytes]);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return false;
    }

    private static byte[] Read()
    {
        using var stream = typeof(BreachedPasswords).Assembly.GetManifestResourceStream("breached-passwords.bin")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
