using System.Collections.Concurrent;
using System.Net;
using LeanVibe.Platform.Kernel;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace LeanVibe.Platform.Identity.Connections.Oidc;

/// <summary>What providers publish of themselves, keys included: kept for an hour, and read anew when a token names a key that is not among them.</summary>
public sealed class ProviderDocuments(ProviderHttp http, TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>So often at most it is read because of a key that is not known.</summary>
    private static readonly TimeSpan LeastBetween = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, long> _anew = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public async Task<Result<OpenIdConnectConfiguration>> OfAsync(OidcSettings settings, CancellationToken cancellation) =>
        _kept.TryGetValue(settings.Issuer, out var kept) && time.GetElapsedTime(kept.At) < Life ? kept.Document : await ReadAsync(settings, cancellation);

    /// <summary>For a key that is not known: the provider may have rolled its keys over.</summary>
    public async Task<Result<OpenIdConnectConfiguration>> AnewAsync(OidcSettings settings, CancellationToken cancellation) =>
        _anew.TryGetValue(settings.Issuer, out var last) && time.GetElapsedTime(last) < LeastBetween && _kept.TryGetValue(settings.Issuer, out var kept) ? kept.Document : await ReadAnewAsync(settings, cancellation);

    /// <summary>Reads it now, whatever is kept.</summary>
    public async Task<Result<OpenIdConnectConfiguration>> ReadAsync(OidcSettings settings, CancellationToken cancellation)
    {
        var retriever = new Retriever(http);
        OpenIdConnectConfiguration document;
        try
        {
            document = await OpenIdConnectConfigurationRetriever.GetAsync($"{settings.Issuer.TrimEnd('/')}/.well-known/openid-configuration", retriever, cancellation);
        }
        catch (NoDocumentException failure)
        {
            return failure.Error;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or System.Text.Json.JsonException or FormatException)
        {
            return ConnectionErrors.BadDocument("it is not what OpenID Connect Discovery says");
        }

        if (Wrong(settings, document) is { } wrong)
        {
            return ConnectionErrors.BadDocument(wrong);
        }

        _kept[settings.Issuer] = new(document, time.GetTimestamp());
        return document;
    }

    private Task<Result<OpenIdConnectConfiguration>> ReadAnewAsync(OidcSettings settings, CancellationToken cancellation)
    {
        _anew[settings.Issuer] = time.GetTimestamp();
        return ReadAsync(settings, cancellation);
    }

    private string? Wrong(OidcSettings settings, OpenIdConnectConfiguration document) =>
        document.Issuer != settings.Issuer ? $"it says that its issuer is '{document.Issuer}'"
        : !IsAsked(document.AuthorizationEndpoint) ? "it names no authorization endpoint over https"
        : !IsAsked(document.TokenEndpoint) ? "it names no token endpoint over https"
        : document.SigningKeys.Count == 0 ? "it publishes no key for signatures"
        : null;

    private bool IsAsked(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var endpoint) && http.MayAsk(endpoint);

    private sealed record Kept(OpenIdConnectConfiguration Document, long At);

    private sealed class Retriever(ProviderHttp http) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var place))
            {
                throw new NoDocumentException(ConnectionErrors.BadDocument($"'{address}' is no address"));
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, place);
            var answer = await http.SendAsync(request, cancel);
            return !answer.Succeeded ? throw new NoDocumentException(answer.Error)
                : answer.Value.Status != HttpStatusCode.OK ? throw new NoDocumentException(ConnectionErrors.Unreachable(address, $"it answered {(int)answer.Value.Status}"))
                : answer.Value.Text;
        }
    }

    /// <summary>Carries the reason through the library that reads documents.</summary>
    private sealed class NoDocumentException(Error error) : Exception(error.Message)
    {
        public Error Error => error;
    }
}
