using LeanVibe.Data.Tenancy;
using LeanVibe.Platform.Audit.Streaming;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Data.Audit;

/// <summary>Where an organisation's trail goes, and how far it is.</summary>
internal sealed class AuditStreamRow : TenantRow
{
    [Classified(DataClass.Confidential)]
    public string Address { get; set; } = "";

    [Classified(DataClass.Secret)]
    public string Secret { get; set; } = "";

    [Classified(DataClass.Operational)]
    public long Delivered { get; set; }

    [Classified(DataClass.Operational)]
    public long? DeliveredAt { get; set; }

    [Classified(DataClass.Operational)]
    public int Failures { get; set; }

    [Classified(DataClass.Confidential)]
    public string Problem { get; set; } = "";

    public AuditStream ToStream() => new(new(Tenant), Address, Secret)
    {
        Delivered = Delivered, DeliveredAt = DeliveredAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, Failures = Failures, Problem = Problem,
    };

    public void Take(AuditStream stream) =>
        (Address, Secret, Delivered, DeliveredAt, Failures, Problem) = (stream.Address, stream.Secret, stream.Delivered, stream.DeliveredAt?.ToUnixTimeMilliseconds(), stream.Failures, stream.Problem);
}

/// <summary>That an organisation has a stream, and when it is due: asked before anybody knows the tenant, therefore shared.</summary>
internal sealed class DueStreamRow : SharedRow
{
    [Classified(DataClass.Identifier)]
    public Guid Organisation { get; init; }

    [Classified(DataClass.Operational)]
    public long NextAt { get; set; }
}
