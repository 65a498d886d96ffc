namespace LeanVibe.Elicitation.Feasibility;

/// <summary>What the kits cannot build, and what they offer instead.</summary>
internal static class OutOfReach
{
    public static IReadOnlyList<Watchword> Words { get; } =
    [
        new("LF0101", Weight.Care, "video (?:call|chat|conferenc\\w*)s?|video meetings?|live ?stream\\w*|webrtc", "Video between people is not built.", "A link to a meeting is kept with each appointment or event; use the meeting service that you know."),
        new("LF0102", Weight.Care, "machine learning|artificial intelligence|\\bai[- ](?:powered|driven|based|generated)|recommendation engine|neural|face recognition|facial recognition|image recognition|speech recognition|voice assistant|chat ?gpt", "Nothing that learns or recognises is built.", "Rules, filters, ratings and the most popular first take its place; a person answers the chat."),
        new("LF0103", Weight.Care, "blockchain|smart contracts?|\\bnfts?\\b|decentrali[sz]ed", "Nothing runs on a chain.", "The database keeps who did what and when, in a record that nobody may change."),
        new("LF0104", Weight.Care, "augmented reality|virtual reality|\\bvr\\b|\\bar app\\b|3d (?:game|model|world|view)\\w*|multiplayer|real-time game", "Games in three dimensions and games that many play at once are not built.", "Quizzes, word games, cards, draws and leaderboards are."),
        new("LF0105", Weight.Care, "bluetooth|\\biot\\b|sensors?|wearables?|smart ?watch\\w*|raspberry|arduino|barcode scanners?|\\bnfc\\b|\\brfid\\b", "Devices are not connected.", "Readings are typed in or imported as a table; every product has an API that a device could call."),
        new("LF0106", Weight.Care, "live (?:location|tracking|map)|gps|real-time (?:location|tracking)|turn-by-turn|route planning|route optimi[sz]ation", "Nobody is followed on a map.", "Places are shown on a map, and a status says how far something is."),
        new("LF0107", Weight.Note, "(?:ios|android|native|mobile) apps?|app store|play store|push notifications?", "There is no app for a shop.", "The pages work on a phone and can be put on its first screen; news comes by email and in the product."),
        new("LF0108", Weight.Note, "sms|text messages? to|whatsapp|telegram", "Messages go by email and in the product.", "An outside service could be called by a hook in the owned code."),
        new("LF0109", Weight.Care, "scrap(?:e|ing)|crawl(?:er|ing)?|aggregat\\w+ (?:from|data from|prices)|import\\w* from (?:other|external) (?:sites?|websites?)", "Other people's sites are not read.", "Tables are imported; ask the other side for an interface."),
        new("LF0110", Weight.Note, "sign(?:ing)? in with (?:google|facebook|apple)|social login|single sign-on|\\bsso\\b", "People sign in with an email address and a password.", "It is enough for a first version; add the other ways once people ask for them."),
        new("LF0111", Weight.Note, "offline(?: mode| first|-first)?|works? without internet", "It needs a connection.", "The pages are small and quick on a slow line."),
        new("LF0112", Weight.Care, "algorithmic trading|automated trading|trading bots?|high-frequency", "Nothing is traded by itself.", "Positions, prices and decisions are kept and shown."),
        new("LF0113", Weight.Care, "electronic signatures?|e-signatures?|digital signatures?|legally binding", "A press on a button is recorded, and is no qualified signature.", "Link to a signing service and keep the signed file with the entry."),
        new("LF0114", Weight.Care, "(?:at most|no more than|not more than|a maximum of|up to) (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten) [a-z-]+(?: [a-z-]+)? (?:a|an|per|each|every|at) [a-z]+", "How many of something one person has in a time is not checked by itself.", "It is kept among the demands on the product, and whoever approves sees what a person has already."),
    ];
}
