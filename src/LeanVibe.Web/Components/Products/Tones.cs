using LeanVibe.Blueprints;
using LeanVibe.Hosting.Mvps;
using LeanVibe.Platform.Tenancy;

namespace LeanVibe.Web.Components.Products;

/// <summary>How a product shows itself: its state in a colour and a word, and its own colour.</summary>
internal static class Tones
{
    public static (string Tone, string Text) Of(MvpView product) => product.State switch
    {
        TenantState.Active => Of(product.Status),
        TenantState.Provisioning => ("busy", "Being made"),
        var state => ("warn", state.ToString()),
    };

    private static (string Tone, string Text) Of(MvpStatus status) => status switch
    {
        MvpStatus.Running => ("ok", "Live"),
        MvpStatus.Sleeping => ("", "Asleep, wakes on request"),
        MvpStatus.Stopped => ("", "Stopped"),
        MvpStatus.Building => ("busy", "Being built"),
        _ => ("bad", "Failed"),
    };

    /// <summary>It runs, or the next request wakes it.</summary>
    public static bool Answers(MvpView product) => product.State == TenantState.Active && product.Status is MvpStatus.Running or MvpStatus.Sleeping;

    /// <summary>How it was compiled, and how far its native build is.</summary>
    public static string TierOf(MvpView product)
    {
        var tier = product.Tier == MvpTier.Native ? "native program" : "jit: compiled while it runs";
        return product.NativeNote.Length > 0 ? $"{tier}. {product.NativeNote}" : tier;
    }

    public static string ColourOf(Brand? brand) => brand is null ? "" : brand.Primary.Length > 0 ? brand.Primary : brand.Background;
}
