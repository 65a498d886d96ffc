using HarvestTable.Platform.Files;

namespace HarvestTable.Features.Messages;

/// <summary>Message.</summary>
public sealed record Message
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public Guid? OwnerId { get; init; }

    public required string Text { get; init; }

    public Guid? Attachment { get; init; }

    public string? AttachmentUrl => StoredFile.UrlOf(Attachment);

    public DateTimeOffset? SentAt { get; init; }

    public required Guid OrderId { get; init; }

    public string? OrderLabel { get; init; }

    public required Guid AuthorId { get; init; }

    public string? AuthorLabel { get; init; }

    public required Can Can { get; init; }
}
