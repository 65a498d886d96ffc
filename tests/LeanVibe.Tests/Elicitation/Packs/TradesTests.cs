using LeanVibe.Blueprints;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation.Packs;

/// <summary>Everyday businesses told in one line: their main things are there, in the sense that the business gives the word.</summary>
public sealed class TradesTests
{
    [Theory]
    [InlineData("Private maths tutors manage their students, lessons and payments in one place", "tutor", "student lesson payment-item", "course")]
    [InlineData("Animal hospital software: pets, vaccinations, prescriptions and appointments", "veterinarian pet-owner", "pet vaccination prescription appointment", "patient")]
    [InlineData("Wedding planning tool for planners and couples with guests, tables, vendors, budget and tasks", "planner couple", "wedding budget vendor seating-table task", "listing")]
    [InlineData("Beekeeping diary: apiaries, hives, inspections, harvests", "beekeeper", "apiary hive inspection harvest", "maintenance")]
    [InlineData("Shepherds record their sheep, vaccinations, lambings and treatments", "", "sheep vaccination lambing", "service")]
    [InlineData("Bicycle repair workshop: customers bring bikes, mechanics open repair tickets and order spare parts", "customer mechanic", "repair-ticket customer-device", "event-item product order")]
    [InlineData("Food pantry app to track donations, stock and parcels for referred families", "volunteer family", "donation parcel referral food-in-stock", "campaign")]
    [InlineData("Community garden: members rent plots, there is a waiting list and work days", "member", "plot waiting-list-entry", "waiting-list")]
    [InlineData("Church app with mass intentions, baptism requests, hall bookings and donations", "parishioner", "mass-intention baptism-request hall donation", "room")]
    [InlineData("Orchestra management: rehearsals, attendance, sheet music, concerts", "conductor", "rehearsal rehearsal-attendance sheet-music concert", "orchestra")]
    [InlineData("Escape room booking: rooms, sessions, game masters and groups", "game-master", "escape-room game-session booking", "group")]
    [InlineData("Lost property office of a railway company: found items, lost reports and claims", "desk-clerk", "found-item lost-report claim", "item")]
    [InlineData("Solar community where households see their meter readings and share of the power", "household", "meter-reading energy-share", "community")]
    [InlineData("Lawn care on demand: homeowners request a job, gardeners send a quote and do the work", "homeowner gardener", "job quote", "quote-request")]
    [InlineData("Caring for my mother: siblings share medication, visits and notes", "sibling", "medication visit note care-recipient", "medicine")]
    [InlineData("Research grants: calls, proposals, scores, awards and spending reports", "applicant reviewer", "call proposal score spending-report", "call-log")]
    [InlineData("Participatory budgeting: citizens submit proposals and vote on them", "citizen", "proposal vote", "expense")]
    [InlineData("Hackathon portal: teams, mentors, submissions, scores", "participant judge", "team submission score", "quiz-result")]
    [InlineData("Meal train for a family in need", "friend", "meal-train meal-slot", "train friendship")]
    [InlineData("Landlord compliance: properties, gas certificates, contractors, expiry reminders", "landlord contractor", "property gas-certificate", "viewing document")]
    [InlineData("Fishing club: members, permits, catches and waters", "member", "permit catch-item water", "application")]
    [InlineData("Self storage: units, tenants, contracts and payments", "tenant", "unit contract payment-item", "document")]
    [InlineData("Volunteer fire brigade: on-call shifts, incidents and crew", "firefighter", "on-call-shift incident crew-response", "call-log")]
    [InlineData("Boat rental: boats, skippers, bookings", "", "boat booking", "parking-space listing")]
    [InlineData("Barber shop queue where customers take a number", "customer barber", "queue-place", "shop-queue")]
    [InlineData("Restaurant hygiene checks: temperatures, cleaning tasks and inspections", "", "fridge-temperature hygiene-check inspection", "maintenance")]
    [InlineData("A physiotherapy practice where therapists assign exercises to patients", "therapist patient", "exercise exercise-log", "enquiry")]
    [InlineData("Youth handball club: teams, trainings, matches and parents", "parent coach", "team training match", "tournament workshop")]
    [InlineData("Kindergarten: children, groups, parents, attendance and daily reports", "parent educator", "child group child-attendance daily-report", "student")]
    [InlineData("Cemetery office: graves, burials, leases and relatives", "relative clerk", "grave burial lease", "family-member")]
    [InlineData("Vegetable box scheme with shares, weekly boxes and pickup points", "member farmer", "share weekly-box pickup-point", "stock")]
    [InlineData("Tax advisers collect documents from clients before a deadline", "client", "document document-request", "category")]
    [InlineData("Notary office: appointments, documents and signatures", "client notary", "notary-case signature", "petition")]
    [InlineData("Funeral directors keep the deceased, the family's wishes, documents and permits together", "", "deceased funeral-arrangement permit", "wish application")]
    [InlineData("Law firm: cases, clients, deadlines, billable hours", "lawyer", "case-item client deadline billable-hour", "enquiry")]
    [InlineData("Scrap metal collection: people ask for a pickup and collectors make an offer", "collector", "scrap-pickup pickup-offer", "scrap-metal")]
    [InlineData("Bike courier dispatch: orders, couriers, deliveries", "courier", "order", "product order-line")]
    [InlineData("Tailor: customers, measurements, garments and fittings", "tailor", "measurement garment fitting", "metric")]
    [InlineData("Campsite: pitches, bookings and guests", "guest", "pitch booking", "proposal")]
    [InlineData("Blood bank: donors, donations, appointments", "donor nurse", "donation appointment", "campaign")]
    [InlineData("Museum lends paintings to other museums with condition reports and insurance", "registrar", "painting condition-report insurance artwork-loan", "product listing")]
    [InlineData("Tool library where members borrow drills and ladders and pay a deposit", "librarian", "tool tool-loan", "drill ladder")]
    [InlineData("Wine tastings at a vineyard, bookable by tourists", "guest", "wine-tasting booking", "event-registration")]
    public void A_business_gets_its_people_and_its_things(string idea, string roles, string entities, string never)
    {
        var blueprint = BriefReader.Read(idea).Blueprint!;

        Assert.All(roles.Split(' ', StringSplitOptions.RemoveEmptyEntries), id => Assert.Contains(blueprint.Roles, r => r.Id == id));
        Assert.All(entities.Split(' '), id => Assert.Contains(id, blueprint.Entities.Select(e => e.Id)));
        Assert.All(never.Split(' '), id => Assert.DoesNotContain(id, blueprint.Entities.Select(e => e.Id)));
    }

    [Theory]
    [InlineData("Beekeeping diary: apiaries, hives, inspections, harvests", "inspection", "hive")]
    [InlineData("Beekeeping diary: apiaries, hives, inspections, harvests", "harvest", "hive")]
    [InlineData("Wedding planning tool for planners and couples with guests, tables, vendors, budget and tasks", "budget", "wedding")]
    [InlineData("A fleet app with vehicles, inspections and drivers", "inspection", "vehicle")]
    [InlineData("Hackathon portal: teams, mentors, submissions, scores", "submission", "team")]
    [InlineData("Lost property office of a railway company: found items, lost reports and claims", "claim", "found-item")]
    public void A_part_points_to_its_whole(string idea, string part, string whole) =>
        Assert.Contains(BriefReader.Read(idea).Blueprint!.Entities.Single(e => e.Id == part).Relations, r => r.Target == whole);

    [Theory]
    [InlineData("A helpdesk where employees open tickets and technicians answer them", "ticket", "urgency")]
    [InlineData("Mechanics open tickets for the bikes of their customers", "ticket", "promised-for")]
    [InlineData("A small theatre sells tickets for its shows", "ticket", "kind")]
    [InlineData("A fleet app with vehicles, inspections and drivers", "inspection", "next-check")]
    [InlineData("Firefighters note incidents and who is on call", "incident", "came-in-at")]
    [InlineData("A choir with rehearsals and attendance", "rehearsal-attendance", "comes")]
    [InlineData("A fleet app with trucks and defects", "defect", "still-usable")]
    [InlineData("A marketplace for used boats", "boat", "condition")]
    [InlineData("Boat rental: boats, skippers, bookings", "boat", "harbour")]
    [InlineData("Residents report incidents in the town", "incident", "what-is-wrong")]
    public void A_word_has_the_sense_that_its_neighbours_give_it(string idea, string entity, string field) =>
        Assert.Contains(BriefReader.Read(idea).Blueprint!.Entities.Single(e => e.Id == entity).Fields, f => f.Id == field);

    [Theory]
    [InlineData("Private maths tutors manage their students, lessons and payments in one place", "tutor", "payment-item", Operation.Create)]
    [InlineData("Private maths tutors manage their students, lessons and payments in one place", "tutor", "lesson", Operation.Create)]
    [InlineData("Moving company: customers request a move, movers visit and send a quote", "customer", "job-request", Operation.Create)]
    [InlineData("Moving company: customers request a move, movers visit and send a quote", "mover", "quote", Operation.Create)]
    [InlineData("Moving company: customers request a move, movers visit and send a quote", "customer", "quote", Operation.Read)]
    [InlineData("A physiotherapy practice where therapists assign exercises to patients", "therapist", "exercise", Operation.Create)]
    [InlineData("A physiotherapy practice where therapists assign exercises to patients", "patient", "exercise", Operation.Read)]
    [InlineData("Research grants: calls, proposals, scores, awards and spending reports", "reviewer", "score", Operation.Create)]
    public void Who_does_the_work_may(string idea, string role, string entity, Operation operation) =>
        Assert.Contains(BriefReader.Read(idea).Blueprint!.Permissions, p => p.Role == role && p.Entity == entity && p.Operations.Contains(operation));

    [Theory]
    [InlineData("A website for my veterinary practice with services and opening hours", "pet vaccination")]
    [InlineData("A newsletter for beekeepers", "hive")]
    public void Pages_about_a_trade_do_not_run_it(string idea, string never) =>
        Assert.All(never.Split(' '), id => Assert.DoesNotContain(id, BriefReader.Read(idea).Blueprint!.Entities.Select(e => e.Id)));

    [Theory]
    [InlineData("A tool for a plumber: valves, pipes and customers", Role.Visitor, "valve")]
    [InlineData("Meal train for a family in need", Role.Visitor, "meal-slot")]
    [InlineData("Research grants: calls, proposals, scores, awards and spending reports", "applicant", "score")]
    [InlineData("Lost property office of a railway company: found items, lost reports and claims", Role.Visitor, "found-item")]
    [InlineData("Animal hospital software: pets, vaccinations, prescriptions and appointments", Role.Visitor, "prescription")]
    [InlineData("Wedding planning tool for planners and couples with guests, tables, vendors, budget and tasks", Role.Visitor, "budget")]
    public void What_is_nobody_elses_business_is_kept_from_them(string idea, string role, string entity) =>
        Assert.DoesNotContain(BriefReader.Read(idea).Blueprint!.Permissions, p => p.Role == role && p.Entity == entity);
}
