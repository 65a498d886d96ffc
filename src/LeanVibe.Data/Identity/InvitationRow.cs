using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

internal sealed class InvitationRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Personal)]
    public string Email { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public string EmailHash { get; init; } = "";

    [Classified(DataClass.Operational)]
    public Role Role { get; init; }

    /// <summary>A custom role's id; then <see cref="Role"/> is a viewer.</summary>
    [Classified(DataClass.Identifier)]
    public Guid? CustomRole { get; init; }

    [Classified(DataClass.Personal)]
    public string By { get; init; } = "";

    [Classified(DataClass.Operational)]
    public long At { get; init; }

    [Classified(DataClass.Operational)]
    public long EndsAt { get; init; }

    [Classified(DataClass.Operational)]
    public InvitationState State { get; set; }

    public static InvitationRow Of(Invitation invitation) => new()
    {
        Id = invitation.Id, Email = invitation.Email, EmailHash = invitation.EmailHash, Role = invitation.Role.BuiltIn, CustomRole = invitation.Role.Custom, By = invitation.By,
        At = invitation.At.ToUnixTimeMilliseconds(), EndsAt = invitation.EndsAt.ToUnixTimeMilliseconds(), State = invitation.State,
    };

    public Invitation ToInvitation() =>
        new(Id, Email, EmailHash, MemberRole.Of(Role, CustomRole), By, DateTimeOffset.FromUnixTimeMilliseconds(At), DateTimeOffset.FromUnixTimeMilliseconds(EndsAt)) { State = State };
}
