namespace HarvestTable.Platform.Files;

/// <summary>Uploads: their bytes in Uploads__Folder, the rest in the database.</summary>
public sealed class StoredFiles(Db db, IConfiguration config, TimeProvider clock, RowSets sets)
{
    public const long MostBytes = 5 * 1024 * 1024;

    private readonly string _folder = Path.GetFullPath(config["Uploads:Folder"] ?? "uploads");

    /// <exception cref="Refusal">413 when it is empty or too large, 415 when its type is not allowed.</exception>
    public async Task<StoredFile> AddAsync(Caller caller, IFormFile upload, CancellationToken ct)
    {
        if (upload.Length is 0 or > MostBytes)
        {
            throw new Refusal(413, "A file may have at most 5 MB.");
        }

        await using var source = upload.OpenReadStream();
        var head = new byte[16];
        var read = await source.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        var type = FileTypes.Sniff(head.AsSpan(0, read)) ?? throw new Refusal(415, "Upload an image, a sound, a PDF, a text or an archive.");
        source.Position = 0;
        var id = Guid.CreateVersion7();
        Directory.CreateDirectory(_folder);
        await using (var target = File.Create(PathOf(id)))
        {
            await source.CopyToAsync(target, ct);
        }

        var name = Path.GetFileName(upload.FileName) is { Length: > 0 and <= 200 } given ? given : "file";
        await db.ExecuteAsync(
            $"""
            insert into app_uploads (id, account_id, name, type, size, at)
            values ({id}, {caller.Id}, {name}, {type}, {upload.Length}, {clock.GetUtcNow()})
            """,
            ct);
        return new(id, name, type, upload.Length, StoredFile.UrlOf(id));
    }

    /// <summary>Keeps the bytes of an upload that is on record already.</summary>
    public async Task KeepAsync(Guid id, byte[] bytes, CancellationToken ct)
    {
        Directory.CreateDirectory(_folder);
        await File.WriteAllBytesAsync(PathOf(id), bytes, ct);
        await db.ExecuteAsync($"update app_uploads set size = {(long)bytes.Length} where id = {id}", ct);
    }

    /// <summary>Whoever uploaded it may read it, and whoever sees a row that shows it.</summary>
    public async Task<StoredFile> FindAsync(Caller caller, Guid id, CancellationToken ct)
    {
        var found = await db.FirstAsync<(StoredFile File, Guid? Owner)?>(
            $"select id, name, type, size, account_id from app_uploads where id = {id}",
            static r => (new(r.Id(), r.Text(), r.Text(), r.Long(), ""), r.IdOrNull()),
            ct);
        if (found is var (file, owner) && (caller.Administers || (owner is not null && owner == caller.Id) || await IsShownAsync(caller, id, ct)))
        {
            return file with { Url = StoredFile.UrlOf(id) };
        }

        throw Refusal.NotFound();
    }

    public string PathOf(Guid id) => Path.Combine(_folder, id.ToString("N"));

    /// <summary>Nobody attaches another person's upload.</summary>
    public static async Task<bool> MayUseAsync(SqlRunner run, Caller caller, Guid id, CancellationToken ct) =>
        await run.AnyAsync($"from app_uploads where id = {id} and (account_id = {caller.Id ?? Guid.Empty} or {caller.Administers})", ct);

    private async Task<bool> IsShownAsync(Caller caller, Guid id, CancellationToken ct)
    {
        foreach (var rows in sets.All)
        {
            if (await rows.ShowsUploadAsync(caller, id, ct))
            {
                return true;
            }
        }

        return false;
    }
}
