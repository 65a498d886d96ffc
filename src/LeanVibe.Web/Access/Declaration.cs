using LeanVibe.Platform.Identity;
using Microsoft.AspNetCore.Authorization;

namespace LeanVibe.Web.Access;

/// <summary>Who may call an endpoint. Every endpoint declares it; a test derived from the list of endpoints holds that.</summary>
internal enum Caller { Owner, Account, Operator, Anyone }

/// <param name="Needs">The permission that a member's role must give; without one reading takes See and changing takes Build.</param>
internal sealed record Declaration(Caller Caller, Permission? Needs = null);

internal static class DeclarationExtensions
{
    /// <summary>With the platform's key, an organisation's token or a member's session; each sees its own tenant.</summary>
    public static T ForOwner<T>(this T endpoints, Permission? needs = null)
        where T : IEndpointConventionBuilder
    {
        endpoints.WithMetadata(new Declaration(Caller.Owner, needs));

        // A library that opens its own files to anyone (the API reference does) does not decide that here.
        endpoints.Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<Declaration>().Last().Caller == Caller.Owner)
            {
                Close(endpoint);
            }
        });
        return endpoints.RequireAuthorization();
    }

    /// <summary>Only a person who is signed in with an account, whether they work in an organisation or in none yet.</summary>
    public static T ForAccount<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Declaration(Caller.Account)).RequireAuthorization(Roles.WithAccount);

    /// <summary>Only whoever runs the platform; an organisation's token does not suffice.</summary>
    public static T ForOperator<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Declaration(Caller.Operator)).RequireAuthorization(Roles.OperatorOnly);

    /// <summary>Without a key: health and the files that the locked page itself needs.</summary>
    public static T ForAnyone<T>(this T endpoints)
        where T : IEndpointConventionBuilder
    {
        endpoints.WithMetadata(new Declaration(Caller.Anyone));
        return endpoints.AllowAnonymous();
    }

    /// <summary>Pages say it of themselves with <see cref="PageForAttribute"/>; a page that says nothing is its tenant's.</summary>
    public static void ForWhomTheySay<T>(this T pages)
        where T : IEndpointConventionBuilder => pages.Finally(endpoint =>
    {
        var page = endpoint.Metadata.OfType<PageForAttribute>().LastOrDefault();
        Close(endpoint);

        // A live page's connection posts; what is pressed on it asks its use case.
        endpoint.Metadata.Add(new Declaration(page?.Caller ?? Caller.Owner, page is { HasPermission: true } ? page.Needs : Permission.See));
        if (page?.Caller == Caller.Anyone)
        {
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
            return;
        }

        endpoint.Metadata.Add(new AuthorizeAttribute());
        endpoint.Metadata.Add(page?.Caller switch { Caller.Account => Roles.WithAccount, Caller.Operator => Roles.OperatorOnly, _ => Roles.InTenant });
    });

    private static void Close(EndpointBuilder endpoint)
    {
        foreach (var open in endpoint.Metadata.OfType<IAllowAnonymous>().ToList())
        {
            endpoint.Metadata.Remove(open);
        }
    }
}

/// <summary>Who may see a page that is not simply its tenant's.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PageForAttribute(Caller caller) : Attribute
{
    public PageForAttribute(Permission needs)
        : this(Caller.Owner) => (Needs, HasPermission) = (needs, true);

    public Caller Caller => caller;

    public Permission Needs { get; }

    public bool HasPermission { get; }
}
