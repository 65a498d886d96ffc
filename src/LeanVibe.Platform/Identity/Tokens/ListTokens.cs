using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Platform.Identity.Tokens;

/// <summary>The tokens of an organisation, or those of one's own there.</summary>
public sealed class ListTokens(IAccessTokens tokens, CurrentAccess access, CurrentTenant tenant)
{
    /// <summary>Also the members' own, so that whoever manages tokens sees everything that gets in.</summary>
    public async Task<Result<IReadOnlyList<TokenView>>> ExecuteAsync(CancellationToken cancellation) => access.Lacks(Permission.ManageTokens) is { } refused
        ? refused
        : Result<IReadOnlyList<TokenView>>.Of([.. (await tokens.ListAsync(tenant.Id, cancellation)).Select(TokenView.Of)]);

    public async Task<Result<IReadOnlyList<TokenView>>> OwnAsync(CancellationToken cancellation) => access.Account is not { } account
        ? IdentityErrors.NotSignedIn
        : Result<IReadOnlyList<TokenView>>.Of(tenant.IsKnown ? [.. (await tokens.ListAsync(tenant.Id, cancellation)).Where(t => t.Kind == TokenKind.Personal && t.Account == account).Select(TokenView.Of)] : []);
}
