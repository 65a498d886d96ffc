using LeanVibe.Blueprints;
using LeanVibe.Generation.Views.Wireframes;

namespace LeanVibe.Generation.Views;

/// <summary>What a screen will hold and where, before anything is built: low fidelity, with the Blueprint's own words and sample rows.</summary>
public static class Wireframe
{
    /// <summary>A standalone SVG, 1200 pixels wide: the screen on a desktop and on a phone, light and dark.</summary>
    /// <exception cref="ArgumentException">The Blueprint has no such screen.</exception>
    public static string Svg(Blueprint blueprint, string screenId)
    {
        var screen = blueprint.Screens.FirstOrDefault(s => s.Id == screenId)
            ?? throw new ArgumentException($"The Blueprint has no screen '{screenId}'.", nameof(screenId));
        return new ScreenDrawing(blueprint, screen).ToSvg();
    }
}
