using LeanVibe.Blueprints;

namespace LeanVibe.Factory.Blueprints;

/// <summary>Where Blueprints are kept, by product and revision, with their approvals; the Data project has it.</summary>
public interface IBlueprintStore
{
    /// <summary>Keeps a Blueprint as the product's next revision; the same content again is the same revision.</summary>
    Task<Blueprint> SaveAsync(string slug, Blueprint blueprint, CancellationToken cancellation);

    /// <summary>A revision, or the latest when it is null.</summary>
    Task<Blueprint?> FindAsync(string slug, int? revision, CancellationToken cancellation);

    Task ApproveAsync(Approval approval, CancellationToken cancellation);

    Task<Approval?> ApprovalAsync(string slug, string hash, CancellationToken cancellation);
}
