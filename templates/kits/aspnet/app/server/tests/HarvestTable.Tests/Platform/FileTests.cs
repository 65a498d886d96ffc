namespace HarvestTable.Tests.Platform;

public sealed class FileTests(ApiHost host)
{
    public static TheoryData<byte[], int, string> Uploads => new()
    {
        { Uploading.Png, 201, "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], 201, "image/jpeg" },
        { "GIF89a"u8.ToArray(), 201, "image/gif" },
        { "RIFF....WEBP"u8.ToArray(), 201, "image/webp" },
        { "%PDF-1.7"u8.ToArray(), 201, "application/pdf" },
        { [(byte)'P', (byte)'K', 3, 4], 201, "application/zip" },
        { "just words"u8.ToArray(), 201, "text/plain" },
        { "<svg onload=alert(1)>"u8.ToArray(), 415, "" },
        { [0, 1, 2, 3, 4, 5], 415, "" },
        { [], 413, "" },
    };

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_files_type_is_told_by_its_content(byte[] bytes, int status, string type)
    {
        var admin = await host.AsAdministratorAsync();
        var response = await admin.SendAsync(HttpMethod.Post, "/api/files", Uploading.Form(bytes, "picture.png"));
        await Api.ExpectAsync(response, status);
        if (status == 201)
        {
            var file = await Api.JsonAsync(response, 201);
            Assert.Equal(type, file.GetProperty("type").GetString());
            var content = await admin.GetAsync(file.GetProperty("url").GetString()!);
            Assert.Equal(bytes, await content.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(type, content.Content.Headers.ContentType!.MediaType);
        }
    }

    /// <summary>A case of its own: a test program writes out every byte of a theory's data.</summary>
    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var admin = await host.AsAdministratorAsync();
        var form = Uploading.Form(new byte[(5 * 1024 * 1024) + 1], "picture.png");
        await Api.ExpectAsync(await admin.SendAsync(HttpMethod.Post, "/api/files", form), 413);
    }

    [Fact]
    public async Task An_upload_that_no_row_shows_is_private()
    {
        var upload = await Uploading.PngAsync(await host.AsAsync(RoleList.All[^1].Id));
        await Api.ExpectAsync(await host.Visitor().GetAsync($"/api/files/{upload}"), 404);
        foreach (var role in RoleList.All.Where(r => !r.Administers))
        {
            await Api.ExpectAsync(await (await host.AsAsync(role.Id)).GetAsync($"/api/files/{upload}"), 404);
        }

        await Api.ExpectAsync(await host.Visitor().SendAsync(HttpMethod.Post, "/api/files", Uploading.Form(Uploading.Png, "a.png")), 401);
    }
}
