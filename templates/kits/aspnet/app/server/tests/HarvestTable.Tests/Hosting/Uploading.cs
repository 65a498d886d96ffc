using System.Net.Http.Headers;

namespace HarvestTable.Tests.Hosting;

internal static class Uploading
{
    public static readonly byte[] Png =
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];

    public static MultipartFormDataContent Form(byte[] bytes, string name)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return new() { { part, "file", name } };
    }

    public static async Task<Guid> PngAsync(Api api) =>
        (await Api.JsonAsync(await api.SendAsync(HttpMethod.Post, "/api/files", Form(Png, "picture.png")), 201)).GetProperty("id").GetGuid();
}
