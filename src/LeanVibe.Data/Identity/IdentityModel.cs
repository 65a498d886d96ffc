using LeanVibe.Data.Identity.OAuth;
using Microsoft.EntityFrameworkCore;

namespace LeanVibe.Data.Identity;

/// <summary>Keys and indexes of the rows around accounts.</summary>
internal static class IdentityModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<AccountRow>().HasIndex(a => a.EmailHash).IsUnique();
        model.Entity<PersonRow>().HasKey(p => new { p.Tenant, p.Account });
        model.Entity<SessionRow>().HasKey(s => s.Hash);
        model.Entity<SessionRow>().HasIndex(s => s.Id).IsUnique();
        model.Entity<SessionRow>().HasIndex(s => s.Account);
        model.Entity<DeviceRow>().HasKey(d => new { d.Tenant, d.Session });
        model.Entity<MembershipRow>().HasKey(m => new { m.Account, m.Organisation });
        model.Entity<MembershipRow>().HasIndex(m => m.Organisation);
        model.Entity<MemberRow>().HasKey(m => new { m.Tenant, m.Account });
        model.Entity<RoleRow>().HasKey(r => new { r.Tenant, r.Id });
        model.Entity<RoleRow>().HasIndex(r => new { r.Tenant, r.NameHash }).IsUnique();
        model.Entity<InvitationRow>().HasKey(i => new { i.Tenant, i.Id });
        model.Entity<ElevationRow>().HasKey(e => e.Hash);
        model.Entity<ElevationRow>().HasIndex(e => e.Id).IsUnique();
        model.Entity<ProvisionedUserRow>().HasKey(u => new { u.Tenant, u.Id });
        model.Entity<ProvisionedUserRow>().HasIndex(u => new { u.Tenant, u.NameHash }).IsUnique();
        model.Entity<ProvisionedUserRow>().HasIndex(u => new { u.Tenant, u.Account }).IsUnique();
        model.Entity<ProvisionedUserRow>().HasIndex(u => new { u.Tenant, u.ExternalHash });
        model.Entity<ProvisionedUserRow>().HasIndex(u => new { u.Tenant, u.CreatedAt, u.Id });
        model.Entity<ProvisionedGroupRow>().HasKey(g => new { g.Tenant, g.Id });
        model.Entity<ProvisionedGroupRow>().HasIndex(g => new { g.Tenant, g.NameHash }).IsUnique();
        model.Entity<ProvisionedGroupRow>().HasIndex(g => new { g.Tenant, g.ExternalHash });
        model.Entity<GroupMemberRow>().HasKey(m => new { m.Tenant, m.Group, m.User });
        model.Entity<GroupMemberRow>().HasIndex(m => new { m.Tenant, m.User });
        model.Entity<GroupRoleRow>().HasKey(r => new { r.Tenant, r.Id });
        model.Entity<GroupRoleRow>().HasIndex(r => new { r.Tenant, r.NameHash }).IsUnique();
        model.Entity<PolicyRow>().HasKey(p => p.Organisation);
        model.Entity<DomainRow>().HasKey(d => new { d.Tenant, d.Name });
        model.Entity<VerifiedDomainRow>().HasKey(v => v.Name);
        model.Entity<VerifiedDomainRow>().HasIndex(v => v.Organisation);
        model.Entity<ConnectionRow>().HasKey(c => new { c.Tenant, c.Id });
        model.Entity<ConnectionAddressRow>().HasKey(c => c.Connection);
        model.Entity<ConnectionAddressRow>().HasIndex(c => c.Organisation);
        model.Entity<SetUpLinkRow>().HasKey(l => l.Hash);
        model.Entity<SetUpLinkRow>().HasIndex(l => l.Id).IsUnique();
        model.Entity<SetUpLinkRow>().HasIndex(l => l.Organisation);
        model.Entity<SetUpLinkRow>().HasIndex(l => l.Connection);
        model.Entity<SetUpRow>().HasKey(s => new { s.Tenant, s.Id });
        model.Entity<LinkRow>().HasKey(l => new { l.Tenant, l.Connection, l.SubjectHash });
        model.Entity<SignInRequestRow>().HasKey(r => new { r.Tenant, r.StateHash });
        model.Entity<SignInRequestRow>().HasIndex(r => new { r.Tenant, r.EndsAt });
        model.Entity<SeenMessageRow>().HasKey(m => new { m.Tenant, m.Hash });
        model.Entity<SessionRow>().HasIndex(s => s.Connection);
        model.Entity<ClientRow>().HasIndex(c => c.Owner);
        model.Entity<GrantRow>().HasIndex(g => g.Account);
        model.Entity<GrantRow>().HasIndex(g => g.Owner);
        model.Entity<GrantRow>().HasIndex(g => g.Client);
        model.Entity<IssuedTokenRow>().HasIndex(t => t.ReferenceId).IsUnique();
        model.Entity<IssuedTokenRow>().HasIndex(t => t.Grant);
        model.Entity<IssuedTokenRow>().HasIndex(t => t.Client);
        model.Entity<ServerKeyRow>().HasKey(k => new { k.Tenant, k.Id });
    }
}
