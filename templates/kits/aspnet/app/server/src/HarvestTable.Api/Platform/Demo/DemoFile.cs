using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace HarvestTable.Platform.Demo;

/// <summary>Makes small files that are what they say: a melody of two seconds (WAV), a picture of soft bands (PNG), a page of text.</summary>
internal static class DemoFile
{
    public static byte[] Make(string kind, string title, int seed) => kind switch
    {
        "wav" => Melody(seed),
        "png" => Bands(seed),
        _ => Encoding.UTF8.GetBytes($"{title}\n\nThis file came with the demo. Replace it with your own.\n"),
    };

    private static byte[] Melody(int seed)
    {
        const int rate = 8000;
        const int notes = 8;
        const int each = rate / 4;
        var wav = new byte[44 + (notes * each)];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), rate);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 8);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), notes * each);
        ReadOnlySpan<double> scale = [523.25, 587.33, 659.25, 783.99, 880, 1046.5];
        for (var i = 0; i < notes * each; i++)
        {
            var pitch = scale[((i / each * (seed + 2)) + seed) % scale.Length];
            var fade = Math.Exp(-3.0 * (i % each) / each);
            wav[44 + i] = (byte)(128 + (90 * fade * Math.Sin(2 * Math.PI * pitch * i / rate)));
        }

        return wav;
    }

    private static byte[] Bands(int seed)
    {
        const int width = 360;
        const int height = 640;
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var line = new byte[1 + (width * 3)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var band = (int)((y + (24 * Math.Sin((x * 0.02) + seed))) / 80);
                    var warmth = (((band + seed) * 47) % 160) + (y * 60 / height);
                    (line[1 + (x * 3)], line[2 + (x * 3)], line[3 + (x * 3)]) = ((byte)(60 + (warmth * 3 / 4)), (byte)(90 + (((band * 31) + (seed * 17)) % 110)), (byte)(220 - (warmth / 2)));
                }

                zip.Write(line);
            }
        }

        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        Chunk(png, "IHDR"u8, head);
        Chunk(png, "IDAT"u8, packed.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(name, data));
        png.Write(number);
    }

    /// <remarks>CRC-32 of ISO 3309, as PNG asks for it.</remarks>
    private static uint Checksum(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var sum = Add(uint.MaxValue, name);
        return ~Add(sum, data);

        static uint Add(uint sum, ReadOnlySpan<byte> bytes)
        {
            foreach (var one in bytes)
            {
                sum ^= one;
                for (var bit = 0; bit < 8; bit++)
                {
                    sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320u);
                }
            }

            return sum;
        }
    }
}
