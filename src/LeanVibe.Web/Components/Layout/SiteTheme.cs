using MudBlazor;

namespace LeanVibe.Web.Components.Layout;

/// <summary>What MudBlazor must know in C#: type and radius. Its colours come from wwwroot/css/tokens.css by way of mud.css.</summary>
internal static class SiteTheme
{
    private static readonly string[] Text = ["Instrument Sans", "system-ui", "Segoe UI", "sans-serif"];

    public static MudTheme Value { get; } = new()
    {
        LayoutProperties = new() { DefaultBorderRadius = "10px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Text, FontSize = "1rem", LineHeight = "1.55", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Text, FontWeight = "600", TextTransform = "none", LetterSpacing = "0" },
        },
    };
}
