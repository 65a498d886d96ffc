using Microsoft.AspNetCore.Authorization;

namespace LeanVibe.Web.Access;

/// <summary>Who may call an endpoint. Every endpoint declares it; a test derived from the list of endpoints holds that.</summary>
internal enum Caller { Owner, Operator, Anyone }

internal sealed record Declaration(Caller Caller);

internal static class DeclarationExtensions
{
    /// <summary>With the platform's key or an organisation's token; each sees its own tenant.</summary>
    public static T ForOwner<T>(this T endpoints)
        where T : IEndpointConventionBuilder
    {
        endpoints.WithMetadata(new Declaration(Caller.Owner));

        // A library that opens its own files to anyone (the API reference does) does not decide that here.
        endpoints.Finally(endpoint =>
        {
            foreach (var open in endpoint.Metadata.OfType<IAllowAnonymous>().ToList())
            {
                endpoint.Metadata.Remove(open);
            }
        });
        return endpoints.RequireAuthorization();
    }

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
}
