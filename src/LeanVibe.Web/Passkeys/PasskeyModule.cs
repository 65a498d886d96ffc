using Microsoft.AspNetCore.Identity;

namespace LeanVibe.Web.Passkeys;

internal static class PasskeyModule
{
    /// <summary>The framework's WebAuthn over accounts of our own (docs/decisions/0064).</summary>
    public static void AddPasskeys(this WebApplicationBuilder builder)
    {
        builder.Services.AddIdentityCore<PasskeyUser>();
        builder.Services.AddScoped<IUserStore<PasskeyUser>, PasskeyUsers>();
        builder.Services.AddScoped<IPasskeyHandler<PasskeyUser>, PasskeyHandler<PasskeyUser>>();
        builder.Services.AddTransient<PasskeyCeremony>();
        builder.Services.Configure<IdentityPasskeyOptions>(options =>
        {
            options.AuthenticatorTimeout = TimeSpan.FromMinutes(5);
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AttestationConveyancePreference = "none";
            options.ValidateOrigin = context => new(!context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
        });
    }
}
