namespace LeanVibe.Blueprints.Naming;

/// <summary>The nouns that the rules of <see cref="EnglishPlural"/> get wrong.</summary>
internal static class EnglishNouns
{
    public static readonly HashSet<string> Uncountable = Set(
        "access advice aircraft attire baggage cash chassis chess clothing coffee content data debris deer equipment evidence feedback fish furniture gear "
        + "hardware homework housework information jewellery jewelry knowledge laundry livestock luggage mathematics "
        + "media merchandise money moose music news offspring physics progress poetry research rice salmon series sheep shrimp software "
        + "spacecraft species staff swine tennis traffic trout weather wildlife analytics logistics athletics economics electronics politics "
        + "gymnastics headquarters honey attendance payroll");

    public static readonly Dictionary<string, string> Irregular = Pairs(
        "person people, man men, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, ox oxen, "
        + "leaf leaves, loaf loaves, half halves, shelf shelves, knife knives, wife wives, life lives, wolf wolves, calf calves, thief thieves, "
        + "elf elves, scarf scarves, self selves, hoof hooves, criterion criteria, phenomenon phenomena, "
        + "curriculum curricula, bacterium bacteria, medium media, datum data, index indexes, vertex vertices, matrix matrices, appendix appendices, "
        + "cactus cacti, fungus fungi, alumnus alumni, nucleus nuclei, stimulus stimuli, axis axes, synopsis synopses, quiz quizzes, die dice, "
        + "lens lenses, gas gases, bus buses, yes yeses, plus pluses, passerby passersby");

    public static readonly Dictionary<string, string> Plurals = Irregular
        .GroupBy(pair => pair.Value).ToDictionary(group => group.Key, group => group.First().Key);

    /// <summary>Singulars that end in s and not in ss, us or is.</summary>
    public static readonly HashSet<string> EndsInS = Set(
        "alias atlas bias bus campus canvas chaos christmas corps cosmos gas iris kudos lens pancreas plus texas thermos yes");

    /// <summary>Singulars whose plural only looks like a singular in us or is.</summary>
    public static readonly HashSet<string> EndsInUOrI = Set(
        "menu submenu guru emu gnu haiku taxi ski jetski kiwi bikini alibi wiki emoji zucchini api ui gui kpi sku rsvp safari origami spaghetti martini "
        + "panini tsunami yeti rabbi yogi sari mini semi deli");

    public static readonly HashSet<string> EndsInIe = Set(
        "birdie bookie brownie budgie calorie camaraderie collie cookie coterie die eerie foodie genie goalie hippie hoodie junkie "
        + "lie lingerie magpie movie newbie pie pixie prairie quickie rookie selfie smoothie sortie specie tie walkie zombie");

    public static readonly HashSet<string> EndsInSilentE = Set(
        "ache headache toothache cache niche quiche avalanche creche cliche moustache psyche axe pickaxe deluxe finesse posse lacrosse "
        + "impasse crevasse mousse");

    public static readonly HashSet<string> TakesOes = Set("potato tomato hero echo veto torpedo embargo mosquito volcano cargo domino buffalo");
    public static readonly HashSet<string> HardCh = Set("stomach monarch epoch patriarch tech");
    public static readonly HashSet<string> OneZ = Set("quiz whiz fez");

    private static readonly string[] Compounds = ["person", "man", "woman", "child", "foot", "tooth", "goose", "mouse", "leaf", "loaf", "shelf", "knife", "wife", "wolf", "life"];

    private static readonly HashSet<string> NotCompounds = Set("human german roman shaman talisman ottoman caiman cayman pacman");

    /// <summary>The irregular noun that the word ends with ("salesperson", "bookshelf"), if it does.</summary>
    public static string? CompoundOf(string word) =>
        NotCompounds.Contains(word) ? null : Compounds.FirstOrDefault(end => word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal));

    public static string? PluralCompoundOf(string word) =>
        Compounds.Select(end => Irregular[end]).FirstOrDefault(end => word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal));

    /// <summary>"analyses" is the plural of "analysis".</summary>
    public static bool FromSis(string word) => word is "analyses" or "paralyses" or "dialyses" or "crises" or "diagnoses" or "theses" or "hypotheses" or "oases" or "emphases";

    /// <summary>Plurals in "uses" whose singular ends in "us".</summary>
    public static bool TakesUses(string word) =>
        word[..^2] is "status" or "syllabus" or "bonus" or "virus" or "campus" or "census" or "focus" or "surplus" or "minus" or "chorus" or "circus"
            or "walrus" or "genius" or "octopus" or "platypus" or "sinus" or "consensus" or "prospectus" or "apparatus" or "bus" or "omnibus" or "minibus"
            or "opus" or "lotus" or "citrus" or "crocus" or "abacus" or "plus" or "exodus" or "thesaurus" or "corpus" or "versus" or "radius";

    private static HashSet<string> Set(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static Dictionary<string, string> Pairs(string pairs) =>
        pairs.Split(", ").Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1]);
}
