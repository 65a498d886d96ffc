using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Hosting.Mvps;

/// <summary>Takes a free name for a new product and gives the product a space of its own. Killed between the two, the next start of the platform gives it (<see cref="AdoptProducts"/>).</summary>
public sealed class ReserveMvp(IMvpStore store, ProvisionTenant provision, CurrentTenant owner)
{
    public async Task<Mvp> ExecuteAsync(string wanted, string name, CancellationToken cancellation)
    {
        var mvp = await store.ReserveAsync(wanted, name, cancellation);
        await provision.ProductAsync(owner.Id, mvp.Slug, (_, _) => Task.CompletedTask, cancellation);
        return mvp;
    }
}
