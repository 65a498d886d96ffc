using HarvestTable.Features.Enquiries;
using HarvestTable.Tests.Rows;

namespace HarvestTable.Tests.Entities;

public sealed class EnquiryTests(ApiHost host) : RowSuite<Features.Enquiries.Enquiry, EnquiryInput>(host)
{
    protected override string Route => "/api/enquiries";

    protected override Repository<Features.Enquiries.Enquiry, EnquiryInput> Rows => Host.Get<EnquiryRepository>();

    protected override IReadOnlyList<Permit> Permits { get; } =
    [
        new(Roles.Farmer, Reach.None, Reach.All, Reach.None, Reach.None, CanFill: true),
        new(Roles.Restaurant, Reach.None, Reach.All, Reach.None, Reach.None, CanFill: true),
        new(Roles.Visitor, Reach.None, Reach.All, Reach.None, Reach.None, CanFill: true),
    ];

    protected override IReadOnlyList<string> Required => ["name", "email", "subject", "text"];

    protected override Task<EnquiryInput> InputAsync(Caller owner) => Given.EnquiryInputAsync(owner);

    protected override IEnumerable<(string Member, EnquiryInput Input)> Broken(EnquiryInput valid) =>
    [
        ("name", valid with { Name = new string('x', 121) }),
        ("email", valid with { Email = "nobody" }),
        ("subject", valid with { Subject = new string('x', 161) }),
        ("text", valid with { Text = new string('x', 4001) }),
        ("handlerId", valid with { HandlerId = Hosting.Given.Nowhere }),
    ];

    protected override Task SetStatusAsync(Guid id, string status) =>
        Host.Db.ExecuteAsync($"update enquiries set status = {status} where id = {id}", TestContext.Current.CancellationToken);
}
