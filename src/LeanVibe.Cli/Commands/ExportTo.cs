using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Writes an export into a file: of one of the founder's products, or, with a reason, of an organisation, for which the operator is elevated as long as it takes.</summary>
internal static class ExportTo
{
    private const string Product = "product:";

    public static async Task<object> ExecuteAsync(PlatformClient client, string name, string file, string reason, CancellationToken cancellation)
    {
        if (file.Length == 0 || File.Exists(file))
        {
            throw new PlatformException(new("export-file", file.Length == 0 ? "There is no file to export to." : $"'{file}' is there already.", ErrorKind.Invalid, "Name a new one with --to FILE.zip."));
        }

        var isProduct = reason.Length == 0 || name.StartsWith(Product, StringComparison.Ordinal);
        name = name.StartsWith(Product, StringComparison.Ordinal) ? name[Product.Length..] : name;
        var elevated = isProduct ? null : await client.ElevateAsync(name, reason, cancellation);
        try
        {
            await using var stream = new FileStream($"{file}.part", FileMode.Create);
            await client.ExportAsync(elevated is null ? $"/api/products/{Uri.EscapeDataString(name)}/export" : "/api/export", elevated?.Token ?? "", stream, cancellation);
        }
        catch
        {
            File.Delete($"{file}.part");
            throw;
        }
        finally
        {
            if (elevated is not null)
            {
                await client.EndElevationAsync(elevated.Id, CancellationToken.None);
            }
        }

        File.Move($"{file}.part", file);
        await Console.Out.WriteLineAsync($"{file}: {new FileInfo(file).Length:N0} bytes.");
        return new { File = file, new FileInfo(file).Length };
    }
}
