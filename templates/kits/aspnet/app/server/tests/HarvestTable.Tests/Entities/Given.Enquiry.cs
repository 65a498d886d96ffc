namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid enquiry of this owner.</summary>
    public Task<Features.Enquiries.EnquiryInput> EnquiryInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.Enquiries.EnquiryInput
        {
            Name = Text("Your", n, 0, 120),
            Email = $"person{n}@example.com",
            Subject = Text("Subject", n, 0, 160),
            Text = Text("Message", n, 0, 4000),
        });
    }

    public async Task<Guid> EnquiryAsync(Caller owner) => await host.Get<Features.Enquiries.EnquiryRepository>()
        .AddAsync(owner, await EnquiryInputAsync(owner), TestContext.Current.CancellationToken);
}
