using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;
using LeanVibe.Elicitation.Packs;

namespace LeanVibe.Tests.Elicitation;

/// <summary>How founders say much in few words, and the sentences in which people stand elsewhere than before their verb.</summary>
public sealed class ShortWordsTests
{
    public static TheoryData<string> Likes => [.. Library.Standard.Paraphrases.Where(p => p.Like.Length > 0).Select(p => p.Like.Split('|')[0].Replace("?", "", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Likes))]
    public void A_well_known_product_for_something_else_gives_people_and_things(string product)
    {
        foreach (var text in new[] { $"{product} for beekeepers", $"I want to build an {product} for old tractors" })
        {
            var read = BriefReader.Read(text);

            Assert.NotNull(read.Blueprint);
            Assert.Contains(read.Blueprint.Roles, r => !r.Administers && r.Name != "Member" || read.Facts.Personas.Any(p => p.Value.Word == "member"));
            Assert.NotEmpty(read.Blueprint.Entities);
            Assert.DoesNotContain(BlueprintRules.Check(read.Blueprint), f => f.Severity == Severity.Error);
            Assert.All(read.Facts.Deeds, d => Assert.InRange(d.Start, 0, text.Length));
        }
    }

    [Theory]
    [InlineData("uber for window cleaning", "customer provider", "booking cleaning-service|service")]
    [InlineData("An Airbnb for vintage caravans", "host guest", "vintage-caravan|caravan booking")]
    [InlineData("tinder for joggers", "jogger", "profile match-request")]
    [InlineData("Sound engineers for hire", "customer sound-engineer", "sound-engineer-profile booking")]
    [InlineData("an app where cat owners find a reliable sitter and pay per day", "cat-owner|owner sitter", "sitter-profile booking")]
    [InlineData("Patients book physiotherapists.", "patient physiotherapist", "booking")]
    [InlineData("Coaches get booked by swimmers", "coach swimmer", "booking")]
    [InlineData("Bakers sell bread to local cafes.", "baker cafe", "bread order")]
    [InlineData("Fishermen sell crabs to restaurants.", "fisherman restaurant", "crab order")]
    [InlineData("Neighbours swap toys.", "neighbour", "toy swap-request")]
    [InlineData("Sculptors list statues and collectors bid on them.", "sculptor collector", "statue bid")]
    [InlineData("Students rent out their bicycles to one another.", "student", "bicycle booking")]
    [InlineData("Clients request a portrait and pay a deposit.", "client", "portrait-request")]
    [InlineData("Record soil temperatures and rainfall.", "", "soil-temperature")]
    [InlineData("Club management - rehearsals, uniforms, trips", "", "rehearsal uniform trip")]
    [InlineData("Grant management: applicants submit proposals and reviewers score them", "applicant reviewer", "proposal")]
    [InlineData("A notebook for shift notes between nurses and relatives", "nurse relative", "")]
    [InlineData("Drivers report damage and the workshop team schedules the repair.", "driver workshop-team", "repair")]
    [InlineData("an app for swimmers to find training partners", "swimmer", "profile match-request message")]
    [InlineData("Pupils of a music school book lessons with their teacher", "pupil teacher", "lesson")]
    [InlineData("A club to lend kayaks to their members", "member", "kayak loan")]
    [InlineData("Online shop for hand-made candles", "customer", "candle order")]
    [InlineData("I want to let my lodgers report faults and my janitor fix them", "lodger janitor", "fault")]
    [InlineData("Bike sharing for a village", "member", "bike booking")]
    [InlineData("Volunteers translate leaflets and editors review the translations", "volunteer editor", "leaflet translation")]
    [InlineData("Directory of notaries", "notary", "notary-profile")]
    [InlineData("Volunteers pack hampers, families in need collect them.", "volunteer family", "hamper")]
    [InlineData("Patients keep a pain diary and have the therapist check entries.", "patient therapist", "")]
    public void Few_words_say_who_and_what(string idea, string roles, string entities)
    {
        var blueprint = BriefReader.Read(idea).Blueprint!;

        Assert.All(roles.Split(' ', StringSplitOptions.RemoveEmptyEntries), role => Assert.Contains(blueprint.Roles, r => role.Split('|').Contains(r.Id)));
        Assert.All(entities.Split(' ', StringSplitOptions.RemoveEmptyEntries), entity => Assert.Contains(blueprint.Entities, e => entity.Split('|').Contains(e.Id)));
        Assert.DoesNotContain(BlueprintRules.Check(blueprint), f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("A site for old radios, no dealers allowed. Collectors list radios.", "dealer")]
    [InlineData("Only approved carriers may send offers. Shippers post loads.", "colleague")]
    [InlineData("A care planner for houseplants", "houseplant")]
    [InlineData("An assistant that tracks deadlines for tax advisers", "assistant")]
    [InlineData("Invoices, yearly checks, reminders, auditors upload the report", "check")]
    public void Nobody_is_made_up(string idea, string role) =>
        Assert.DoesNotContain(BriefReader.Read(idea).Blueprint!.Roles, r => r.Id == role);

    [Theory]
    [InlineData("I'd like an app for knitting patterns", "like")]
    [InlineData("We would like to sell candles", "like")]
    [InlineData("Guests book huts and pay", "pay")]
    [InlineData("Hosts list boats with a price per night", "night")]
    [InlineData("A queue that guests join from their phone; guests see the waiting time", "phone")]
    [InlineData("Members borrow saws, ladders etc.", "ladder-etc")]
    public void Nothing_is_made_up(string idea, string entity) =>
        Assert.DoesNotContain(BriefReader.Read(idea).Blueprint?.Entities ?? [], e => e.Id == entity);
}
