namespace HarvestTable.Features.Messages;

/// <summary>Message, as a person gives it to make or change one. Everything may be missing until it is checked.</summary>
public sealed record MessageInput
{
    public string? Text { get; init; }

    public Guid? Attachment { get; init; }

    public Guid? OrderId { get; init; }

    public Guid? AuthorId { get; init; }
}
