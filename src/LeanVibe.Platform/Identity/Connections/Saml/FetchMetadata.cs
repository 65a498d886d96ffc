using System.Net;
using System.Text;
using LeanVibe.Platform.Identity.Connections.Oidc;
using LeanVibe.Platform.Identity.Saml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Connections.Saml;

/// <summary>Reads a provider's metadata from its address, and checks it as if it had been handed over.</summary>
public sealed class FetchMetadata(ProviderHttp http, TimeProvider time)
{
    /// <returns>The connection with what its provider says now; as it is, where a file was handed over.</returns>
    public async Task<Result<Connection>> ExecuteAsync(Connection connection, CancellationToken cancellation)
    {
        if (connection.Saml is not { } settings)
        {
            return connection;
        }

        if (settings.MetadataUrl.Length > 0)
        {
            if (!Uri.TryCreate(settings.MetadataUrl, UriKind.Absolute, out var address))
            {
                return ConnectionErrors.MetadataUrlInvalid;
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            var answer = await http.SendAsync(request, cancellation);
            if (!answer.Succeeded || answer.Value.Status != HttpStatusCode.OK)
            {
                return answer.Error ?? ConnectionErrors.Unreachable(settings.MetadataUrl, $"it answered {(int)answer.Value.Status}");
            }

            settings = settings with { Metadata = answer.Value.Text };
        }

        return ReadMetadata.From(Encoding.UTF8.GetBytes(settings.Metadata), time.GetUtcNow()).Then<Connection>(_ => connection with { Saml = settings });
    }
}
