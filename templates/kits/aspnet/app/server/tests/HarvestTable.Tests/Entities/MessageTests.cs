using HarvestTable.Features.Messages;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class MessageTests(ApiHost host) : RowSuite<Features.Messages.Message, MessageInput>(host)
{
    protected override string Route => "/api/messages";

    protected override Repository<Features.Messages.Message, MessageInput> Rows => Host.Get<MessageRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.Own, Reach.Own, Reach.None, Reach.Own, CanFill: false),
        new(Roles.Restaurant, Reach.Own, Reach.Own, Reach.None, Reach.Own, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.None, Reach.None, Reach.None, CanFill: false),
    ];

    protected override IReadOnlyList<string> Required => ["text", "orderId"];

    protected override bool HasOwner => true;

    protected override Task<MessageInput> InputAsync(Caller owner) => Given.MessageInputAsync(owner);

    protected override IEnumerable<(string Member, MessageInput Input)> Broken(MessageInput valid) =>
    [
        ("text", valid with { Text = new string('x', 2001) }),
        ("attachment", valid with { Attachment = Hosting.Given.Nowhere }),
        ("orderId", valid with { OrderId = Hosting.Given.Nowhere }),
        ("authorId", valid with { AuthorId = Hosting.Given.Nowhere }),
    ];

    protected override MessageInput? WithUpload(MessageInput input, Guid upload) => input with { Attachment = upload };
}
