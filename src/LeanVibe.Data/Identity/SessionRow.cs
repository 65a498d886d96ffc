using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Identity;

/// <summary>Somebody is signed in. It is looked up before anybody is known, therefore shared; the secret itself is not kept, the device stands in <see cref="DeviceRow"/>.</summary>
internal sealed class SessionRow : SharedRow
{
    /// <summary>SHA-256 of the browser's secret.</summary>
    [Classified(DataClass.Identifier)]
    public string Hash { get; init; } = "";

    [Classified(DataClass.Identifier)]
    public Guid Id { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid Account { get; init; }

    [Classified(DataClass.Identifier)]
    public Guid? Organisation { get; set; }

    [Classified(DataClass.Identifier)]
    public Guid? Connection { get; init; }

    [Classified(DataClass.Operational)]
    public long StartedAt { get; init; }

    [Classified(DataClass.Operational)]
    public long EndsAt { get; init; }

    [Classified(DataClass.Operational)]
    public long SeenAt { get; set; }

    [Classified(DataClass.Operational)]
    public long ProvenAt { get; set; }

    public static SessionRow Of(string hash, Session session)
    {
        var row = new SessionRow { Hash = hash, Id = session.Id, Account = session.Account.Value, Connection = session.Connection, StartedAt = session.StartedAt.ToUnixTimeMilliseconds(), EndsAt = session.EndsAt.ToUnixTimeMilliseconds() };
        row.Take(session);
        return row;
    }

    public Session ToSession() => new(Id, new(Account), At(StartedAt), At(EndsAt))
    {
        SeenAt = At(SeenAt), ProvenAt = At(ProvenAt), Connection = Connection, Organisation = Organisation is { } organisation ? new TenantId(organisation) : null,
    };

    public void Take(Session session) => (SeenAt, ProvenAt, Organisation) = (session.SeenAt.ToUnixTimeMilliseconds(), session.ProvenAt.ToUnixTimeMilliseconds(), session.Organisation?.Value);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}

/// <summary>What a session runs on, in the person's own space.</summary>
internal sealed class DeviceRow : TenantRow
{
    [Classified(DataClass.Identifier)]
    public Guid Session { get; init; }

    [Classified(DataClass.Personal)]
    public string Program { get; init; } = "";

    [Classified(DataClass.Personal)]
    public string Origin { get; init; } = "";
}
