using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Mail;
using Microsoft.Extensions.Logging;

namespace LeanVibe.Platform.Tenancy.Lifecycle;

/// <summary>Writes to the owners of an organisation what became of it or of one of its products. The founder at this machine has no address.</summary>
public sealed partial class OwnersNotice(IMembershipStore memberships, Letters letters, ILogger<OwnersNotice> log)
{
    /// <returns>False when a letter could not be sent: the caretaker tries again.</returns>
    public async Task<bool> TryTellAsync(Tenant tenant, CancellationToken cancellation)
    {
        var organisation = tenant.Kind == TenantKind.Mvp ? tenant.Owner!.Value : tenant.Id;
        if (organisation == TenantId.Personal)
        {
            return true;
        }

        try
        {
            foreach (var owner in (await memberships.ListAsync(organisation, cancellation)).Where(m => m.Role == Role.Owner && m.Email.Length > 0))
            {
                await letters.MovedAsync(owner.Email, tenant, cancellation);
            }

            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            CouldNotTell(failure, tenant.Id);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The owners of {Tenant} could not be told what became of it; it is tried again within the hour.")]
    private partial void CouldNotTell(Exception failure, TenantId tenant);
}
