using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>Thirty ideas in a founder's own words: who and what they speak of is there at first reading, and nothing is made up beside it.</summary>
public sealed class FirstReadingTests
{
    [Theory]
    [InlineData("An app for allotment gardeners to plan beds, track harvests and share seeds with neighbours.", "gardener", "bed harvest seed", "post profile share")]
    [InlineData("A digital business card: people show their name, photo, phone and links on one page and visitors save the contact.", "", "business-card", "phone photo")]
    [InlineData("A site for a local choir where singers see rehearsals, download sheet music and tell us whether they can come.", "singer", "rehearsal sheet-music", "singer choir category")]
    [InlineData("Parents order school lunches for their children. The kitchen sees each day how many portions to cook.", "parent", "school-lunch order", "student school-class kitchen")]
    [InlineData("We repair bicycles. Customers request a quote with photos, we answer with a price, and they accept or decline it.", "customer", "bicycle quote-request", "photo price")]
    [InlineData("A platform where retired engineers mentor young founders. Mentors publish free hours, founders book them and leave feedback after the call.", "mentor founder", "time-slot booking feedback", "call-log call")]
    [InlineData("A tool for beekeepers: apiaries, hives, inspections, treatments and honey yields.", "", "apiary hive inspection treatment honey-yield", "beekeeping")]
    [InlineData("Tenants report damages in their flat, the caretaker plans the repair and marks it as fixed.", "tenant caretaker", "damage repair", "mark viewing")]
    [InlineData("A marketplace for used musical instruments where musicians list instruments for sale and buyers make offers.", "musician buyer", "instrument", "sale")]
    [InlineData("A car logbook: vehicles, trips, fuel logs, repairs and insurance dates.", "", "vehicle trip fuel-log repair", "fuel logbook car")]
    [InlineData("Donors register, book an appointment to give blood and see their donation history. Nurses record each donation.", "donor nurse", "appointment donation", "book")]
    [InlineData("A babysitter finder. Families post jobs, sitters apply, and parents rate the sitter afterwards.", "family sitter parent", "job sitter-profile review", "resume finder")]
    [InlineData("A tutoring platform: tutors set their hourly rate and subjects, students choose a tutor and buy lesson packages.", "tutor student", "lesson-package tutor-profile order", "travel-package")]
    [InlineData("A 3D printing service: customers upload models, choose material and colour, get a price and order prints.", "customer", "model print order", "service team-member")]
    [InlineData("Patients of a physiotherapist follow exercise plans, log pain levels and send messages to their therapist.", "patient", "exercise-plan pain-level message", "pain booking")]
    [InlineData("A site for beach volleyball clubs: captains enter match results, players see the table and book courts.", "captain player", "match-result court booking", "table book")]
    [InlineData("Bands book rehearsal rooms by the hour, see their invoices and report broken gear.", "band", "room invoice booking gear", "book")]
    [InlineData("A genealogy site: families record persons, marriages and places and attach old photos.", "family", "person marriage place photo", "record")]
    [InlineData("A platform for citizens to propose ideas for their city, vote on them and follow what the council does with each.", "citizen", "idea vote", "city application")]
    [InlineData("A vet practice: pet owners book appointments, vets write treatment notes and send invoices.", "pet-owner vet", "appointment note invoice", "book practice")]
    [InlineData("A savings club: members pay a monthly amount, the treasurer records payments and grants loans.", "member treasurer", "payment-item loan", "club record")]
    [InlineData("Members of a rowing club reserve boats, log trips and report damage.", "member", "boat booking trip damage", "report reserve")]
    [InlineData("A market for handmade ceramics. Potters open a shop, list pieces with photos, and buyers pay online; we keep 8 percent.", "potter buyer", "piece order", "shop photo")]
    [InlineData("Tenants of our building vote on proposals, read minutes of meetings and book the laundry room.", "tenant", "proposal meeting room booking vote", "book property building")]
    [InlineData("Language teachers publish lessons, learners book trial lessons and write reviews.", "teacher learner", "lesson booking review", "book course")]
    [InlineData("Cooks sell home-made meals, neighbours order them for today and pick them up.", "cook neighbour", "meal order", "pick")]
    [InlineData("An allergy-friendly restaurant guide where visitors search restaurants by allergen and leave reviews.", "", "restaurant review", "allergen table")]
    [InlineData("Dentists share x-rays with colleagues, ask for a second opinion and keep the discussion.", "dentist", "x-ray discussion", "colleague")]
    [InlineData("A lost pet alarm: owners post a missing pet with a photo, neighbours report sightings on a map.", "owner-account neighbour", "pet sighting", "alarm report")]
    [InlineData("A drone rental company with drones, pilots, missions and flight logs.", "", "drone pilot mission flight-log", "flight company")]
    public void An_idea_gives_what_it_speaks_of_and_nothing_made_up(string idea, string roles, string entities, string never)
    {
        var blueprint = BriefReader.Read(idea).Blueprint;

        Assert.NotNull(blueprint);
        Assert.DoesNotContain(BlueprintRules.Check(blueprint), f => f.Severity == Severity.Error);
        Assert.All(Words(roles), r => Assert.Contains(blueprint.Roles, role => role.Id == r));
        Assert.All(Words(entities), e => Assert.Contains(blueprint.Entities, entity => entity.Id == e));
        Assert.DoesNotContain(blueprint.Entities, e => Words(never).Contains(e.Id));
    }

    [Fact]
    public void What_people_show_of_themselves_becomes_fields() =>
        Assert.Superset(
            new HashSet<string> { "name", "photo", "phone", "link" },
            BriefReader.Read("A digital business card: people show their name, photo, phone and links on one page.").Blueprint!.Entities.Single(e => e.Id == "business-card").Fields.Select(f => f.Id).ToHashSet());

    [Fact]
    public void What_is_logged_has_a_day() =>
        Assert.Contains(BriefReader.Read("Gardeners track harvests and plan beds.").Blueprint!.Entities.Single(e => e.Id == "harvest").Fields, f => f.Type == FieldType.Date);

    [Theory]
    [InlineData("A tool for translators to keep glossaries, jobs and clients.", "resume application")]
    [InlineData("An app to track sourdough starters, feedings and loaves for a school.", "student school-class")]
    [InlineData("An intranet for a hotel: housekeeping tasks, room status, lost items and shift handovers.", "wiki-page")]
    public void One_word_in_passing_brings_no_kind_of_product_along(string idea, string never) =>
        Assert.DoesNotContain(BriefReader.Read(idea).Blueprint!.Entities, e => Words(never).Contains(e.Id));

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
