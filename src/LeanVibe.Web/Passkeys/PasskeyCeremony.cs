using LeanVibe.Platform.Identity;
using LeanVibe.Platform.Identity.Passkeys;
using LeanVibe.Platform.Kernel;
using Microsoft.AspNetCore.Identity;

namespace LeanVibe.Web.Passkeys;

/// <summary>The two halves of asking a device: what it is asked, and whether its answer is good. What was asked comes back with the answer, sealed, for five minutes.</summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<PasskeyUser> handler, SealedLinks links, TimeProvider time)
{
    private const string Adding = "passkey-add";
    private const string Using = "passkey-use";
    private const int LongestAnswer = 20_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    /// <summary>A device that makes a new key for somebody.</summary>
    public async Task<Question> AskForNewAsync(AccountId account, Person person, HttpContext context)
    {
        var made = await handler.MakeCreationOptionsAsync(new() { Id = account.ToString(), Name = person.Email, DisplayName = person.Name }, context);
        return new(made.CreationOptionsJson, await links.WriteAsync(Adding, new Asked(account.ToString(), made.AttestationState ?? ""), Life, context.RequestAborted));
    }

    public async Task<Result<Passkey>> TakeNewAsync(AccountId account, string name, string answer, string state, HttpContext context)
    {
        if (answer.Length is 0 or > LongestAnswer || await links.ReadAsync<Asked>(Adding, state, context.RequestAborted) is not { } asked || asked.Account != account.ToString())
        {
            return IdentityErrors.LinkDead;
        }

        var result = await handler.PerformAttestationAsync(new() { CredentialJson = answer, AttestationState = asked.State, HttpContext = context });
        return result.Succeeded ? PasskeyUsers.ToPasskey(result.Passkey, name) with { CreatedAt = time.GetUtcNow() } : PasskeyErrors.Refused with { Message = result.Failure.Message };
    }

    /// <param name="account">Null when the device shall say who it is.</param>
    public async Task<Question> AskAsync(AccountId? account, HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(account is { } known ? new(known) : null, context);
        return new(made.RequestOptionsJson, await links.WriteAsync(Using, new Asked(account?.ToString() ?? "", made.AssertionState ?? ""), Life, context.RequestAborted));
    }

    public async Task<Result<UsedPasskey>> TakeAsync(string answer, string state, HttpContext context)
    {
        if (answer.Length is 0 or > LongestAnswer || await links.ReadAsync<Asked>(Using, state, context.RequestAborted) is not { } asked)
        {
            return IdentityErrors.LinkDead;
        }

        var result = await handler.PerformAssertionAsync(new() { CredentialJson = answer, AssertionState = asked.State, HttpContext = context });
        return result.Succeeded && (asked.Account.Length == 0 || asked.Account == result.User.Account.ToString())
            ? new UsedPasskey(result.User.Account, PasskeyUsers.ToPasskey(result.Passkey, ""), Secret.HashOf(asked.State))
            : PasskeyErrors.Refused with { Message = result.Failure?.Message ?? "of another account" };
    }

    private sealed record Asked(string Account, string State);
}

/// <param name="Options">What the browser is given, JSON.</param>
/// <param name="State">What comes back with the answer.</param>
public sealed record Question(string Options, string State);
