using LeanVibe.Elicitation.Conversation;
using LeanVibe.Elicitation.Market;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Factory.Interviews.Market;

/// <summary>Products of the same kind.</summary>
/// <param name="Note">Where this comes from, said honestly.</param>
public sealed record MarketView(string Note, IReadOnlyList<Reference> References);

/// <summary>Says who else does what an interview is about: looked up where a search service is configured, else what the packs know. What was looked up is kept with the interview.</summary>
public sealed class ResearchMarket(IInterviewStore store, IMarketSearch search)
{
    public async Task<Result<MarketView>> ExecuteAsync(InterviewId id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { } stored)
        {
            return InterviewErrors.Unknown(id.ToString());
        }

        if (stored.Market.Count > 0)
        {
            return new MarketView($"Looked up on {stored.Market[0].Date}.", stored.Market);
        }

        var interview = Interviewer.Play(stored.Turns);
        var known = KnownMarket.Of(interview.Facts);
        if (!search.IsReady || interview.Blueprint is not { } blueprint)
        {
            return new MarketView("From our own notes, as they were at the date beside each; nothing was looked up now.", known);
        }

        var found = await search.SearchAsync(KnownMarket.Query(blueprint), cancellation);
        if (!found.Succeeded)
        {
            return new MarketView($"{found.Error.Message} These are from our own notes, as they were at the date beside each.", known);
        }

        await store.ChangeAsync(id, now => now with { Market = found.Value }, cancellation);
        return new MarketView($"Looked up on {found.Value[0].Date}.", found.Value);
    }
}
