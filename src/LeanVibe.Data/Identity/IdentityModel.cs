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
        model.Entity<InvitationRow>().HasKey(i => new { i.Tenant, i.Id });
        model.Entity<ElevationRow>().HasKey(e => e.Hash);
        model.Entity<ElevationRow>().HasIndex(e => e.Id).IsUnique();
        model.Entity<DomainRow>().HasKey(d => new { d.Tenant, d.Name });
        model.Entity<VerifiedDomainRow>().HasKey(v => v.Name);
        model.Entity<VerifiedDomainRow>().HasIndex(v => v.Organisation);
    }
}
