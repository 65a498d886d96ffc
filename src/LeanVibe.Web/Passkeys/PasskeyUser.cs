using LeanVibe.Platform.Identity;

namespace LeanVibe.Web.Passkeys;

/// <summary>An account, as the framework's passkey handler sees it.</summary>
internal sealed record PasskeyUser(AccountId Account);
