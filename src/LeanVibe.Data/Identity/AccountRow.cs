using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>An account as it is looked up before anybody is signed in, therefore shared; who it is stands in <see cref="PersonRow"/>.</summary>
internal sealed class AccountRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    /// <summary>HMAC of the normalised address.</summary>
    [Classified(DataClass.Identifier)]
    public string EmailHash { get; set; } = "";

    [Classified(DataClass.Secret, PlainBecause = "it is a salted hash, compared before anybody's key is known")]
    public string PasswordHash { get; set; } = "";

    [Classified(DataClass.Operational)]
    public long CreatedAt { get; init; }

    [Classified(DataClass.Operational)]
    public int Version { get; set; }

    [Classified(DataClass.Operational)]
    public int Failures { get; set; }

    [Classified(DataClass.Operational)]
    public long? LockedUntil { get; set; }

    [Classified(DataClass.Operational)]
    public bool NeedsCode { get; set; }

    [Classified(DataClass.Operational)]
    public long LastCodeStep { get; set; }

    public static AccountRow Of(Account account)
    {
        var row = new AccountRow { Id = account.Id.Value, EmailHash = account.EmailHash, CreatedAt = account.CreatedAt.ToUnixTimeMilliseconds() };
        row.Take(account);
        return row;
    }

    public Account ToAccount() => new(new(Id), EmailHash, PasswordHash, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt))
    {
        Version = Version, Failures = Failures, NeedsCode = NeedsCode, LastCodeStep = LastCodeStep,
        LockedUntil = LockedUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : null,
    };

    public void Take(Account account)
    {
        (PasswordHash, Version, Failures) = (account.PasswordHash, account.Version, account.Failures);
        (LockedUntil, NeedsCode, LastCodeStep) = (account.LockedUntil?.ToUnixTimeMilliseconds(), account.NeedsCode, account.LastCodeStep);
    }
}

/// <summary>Who somebody is, in their own space and sealed under their own key.</summary>
internal sealed class PersonRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Account { get; init; }

    [Classified(DataClass.Personal)]
    public string Content { get; set; } = "";
}
