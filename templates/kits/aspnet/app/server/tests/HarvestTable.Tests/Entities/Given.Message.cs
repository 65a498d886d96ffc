namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid message of this owner.</summary>
    public async Task<Features.Messages.MessageInput> MessageInputAsync(Caller owner)
    {
        var n = Next();
        return new Features.Messages.MessageInput
        {
            Text = Text("Text", n, 0, 2000),
            OrderId = await OrderAsync(owner),
            AuthorId = owner.Id,
        };
    }

    public async Task<Guid> MessageAsync(Caller owner) => await host.Get<Features.Messages.MessageRepository>()
        .AddAsync(owner, await MessageInputAsync(owner), TestContext.Current.CancellationToken);
}
