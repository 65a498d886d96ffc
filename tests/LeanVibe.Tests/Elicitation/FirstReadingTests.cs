using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>Ideas in a founder's own words: who and what they speak of is there at first reading, and nothing is made up beside it.</summary>
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
    [InlineData("A booking app for a small hair salon with stylists, services and opening hours, where clients book and get reminders.", "client", "booking stylist service", "reminder")]
    [InlineData("A CRM for real-estate agents to track leads, viewings and offers on houses.", "agent", "lead viewing offer house", "")]
    [InlineData("An app where dog owners find dog walkers, book a walk and follow it on a map.", "dog-owner dog-walker", "walk booking dog-walker-profile", "dog-walker")]
    [InlineData("A recipe site where home cooks publish recipes with ingredients and steps, and others save and rate them.", "cook", "recipe review", "save")]
    [InlineData("A helpdesk for our IT department: staff open tickets, technicians answer them, and managers see how long it takes.", "staff technician manager", "ticket", "department")]
    [InlineData("A tool for event planners to manage guests, seating, vendors and budgets.", "event-planner", "event-item guest vendor budget seating", "")]
    [InlineData("A school timetable planner for teachers, classes, rooms and subjects.", "teacher", "class-item room subject", "")]
    [InlineData("A gift registry where couples list wishes and guests reserve them.", "couple guest", "wish", "booking task guest-list")]
    [InlineData("A fleet maintenance system with trucks, drivers, inspections and fuel costs.", "", "truck driver inspection fuel-cost", "")]
    [InlineData("An app for hikers to record hikes, upload photos and discover trails nearby.", "hiker", "hike photo trail", "")]
    [InlineData("A portal for a dental lab: dentists send orders, technicians update the status, couriers deliver.", "dentist technician courier", "order", "product order-line")]
    [InlineData("A newsletter tool for small museums: subscribers, issues and exhibitions.", "", "newsletter-subscriber issue exhibition", "subscriber")]
    [InlineData("A second-hand clothes swap where members upload clothes, request swaps and agree on a meeting place.", "member", "garment swap-request", "clothe")]
    [InlineData("A legal case manager for lawyers: clients, cases, hearings, documents and billable hours.", "lawyer", "legal-case client hearing document billable-hour", "application")]
    [InlineData("A citizen reporting app: people report potholes and broken lamps, the city assigns crews and closes reports.", "citizen crew", "pothole lamp-report", "city lamp application")]
    [InlineData("A property manager's portal: landlords add flats, tenants pay rent and ask for repairs.", "landlord tenant", "flat rent-payment repair", "")]
    [InlineData("A quiz night app: hosts make rounds of questions, teams answer on their phones and a scoreboard shows points.", "host team", "question point", "phone")]
    [InlineData("A translation agency workflow: clients upload documents, project managers assign translators, translators deliver.", "client project-manager translator", "document", "project")]
    [InlineData("A plant care diary with plants, waterings, photos and reminders.", "", "plant reminder", "product")]
    [InlineData("A community fridge app: people post leftover food, others claim it before it expires.", "", "leftover-food", "fridge")]
    [InlineData("A cinema programme: films, showtimes, halls and ticket reservations.", "", "film showtime hall ticket-reservation", "booking")]
    [InlineData("A driving school app: learners book driving lessons, instructors log hours and mistakes, exams are scheduled.", "learner instructor", "driving-lesson exam mistake", "lesson")]
    [InlineData("A vaccination register for a veterinary practice: animals, owners, vaccines and reminders.", "pet-owner", "animal vaccine reminder", "register")]
    [InlineData("A subscription box shop for coffee: customers choose a plan, pause it and rate the beans.", "customer", "subscription-plan membership review", "")]
    [InlineData("A pet boarding house: customers book a stay for their pet, staff note feedings and walks.", "customer staff", "pet stay booking feeding walk", "")]
    [InlineData("A research diary for archaeologists with sites, finds, photos and coordinates.", "archaeologist", "find photo", "diary")]
    [InlineData("A digital menu for a restaurant: dishes, allergens, daily specials and table reservations.", "", "dish reservation restaurant-table", "")]
    [InlineData("A tattoo studio: artists show their work, clients request appointments and send sketches.", "artist client", "appointment sketch", "")]
    [InlineData("An ice hockey team manager: players, games, lines, attendance and fees.", "", "player game attendance-record fee", "")]
    [InlineData("A neighbourhood watch: residents report incidents, volunteers patrol and write logs.", "resident volunteer", "incident log", "volunteer-patrol")]
    [InlineData("A wine importer's order portal: restaurants order cases, warehouse staff pack them, invoices follow.", "restaurant", "order invoice", "product")]
    [InlineData("A farm gate shop where customers reserve eggs and vegetables and pay at pickup.", "customer", "egg vegetable order", "booking")]
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

    [Theory]
    [InlineData("A legal case manager for lawyers: clients, cases, hearings and documents.", "hearing", "legal-case")]
    [InlineData("A fleet maintenance system with trucks, inspections and fuel costs.", "fuel-cost", "truck")]
    [InlineData("A warranty tracker for households: appliances, receipts and repairs.", "repair", "appliance")]
    [InlineData("A photo contest site: participants submit photos and jurors score them.", "jury-score", "photo")]
    public void What_is_listed_points_to_what_it_is_about(string idea, string part, string whole) =>
        Assert.Contains(BriefReader.Read(idea).Blueprint!.Entities.Single(e => e.Id == part).Relations, r => r.Target == whole);

    [Fact]
    public void What_is_assigned_says_to_whom_and_how_far_it_is()
    {
        var document = BriefReader.Read("Clients upload documents, project managers assign translators, translators deliver.").Blueprint!.Entities.Single(e => e.Id == "document");

        Assert.Contains(document.Relations, r => r.Id == "assigned-to");
        Assert.NotNull(document.Lifecycle);
    }

    [Fact]
    public void What_is_claimed_is_free_before() =>
        Assert.Equal("available", BriefReader.Read("People post leftover food, others claim it.").Blueprint!.Entities.Single(e => e.Id == "leftover-food").Lifecycle!.States[0].Id);

    [Fact]
    public void What_is_taken_on_is_open_before() =>
        Assert.Equal("open", BriefReader.Read("Nurses offer shifts, colleagues take them.").Blueprint!.Entities.Single(e => e.Id == "shift").Lifecycle!.States[0].Id);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
