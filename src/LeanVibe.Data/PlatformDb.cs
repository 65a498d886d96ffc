using LeanVibe.Data.Blueprints;
using LeanVibe.Data.Interviews;
using LeanVibe.Data.Mvps;
using LeanVibe.Data.Runs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeanVibe.Data;

/// <summary>The platform's own database. Times are kept as milliseconds since 1970, so that every provider sorts them alike.</summary>
public abstract class PlatformDb(DbContextOptions options) : DbContext(options)
{
    internal DbSet<RunRow> Runs => Set<RunRow>();

    internal DbSet<RunEventRow> RunEvents => Set<RunEventRow>();

    internal DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    internal DbSet<GateRow> Gates => Set<GateRow>();

    internal DbSet<BlueprintRow> Blueprints => Set<BlueprintRow>();

    internal DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    internal DbSet<MvpRow> Mvps => Set<MvpRow>();

    internal DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    internal DbSet<InterviewRow> Interviews => Set<InterviewRow>();

    /// <summary>Begins a transaction that reads and then writes; two of the same subject come one after the other.</summary>
    /// <param name="subject">What is changed, for example "run/(id)".</param>
    internal abstract Task<IDbContextTransaction> BeginChangeAsync(string subject, CancellationToken cancellation);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RunRow>().HasKey(r => r.Id);
        modelBuilder.Entity<RunRow>().HasIndex(r => r.CreatedAt);
        modelBuilder.Entity<RunEventRow>().HasKey(e => e.Number);
        modelBuilder.Entity<RunEventRow>().HasIndex(e => new { e.Run, e.Number });
        modelBuilder.Entity<CheckpointRow>().HasKey(c => new { c.Run, c.Stage });
        modelBuilder.Entity<GateRow>().HasKey(g => new { g.Run, g.Name });
        modelBuilder.Entity<BlueprintRow>().HasKey(b => new { b.Slug, b.Revision });
        modelBuilder.Entity<ApprovalRow>().HasKey(a => new { a.Slug, a.Hash });
        modelBuilder.Entity<MvpRow>().HasKey(m => m.Slug);
        modelBuilder.Entity<InterviewRow>().HasKey(i => i.Id);
        modelBuilder.Entity<InterviewRow>().HasIndex(i => i.ChangedAt);
        modelBuilder.Entity<ReleaseRow>().HasKey(r => new { r.Slug, r.Id });
    }
}
