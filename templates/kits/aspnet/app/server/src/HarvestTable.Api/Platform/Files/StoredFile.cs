namespace HarvestTable.Platform.Files;

public sealed record StoredFile(Guid Id, string Name, string Type, long Size, string Url)
{
    public static string UrlOf(Guid id) => $"/api/files/{id}";

    public static string? UrlOf(Guid? id) => id is { } file ? UrlOf(file) : null;
}
