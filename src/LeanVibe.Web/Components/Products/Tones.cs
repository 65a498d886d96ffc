using LeanVibe.Hosting.Mvps;

namespace LeanVibe.Web.Components.Products;

/// <summary>A product's state in a colour and a word.</summary>
internal static class Tones
{
    public static (string Tone, string Text) Of(MvpStatus status) => status switch
    {
        MvpStatus.Running => ("ok", "Live"),
        MvpStatus.Sleeping => ("", "Asleep, wakes on request"),
        MvpStatus.Stopped => ("", "Stopped"),
        MvpStatus.Building => ("busy", "Being built"),
        _ => ("bad", "Failed"),
    };
}
