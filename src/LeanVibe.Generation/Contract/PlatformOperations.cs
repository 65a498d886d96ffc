using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Contract;

/// <summary>The operations that every product has, in the order of docs/wire-contract.md.</summary>
internal static class PlatformOperations
{
    public static IEnumerable<ApiOperation> Of(AccessList who, ProductModel product)
    {
        yield return Make("signUp", "post", "/api/auth/sign-up", "Create an account and start a session", who.Everybody);
        yield return Make("signIn", "post", "/api/auth/sign-in", "Start a session", who.Everybody);
        yield return Make("signOut", "post", "/api/auth/sign-out", "End the session", who.Everybody);
        yield return Make("getMe", "get", "/api/auth/me", "The account that is signed in", who.SignedIn);
        yield return Make("updateMe", "put", "/api/auth/me", "Change the account's name, and with the password its address", who.SignedIn);
        yield return Make("changePassword", "post", "/api/auth/password", "Change the password", who.SignedIn);
        yield return Make("requestReset", "post", "/api/auth/reset-request", "Send a link that sets a new password", who.Everybody);
        yield return Make("resetPassword", "post", "/api/auth/reset", "Set a new password with the token of a link", who.Everybody);
        yield return Make("getDemoAccounts", "get", "/api/auth/demo", "The accounts of the demonstration; empty unless it is switched on", who.Everybody);
        yield return Make("getSignInProviders", "get", "/api/auth/openid", "Whose accounts people may sign in with; empty unless one is configured", who.Everybody);
        yield return Make("finishSignIn", "post", "/api/auth/openid/finish", "Say what a sign-in at a provider still needs, and start a session", who.Everybody);
        yield return Make("listAccounts", "get", "/api/accounts", "List accounts", who.Administrators);
        yield return Make("setAccountRole", "put", "/api/accounts/{id}/role", "Change an account's role", who.Administrators);
        yield return Make("accountOptions", "get", "/api/accounts/options", "Accounts to choose from", who.Named([.. product.Roles.Where(product.ChoosesAccounts).Select(r => r.Id)]));
        yield return Make("uploadFile", "post", "/api/files", "Upload a file of at most 5 MB", who.SignedIn);
        yield return Make("getFile", "get", "/api/files/{id}", "Read a file; who may depends on the row that holds it", who.Everybody);
        yield return Make("getKpis", "get", "/api/kpis", "The key figures that the caller may see", who.SignedIn);
        yield return Make("listNotifications", "get", "/api/notifications", "The caller's notifications, newest first", who.SignedIn);
        yield return Make("readNotifications", "post", "/api/notifications/read", "Mark the caller's notifications as read", who.SignedIn);
        yield return Make("listActivity", "get", "/api/activity", "The audit trail, newest first", who.Administrators);
        yield return Make("streamEvents", "get", "/api/events", "Changes of rows that the caller may read, as server-sent events", who.SignedIn);
        yield return Make("getPayment", "get", "/api/payments/{id}", "A charge that the product made", who.SignedIn);
        yield return Make("search", "get", "/api/search", "Everything that the caller may read and that holds the words, names before texts", who.Everybody);
        if (Rounds.Asked(product) is { } asked)
        {
            yield return Make("drawRound", "get", "/api/rounds", "Questions about rows, without their answers: to choose, to type, letters to put in order, or a crossword", who.Of(asked, Blueprints.Operation.Read));
            yield return Make("markRound", "post", "/api/rounds/marks", "Mark answers, and say which were right", who.Of(asked, Blueprints.Operation.Read));
        }

        yield return Make("getHealth", "get", "/healthz", "The process is alive", who.Everybody);
        yield return Make("getReadiness", "get", "/readyz", "The process can reach its database", who.Everybody);
        yield return Make("getMetrics", "get", "/metrics", "Metrics for Prometheus", who.Everybody);
        yield return Make("getContract", "get", "/openapi.json", "This document", who.Everybody);
    }

    /// <summary>The roles that fill in a relation to an account.</summary>
    private static ApiOperation Make(string id, string method, string path, string summary, IReadOnlyList<Access> allowed) =>
        new(id, method, path, OperationKind.Platform) { Summary = summary, Allowed = allowed };
}
