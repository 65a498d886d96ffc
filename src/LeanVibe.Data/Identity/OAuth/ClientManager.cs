using System.Security.Cryptography;
using System.Text;
using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.OAuth;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Core;

namespace LeanVibe.Data.Identity.OAuth;

/// <summary>A client's secret is 256 random bits of our own making: its SHA-256 is enough to keep, because there is nothing to guess.</summary>
internal sealed class ClientManager(IOpenIddictApplicationCache<Client> cache, ILogger<OpenIddictApplicationManager<Client>> logger, IOptionsMonitor<OpenIddictCoreOptions> options, IOpenIddictApplicationStore<Client> store)
    : OpenIddictApplicationManager<Client>(cache, logger, options, store)
{
    public override ValueTask<bool> ValidateClientSecretAsync(Client application, string secret, CancellationToken cancellationToken = default) =>
        new(application.SecretHash.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(application.SecretHash), Encoding.ASCII.GetBytes(Secret.HashOf(secret))));
}
