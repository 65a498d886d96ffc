using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Naming;
using LeanVibe.Elicitation.Facts;
using LeanVibe.Elicitation.Language;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Elicitation.Assembling;

/// <summary>Roles from the people in the text; the pack names those the text leaves nameless ("users") and the one who runs the product.</summary>
internal static class NameRoles
{
    /// <summary>Words for people that say nothing of what they do here.</summary>
    private static readonly HashSet<string> Nameless = ["user", "people", "person", "visitor", "end user", "registered user", "man", "woman", "adult", "everyone", "individual", "public", "guest user", "audience", "beginner"];

    private const int Most = 6;

    /// <summary>Capabilities that somebody beside the administrator deals with.</summary>
    private static readonly string[] NeedStaff = ["approval", "support-chat", "disputes", "quotes"];

    internal static bool IsNameless(string person) => Nameless.Contains(person) || person is "employee";

    public static Draft Run(Draft draft)
    {
        var players = new List<Player>();
        foreach (var fact in draft.Facts.Personas)
        {
            var persona = fact.Value;
            var forThem = fact.Rule == "for-whom" && persona.Part == "provider" && !draft.Pack.People.ContainsKey("provider");
            var part = persona.Part == "consumer" && draft.Internal ? "staff" : draft.Pack.PartOf(persona.Word) ?? (forThem ? "consumer" : persona.Part);
            var word = Nameless.Contains(persona.Word) ? (part == "consumer" ? Titled(draft) : null) ?? Named(draft, part) : Nouns.Sentence(Idioms.Apart(persona.Word));
            if (part is not ("operator" or "visitor") && players.All(p => p.Role.Id != Ids.From(word)) && players.Count < Most)
            {
                players.Add(new Player(Made(word, part) with { SignsUp = part != "staff" || draft.Internal }, part));
            }
        }

        // "users" beside people with a name are those people
        var named = players.Where(p => draft.Facts.Personas.Any(f => Ids.From(f.Value.Word) == Ids.From(p.Role.Name))).Select(p => p.Part).ToHashSet();
        players.RemoveAll(p => named.Contains(p.Part) && !draft.Facts.Personas.Any(f => Ids.From(f.Value.Word) == Ids.From(p.Role.Name)));
        // "Friends sign up for a day": people whom only this trade knows as such
        foreach (var actor in draft.Facts.Deeds.Select(d => d.Value.Actor).Where(a => draft.Pack.Like.Length > 0 && a.Length > 0 && !draft.Library.People.ContainsKey(a)).Distinct())
        {
            if (draft.Pack.PartOf(actor) is { } part and not "operator" && players.All(p => p.Role.Id != Ids.From(actor) && !p.Role.Id.EndsWith("-" + Ids.From(actor), StringComparison.Ordinal)) && players.Count < Most)
            {
                players.Add(new Player(Made(Nouns.Sentence(actor), part), part));
            }
        }

        var needed = draft.Internal ? "staff" : "consumer";
        if (players.All(p => p.Part != needed) && !(draft.Internal && players.Count > 0) && !(players.Any(p => p.Part == "provider") && !draft.Pack.People.ContainsKey("provider") && !draft.Pack.Capabilities.Contains("cart")))
        {
            players.Add(new Player(Made(Named(draft, needed), needed), needed));
        }

        // Nobody is in it twice: where the pack's word for one part is what the founder called another, the founder's stays.
        players = [.. players.DistinctBy(p => p.Role.Id)];
        if (!draft.Internal && players.All(p => p.Part != "staff") && draft.Pack.People.TryGetValue("staff", out var staff) && (draft.Pack.Staffed || NeedStaff.Any(c => draft.Can(c) && (c != "approval" || staff != "Colleague"))))
        {
            players.Add(new Player(Made(staff, "staff") with { SignsUp = false }, "staff"));
        }

        if (draft.Pack.People.TryGetValue("provider", out var provider) && !draft.Internal && players.All(p => p.Part != "provider"))
        {
            players.Add(new Player(Made(provider, "provider"), "provider"));
        }

        var boss = draft.Facts.Personas.FirstOrDefault(p => p.Value.Part == "operator" && p.Rule != "first-person")?.Value.Word;
        if (boss is null && draft.Pack.People.TryGetValue("operator", out var usual))
        {
            // "Only a manager may approve": the manager is the one who runs it, where the product has one by that name.
            players.RemoveAll(p => p.Part == "staff" && p.Role.Name == usual);
        }

        var name = boss is null ? draft.Pack.People.GetValueOrDefault("operator", "Administrator") : boss == "admin" ? "Administrator" : Nouns.Sentence(boss);
        var id = players.Any(p => p.Role.Id == Ids.From(name)) || ReservedNames.IsReservedRole(Ids.From(name)) ? "operator" : Ids.From(name);
        players.Insert(0, new Player(new Role { Id = id, Name = players.Any(p => p.Role.Name == name) ? "Operator" : name, Description = "Runs the product, looks after people and numbers.", Administers = true }, "operator"));
        return draft with { Players = players };
    }

    /// <summary>"A citizen reporting app: people report potholes": the people are those whom the product is called after.</summary>
    private static string? Titled(Draft draft)
    {
        var opening = Sentences.Split(draft.Facts.Text).Take(1).SelectMany(s => NounPhrases.Find(s.Tokens)).FirstOrDefault(p => p.First <= 1 && p.Words.Count > 1);
        var word = opening?.Lemmas.SkipLast(1).FirstOrDefault(w => draft.Library.People.TryGetValue(w, out var part) && part == "consumer" && !Nameless.Contains(w) && !Houses.Are(w));
        return word is null ? null : Nouns.Sentence(word);
    }

    private static string Named(Draft draft, string part) =>
        draft.Pack.People.GetValueOrDefault(part) ?? (part switch { "staff" => "Colleague", "provider" => "Provider", _ => "Member" });

    private static Role Made(string name, string part) => new()
    {
        Id = ReservedNames.IsReservedRole(Ids.From(name)) ? Ids.From(name) + "-account" : Ids.From(name),
        Name = name,
        Description = part switch { "provider" => "Offers things to others.", "staff" => "Does the daily work.", _ => "Uses what the product offers." },
        SignsUp = true,
    };
}
