namespace HarvestTable.Tests.Hosting;

public sealed partial class Given
{
    /// <summary>A valid quiz result of this owner.</summary>
    public Task<Features.QuizResults.QuizResultInput> QuizResultInputAsync(Caller owner)
    {
        var n = Next();
        return Task.FromResult(new Features.QuizResults.QuizResultInput
        {
            Score = 5,
            Questions = 5,
            PlayerId = owner.Id,
        });
    }

    public async Task<Guid> QuizResultAsync(Caller owner) => await host.Get<Features.QuizResults.QuizResultRepository>()
        .AddAsync(owner, await QuizResultInputAsync(owner), TestContext.Current.CancellationToken);
}
