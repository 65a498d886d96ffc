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
        ["mint"] = "mintcream", ["mintgreen"] = "mintcream", ["emerald"] = "seagreen", ["emeraldgreen"] = "seagreen", ["charcoal"] = "darkslategray", ["mustard"] = "goldenrod", ["rose"] = "mistyrose",
        ["peach"] = "peachpuff", ["lightpurple"] = "thistle", ["darkpurple"] = "indigo", ["lightorange"] = "navajowhite", ["lightred"] = "lightcoral", ["darkpink"] = "mediumvioletred",
        ["darkyellow"] = "darkgoldenrod", ["darkbrown"] = "saddlebrown", ["lightbrown"] = "tan", ["darkteal"] = "darkslategray", ["paleblue"] = "powderblue", ["palepink"] = "mistyrose", ["paleyellow"] = "lightyellow", ["babyblue"] = "lightblue", ["lilac"] = "plum", ["amber"] = "orange", ["scarlet"] = "crimson", ["sage"] = "darkseagreen",
    }.ToFrozenDictionary();

    /// <summary>The CSS name of a colour whose words are written together, or null.</summary>
    public static string? Find(string joined) => Css.Contains(joined) ? joined : Others.GetValueOrDefault(joined);
}
