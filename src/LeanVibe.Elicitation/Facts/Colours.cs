using System.Collections.Frozen;

namespace LeanVibe.Elicitation.Facts;

/// <summary>The colour names of CSS, and what people call some of them.</summary>
internal static class Colours
{
    private static readonly FrozenSet<string> Css = (
        "aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan " +
        "darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet " +
        "deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki " +
        "lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen " +
        "magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid " +
        "palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue " +
        "tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen").Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["lightgoldenrod"] = "lightgoldenrodyellow", ["navyblue"] = "navy", ["offwhite"] = "floralwhite", ["cream"] = "oldlace", ["burgundy"] = "maroon",
        ["mint"] = "mintcream", ["mintgreen"] = "mintcream", ["emerald"] = "seagreen", ["emeraldgreen"] = "seagreen", ["charcoal"] = "darkslategray", ["burntorange"] = "chocolate", ["mustard"] = "goldenrod", ["rose"] = "mistyrose",
        ["peach"] = "peachpuff", ["lightpurple"] = "thistle", ["darkpurple"] = "indigo", ["lightorange"] = "navajowhite", ["lightred"] = "lightcoral", ["darkpink"] = "mediumvioletred",
        ["darkyellow"] = "darkgoldenrod", ["darkbrown"] = "saddlebrown", ["lightbrown"] = "tan", ["darkteal"] = "darkslategray", ["paleblue"] = "powderblue", ["palepink"] = "mistyrose", ["paleyellow"] = "lightyellow", ["babyblue"] = "lightblue", ["lilac"] = "plum", ["amber"] = "orange", ["scarlet"] = "crimson", ["sand"] = "cornsilk", ["rust"] = "sienna", ["ochre"] = "goldenrod", ["terracotta"] = "indianred", ["olivegreen"] = "olive", ["pastelpink"] = "lightpink", ["pastelblue"] = "lightblue", ["pastelgreen"] = "palegreen", ["pastelyellow"] = "lightyellow", ["deepblue"] = "darkblue", ["deepred"] = "darkred", ["deepgreen"] = "darkgreen", ["deeppurple"] = "indigo", ["lightteal"] = "paleturquoise", ["huntergreen"] = "darkgreen", ["ruby"] = "crimson", ["sapphire"] = "royalblue", ["aubergine"] = "indigo", ["eggplant"] = "indigo", ["champagne"] = "cornsilk", ["pearl"] = "whitesmoke", ["graphite"] = "dimgray", ["electricblue"] = "dodgerblue", ["mauve"] = "plum", ["vanilla"] = "lemonchiffon", ["softgreen"] = "darkseagreen", ["softblue"] = "lightsteelblue", ["softpink"] = "mistyrose", ["warmgray"] = "rosybrown", ["bordeaux"] = "maroon", ["cherry"] = "crimson", ["apricot"] = "peachpuff", ["sage"] = "darkseagreen",
    }.ToFrozenDictionary();

    /// <summary>Whether text in black can be read on it, by its name.</summary>
    public static bool IsLight(string css) =>
        css.StartsWith("light", StringComparison.Ordinal) || css.StartsWith("pale", StringComparison.Ordinal) || css.EndsWith("white", StringComparison.Ordinal)
        || css is "ivory" or "beige" or "linen" or "snow" or "azure" or "honeydew" or "seashell" or "cornsilk" or "oldlace" or "mintcream" or "lavender" or "lavenderblush" or "lemonchiffon" or "mistyrose" or "papayawhip" or "peachpuff" or "bisque" or "blanchedalmond" or "moccasin" or "wheat" or "aliceblue" or "whitesmoke" or "gainsboro" or "thistle" or "powderblue";

    /// <summary>The CSS name of a colour whose words are written together, or null.</summary>
    public static string? Find(string joined) => Css.Contains(joined) ? joined : Others.GetValueOrDefault(joined);
}
