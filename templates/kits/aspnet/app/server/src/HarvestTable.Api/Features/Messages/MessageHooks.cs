namespace HarvestTable.Features.Messages;

/// <summary>
/// Yours: override what <see cref="Hooks{TInput}"/> offers to join in when messages are saved, deleted or acted on.
/// What you write here is kept when the product is generated again.
/// </summary>
public sealed class MessageHooks : Hooks<MessageInput>;
