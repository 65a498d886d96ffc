using System.Net.Http.Headers;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Logins;

/// <summary>Sends the access token along, and asks for a new one when it is about to run out.</summary>
internal sealed class LoginHandler(LoginFile file) : DelegatingHandler(new HttpClientHandler { AllowAutoRedirect = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", (await CurrentAsync(cancellationToken)).Access);
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<Login> CurrentAsync(CancellationToken cancellation)
    {
        if (IsGood(file.Read()) is { } good)
        {
            return good;
        }

        using var mine = await file.LockAsync(cancellation);
        var kept = file.Read();
        if (IsGood(kept) is { } refreshedMeanwhile)
        {
            return refreshedMeanwhile;
        }

        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        if (kept is null || await new AuthorizationServer(http).RefreshAsync(kept, cancellation) is not { } next)
        {
            file.Delete();
            throw new PlatformException(new("login-over", "This login is over.", ErrorKind.Forbidden, $"Log in again with: leanvibe login --server {kept?.Server ?? "URL"}"));
        }

        file.Write(next);
        return next;
    }

    private static Login? IsGood(Login? login) => login?.AccessEndsAt > TimeProvider.System.GetUtcNow() ? login : null;
}
