using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Audit.Streaming;

/// <summary>Says where the organisation's trail goes, tries it, or ends it. What leaves the platform for good takes a fresh proof.</summary>
public sealed class ChangeStream(IAuditStreams streams, StreamDesk desk, SendAudit send, CurrentAccess access, Precondition condition)
{
    private const int Longest = 500;

    public async Task<Result<AuditStream>> FindAsync(CancellationToken cancellation)
    {
        if (access.Lacks(Permission.ManageOrganisation) is { } refused)
        {
            return refused;
        }

        return await streams.FindAsync(desk.Tenant, cancellation) is { } found ? found : StreamErrors.None;
    }

    /// <param name="fromStart">Everything that was ever done here goes along; else what is done from now on.</param>
    /// <returns>With a new secret; it is shown this once.</returns>
    public async Task<Result<AuditStream>> SaveAsync(string address, bool fromStart, CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.ManageOrganisation) ?? access.LacksFreshProof() ?? (address.Length > Longest || !send.MayGoTo(address) ? StreamErrors.AddressInvalid : null)) is { } refused)
        {
            return refused;
        }

        var number = await desk.Trail.WriteAsync(new("audit.stream", desk.Tenant.ToString()) { Detail = $"{new Uri(address).Host}{(fromStart ? ", from the beginning" : "")}" }, cancellation);
        var stream = new AuditStream(desk.Tenant, address, Secret.New()) { Delivered = fromStart ? 0 : number };
        return await streams.SaveAsync(stream, condition, cancellation) ? stream : Precondition.Failed;
    }

    /// <summary>Sends one entry that says it is a test; nothing moves on by it.</summary>
    public async Task<Result<bool>> TestAsync(CancellationToken cancellation)
    {
        var stream = await FindAsync(cancellation);
        if (!stream.Succeeded)
        {
            return stream.Error;
        }

        var number = await desk.Trail.WriteAsync(new("audit.stream-test", desk.Tenant.ToString()), cancellation);
        return await send.ExecuteAsync(stream.Value, await desk.Trail.ReadAsync(number - 1, 1, cancellation), isTest: true, cancellation);
    }

    public async Task<Result<bool>> EndAsync(CancellationToken cancellation)
    {
        if ((access.Lacks(Permission.ManageOrganisation) ?? access.LacksFreshProof()) is { } refused)
        {
            return refused;
        }

        if (!await streams.EndAsync(desk.Tenant, cancellation))
        {
            return StreamErrors.None;
        }

        await desk.Trail.WriteAsync(new("audit.stream-end", desk.Tenant.ToString()), cancellation);
        return true;
    }
}

/// <summary>Whose trail it is.</summary>
public sealed class StreamDesk(CurrentTenant tenant, IAuditTrail trail)
{
    internal TenantId Tenant => tenant.Id;

    internal IAuditTrail Trail => trail;
}
