using LeanVibe.Elicitation.Conversation;
using LeanVibe.Factory.Runs;

namespace LeanVibe.Factory.Interviews;

/// <summary>Finds what was said about a product: its interview with all later changes, or the idea of its first run.</summary>
public sealed class ProductWords(IInterviewStore interviews, IRunStore runs)
{
    private const int Most = 500;

    /// <summary>Null where nothing was said: the product came from a file.</summary>
    public async Task<StoredInterview?> FindAsync(string slug, CancellationToken cancellation)
    {
        var own = (await runs.ListAsync(Most, cancellation)).Where(r => r.Slug == slug).ToList();
        var ids = own.Select(r => r.Id.ToString()).ToHashSet();
        var known = (await interviews.ListAsync(Most, cancellation)).FirstOrDefault(i => i.Product == slug || ids.Contains(i.Run));
        var idea = own.LastOrDefault(r => r.Idea.Length > 0);
        return known ?? (idea is null ? null : new StoredInterview(new(idea.Id.Value), idea.CreatedAt)
        {
            ChangedAt = idea.CreatedAt, Product = slug, Run = idea.Id.ToString(), Title = idea.Name,
            Turns = [new Turn { Id = "idea", Kind = TurnKind.Said, Text = idea.Idea }],
        });
    }
}
