using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeanVibe.Hosting.Limits;

/// <summary>
/// The number of the user that a product runs as: from the platform's folder and the product's name, far above those that systems give to
/// people and services. It needs no entry anywhere, and is the same after every restart.
/// </summary>
internal static class ProductUser
{
    private const uint First = 1_000_000_000;
    private const uint Count = 1_000_000_000;

    public static uint Of(string root, string name) =>
        First + (BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{root}\0{name}"))) % Count);
}
