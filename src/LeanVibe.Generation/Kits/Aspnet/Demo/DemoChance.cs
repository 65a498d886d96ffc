using System.Text;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Choices that look like chance and are always the same for the same product.</summary>
internal sealed class DemoChance(string product)
{
    /// <returns>0 to n - 1.</returns>
    public int Of(int n, params ReadOnlySpan<object> key)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes($"{product}/{string.Join('/', key.ToArray())}"))
        {
            hash = (hash ^ part) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 2246822519u;
        hash ^= hash >> 13;
        return (int)(hash % (uint)Math.Max(1, n));
    }

    public T From<T>(IReadOnlyList<T> items, params ReadOnlySpan<object> key) => items[Of(items.Count, key)];

    public Guid Id(string entity, int row)
    {
        var bytes = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{product}/{entity}/{row}")).AsSpan()[..16].ToArray();
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
