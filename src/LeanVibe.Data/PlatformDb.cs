using LeanVibe.Data.Audit;
using LeanVibe.Data.Blueprints;
using LeanVibe.Data.Identity;
using LeanVibe.Data.Identity.OAuth;
using LeanVibe.Data.Interviews;
using LeanVibe.Data.Keys;
using LeanVibe.Data.Mvps;
using LeanVibe.Data.Quotas;
using LeanVibe.Data.Repeats;
using LeanVibe.Data.Runs;
using LeanVibe.Data.Tenancy;
using LeanVibe.Data.Usage;
using LeanVibe.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LeanVibe.Data;

/// <summary>
/// The platform's own database, opened for one tenant and one piece of work (docs/tenancy.md). Every type of row belongs to a tenant and is
/// filtered, unless it derives from <see cref="SharedRow"/>. Times are kept as milliseconds since 1970, so that every provider sorts them alike.
/// </summary>
public abstract class PlatformDb : DbContext
{
    private protected PlatformDb(DbContextOptions options, TenantAccess? access)
        : base(options) => Access = access;

    /// <summary>The filters of all queries compare with this; they read it anew from every context.</summary>
    /// <exception cref="NoTenantException">The context is open for shared rows alone.</exception>
    internal Guid Tenant => (Access ?? throw new NoTenantException()).Tenant.Value;

    internal TenantAccess? Access { get; }

    /// <summary>Reads what an earlier version left unsealed; only the one-time sealing after an update does.</summary>
    internal bool AcceptsPlain { get; init; }

    internal List<ClosedColumn> Closed { get; } = [];

    internal DbSet<RunRow> Runs => Set<RunRow>();

    internal DbSet<RunEventRow> RunEvents => Set<RunEventRow>();

    internal DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    internal DbSet<GateRow> Gates => Set<GateRow>();

    internal DbSet<RunAddressRow> RunAddresses => Set<RunAddressRow>();

    internal DbSet<BlueprintRow> Blueprints => Set<BlueprintRow>();

    internal DbSet<ApprovalRow> Approvals => Set<ApprovalRow>();

    internal DbSet<MvpRow> Mvps => Set<MvpRow>();

    internal DbSet<SettingRow> Settings => Set<SettingRow>();

    internal DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    internal DbSet<InterviewRow> Interviews => Set<InterviewRow>();

    internal DbSet<AddressRow> Addresses => Set<AddressRow>();

    internal DbSet<TenantRecord> Tenants => Set<TenantRecord>();

    internal DbSet<TenantKeyRow> TenantKeys => Set<TenantKeyRow>();

    internal DbSet<AccessTokenRow> AccessTokens => Set<AccessTokenRow>();

    internal DbSet<AuditRow> AuditEntries => Set<AuditRow>();

    internal DbSet<AccountRow> Accounts => Set<AccountRow>();

    internal DbSet<PersonRow> People => Set<PersonRow>();

    internal DbSet<SessionRow> Sessions => Set<SessionRow>();

    internal DbSet<DeviceRow> Devices => Set<DeviceRow>();

    internal DbSet<MembershipRow> Memberships => Set<MembershipRow>();

    internal DbSet<MemberRow> Members => Set<MemberRow>();

    internal DbSet<RoleRow> Roles => Set<RoleRow>();

    internal DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    internal DbSet<ElevationRow> Elevations => Set<ElevationRow>();

    internal DbSet<ProvisionedUserRow> ProvisionedUsers => Set<ProvisionedUserRow>();

    internal DbSet<ProvisionedGroupRow> ProvisionedGroups => Set<ProvisionedGroupRow>();

    internal DbSet<GroupMemberRow> GroupMembers => Set<GroupMemberRow>();

    internal DbSet<GroupRoleRow> GroupRoles => Set<GroupRoleRow>();

    internal DbSet<DomainRow> Domains => Set<DomainRow>();

    internal DbSet<VerifiedDomainRow> VerifiedDomains => Set<VerifiedDomainRow>();

    internal DbSet<ConnectionRow> Connections => Set<ConnectionRow>();

    internal DbSet<ConnectionAddressRow> ConnectionAddresses => Set<ConnectionAddressRow>();

    internal DbSet<SetUpLinkRow> SetUpLinks => Set<SetUpLinkRow>();

    internal DbSet<SetUpRow> SetUps => Set<SetUpRow>();

    internal DbSet<LinkRow> Links => Set<LinkRow>();

    internal DbSet<SignInRequestRow> SignInRequests => Set<SignInRequestRow>();

    internal DbSet<SeenMessageRow> SeenMessages => Set<SeenMessageRow>();

    internal DbSet<ClientRow> Clients => Set<ClientRow>();

    internal DbSet<GrantRow> Grants => Set<GrantRow>();

    internal DbSet<IssuedTokenRow> IssuedTokens => Set<IssuedTokenRow>();

    internal DbSet<ServerKeyRow> ServerKeys => Set<ServerKeyRow>();

    internal DbSet<QuotaRow> Quotas => Set<QuotaRow>();

    internal DbSet<UsageRow> Usage => Set<UsageRow>();

    internal DbSet<UsageDayRow> UsageDays => Set<UsageDayRow>();

    internal DbSet<AuditStreamRow> AuditStreams => Set<AuditStreamRow>();

    internal DbSet<DueStreamRow> DueStreams => Set<DueStreamRow>();

    internal DbSet<PolicyRow> Policies => Set<PolicyRow>();

    internal DbSet<KeptAnswerRow> KeptAnswers => Set<KeptAnswerRow>();

    /// <summary>Begins a transaction that reads and then writes; two of the same subject come one after the other.</summary>
    /// <param name="subject">What is changed, for example "run/(id)".</param>
    internal abstract Task<IDbContextTransaction> BeginChangeAsync(string subject, CancellationToken cancellation);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<RunRow>().HasKey(r => new { r.Tenant, r.Id });
        modelBuilder.Entity<RunRow>().HasIndex(r => new { r.Tenant, r.CreatedAt });
        modelBuilder.Entity<RunEventRow>().HasKey(e => e.Number);

        // The number is the whole key: a statement that changes a line names its tenant all the same.
        modelBuilder.Entity<RunEventRow>().Property(e => e.Tenant).IsConcurrencyToken();
        modelBuilder.Entity<RunEventRow>().HasIndex(e => new { e.Tenant, e.Run, e.Number });
        modelBuilder.Entity<CheckpointRow>().HasKey(c => new { c.Tenant, c.Run, c.Stage });
        modelBuilder.Entity<GateRow>().HasKey(g => new { g.Tenant, g.Run, g.Name });
        modelBuilder.Entity<RunAddressRow>().HasKey(r => r.Run);
        modelBuilder.Entity<RunAddressRow>().HasIndex(r => r.IsOpen);
        modelBuilder.Entity<BlueprintRow>().HasKey(b => new { b.Tenant, b.Slug, b.Revision });
        modelBuilder.Entity<ApprovalRow>().HasKey(a => new { a.Tenant, a.Slug, a.Hash });
        modelBuilder.Entity<MvpRow>().HasKey(m => new { m.Tenant, m.Slug });
        modelBuilder.Entity<SettingRow>().HasKey(s => new { s.Tenant, s.Name });
        modelBuilder.Entity<ReleaseRow>().HasKey(r => new { r.Tenant, r.Slug, r.Id });
        modelBuilder.Entity<InterviewRow>().HasKey(i => new { i.Tenant, i.Id });
        modelBuilder.Entity<InterviewRow>().HasIndex(i => new { i.Tenant, i.ChangedAt });
        modelBuilder.Entity<AddressRow>().HasKey(a => a.Slug);
        modelBuilder.Entity<AddressRow>().HasIndex(a => a.IsAwake);
        modelBuilder.Entity<TenantRecord>().HasIndex(t => new { t.Slug, t.Kind }).IsUnique();
        modelBuilder.Entity<TenantRecord>().HasIndex(t => t.Owner);
        modelBuilder.Entity<TenantKeyRow>().HasKey(k => new { k.Tenant, k.Version });
        modelBuilder.Entity<AccessTokenRow>().HasKey(t => t.Hash);
        modelBuilder.Entity<AccessTokenRow>().HasIndex(t => t.Owner);
        modelBuilder.Entity<AuditRow>().HasKey(a => new { a.Tenant, a.Number });
        modelBuilder.Entity<RunAddressRow>().HasIndex(r => new { r.Owner, r.IsAtWork });
        modelBuilder.Entity<AddressRow>().HasIndex(a => a.Owner);
        modelBuilder.Entity<QuotaRow>().HasKey(q => new { q.Owner, q.Kind });
        modelBuilder.Entity<UsageRow>().HasKey(u => new { u.Tenant, u.EventId });
        modelBuilder.Entity<UsageRow>().HasIndex(u => new { u.Tenant, u.Number }).IsUnique();
        modelBuilder.Entity<UsageRow>().HasIndex(u => new { u.Tenant, u.Kind, u.At });
        modelBuilder.Entity<UsageDayRow>().HasKey(d => new { d.Owner, d.Day, d.Kind });
        modelBuilder.Entity<UsageDayRow>().HasIndex(d => new { d.Day, d.Kind });
        modelBuilder.Entity<AuditStreamRow>().HasKey(s => s.Tenant);
        modelBuilder.Entity<DueStreamRow>().HasKey(d => d.Organisation);
        modelBuilder.Entity<DueStreamRow>().HasIndex(d => d.NextAt);
        modelBuilder.Entity<KeptAnswerRow>().HasKey(a => new { a.Tenant, a.Hash });
        modelBuilder.Entity<KeptAnswerRow>().HasIndex(a => new { a.Tenant, a.EndsAt });
        IdentityModel.Build(modelBuilder);
        TenantRules.Apply(modelBuilder, this);
    }
}
