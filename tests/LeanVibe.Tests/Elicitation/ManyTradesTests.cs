using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>Stories of many trades, none of which was at hand when the rules were written: what is wanted is read right.</summary>
public sealed class ManyTradesTests
{
    [Theory]
    [InlineData("As a beekeeper, I want to log hive inspections, so that I can spot diseases early.", "beekeeper", "log", "hive inspections")]
    [InlineData("As a ferry captain, I want to see the tide table, so that I can plan the departure.", "ferry captain", "see", "tide table")]
    [InlineData("As a night nurse, I want to hand over my patients to the next shift, so that nothing is forgotten.", "night nurse", "hand over", "patients")]
    [InlineData("As an astronomer, I want to reserve telescope time.", "astronomer", "reserve", "telescope time")]
    [InlineData("As a bus driver, I want to report a broken seat.", "bus driver", "report", "broken seat")]
    [InlineData("As a tattoo artist, I want to upload photos of my work, so that clients can choose a style.", "tattoo artist", "upload", "photos")]
    [InlineData("As a beach lifeguard, I want to raise a red flag on the map.", "beach lifeguard", "raise", "red flag")]
    [InlineData("As a landlord, I want to send a rent reminder to late tenants.", "landlord", "send", "rent reminder")]
    [InlineData("As a museum guide, I want to plan a tour for school classes.", "museum guide", "plan", "tour")]
    [InlineData("As a baker, I want to know how many loaves to bake tomorrow, so that no bread is wasted.", "baker", "know", "many loaves")]
    [InlineData("As a goalkeeper, I want to watch recordings of penalties.", "goalkeeper", "watch", "recordings")]
    [InlineData("As a translator, I need to compare two versions of a contract.", "translator", "compare", "two versions")]
    [InlineData("As a scout leader, I would like to invite parents to a camp.", "scout leader", "invite", "parents")]
    [InlineData("As a pharmacist, I want to be warned about drug interactions.", "pharmacist", "be warned", "drug interactions")]
    [InlineData("As a farmer, I want to register a new field, so that I can apply for subsidies.", "farmer", "register", "new field")]
    [InlineData("As a DJ, I want to create and share playlists.", "DJ", "create, share", "playlists")]
    [InlineData("As a judge, I want to read the case file before the hearing.", "judge", "read", "case file")]
    [InlineData("As a diver, I want to record the depth and duration of each dive.", "diver", "record", "depth, duration")]
    [InlineData("As an electrician, I want to order spare parts from my phone.", "electrician", "order", "spare parts")]
    [InlineData("As a tenant, I want to pay my rent by card, so that I avoid late fees.", "tenant", "pay", "rent")]
    [InlineData("As a referee, I want to enter the final score.", "referee", "enter", "final score")]
    [InlineData("As a librarian, I want to merge duplicate records.", "librarian", "merge", "duplicate records")]
    [InlineData("As a chess player, I want to challenge another player.", "chess player", "challenge", "another player")]
    [InlineData("As a food critic, I want to publish a review of a restaurant.", "food critic", "publish", "review")]
    [InlineData("As a customs officer, I want to inspect suspicious parcels.", "customs officer", "inspect", "suspicious parcels")]
    [InlineData("As a florist, I want to print a delivery slip for every bouquet.", "florist", "print", "delivery slip")]
    [InlineData("As a cyclist, I want to find the nearest repair shop.", "cyclist", "find", "nearest repair shop")]
    [InlineData("As a principal, I want to approve field trips.", "principal", "approve", "field trips")]
    [InlineData("As a parent, I want to receive a message when my child leaves school.", "parent", "receive", "message")]
    [InlineData("As a volunteer, I want to sign up for a shift.", "volunteer", "sign up", "shift")]
    [InlineData("As a sommelier, I want to rate wines, so that guests can pick a bottle.", "sommelier", "rate", "wines")]
    [InlineData("As an accountant, I want to export invoices as a spreadsheet.", "accountant", "export", "invoices")]
    [InlineData("As a hiker, I want to save my favourite trails.", "hiker", "save", "favourite trails")]
    [InlineData("As a veterinarian, I want to schedule vaccinations for dogs and cats.", "veterinarian", "schedule", "vaccinations")]
    [InlineData("As a mayor, I want to answer questions from citizens.", "mayor", "answer", "questions")]
    [InlineData("As a warehouse clerk, I want to scan the barcode of each pallet.", "warehouse clerk", "scan", "barcode")]
    [InlineData("As a stage manager, I want to assign dressing rooms to actors.", "stage manager", "assign", "dressing rooms")]
    [InlineData("As a geologist, I want to tag samples with coordinates.", "geologist", "tag", "samples")]
    [InlineData("As a blogger, I want to delete spam comments.", "blogger", "delete", "spam comments")]
    [InlineData("As a fisherman, I want to check the weather forecast, so that I return safely.", "fisherman", "check", "weather forecast")]
    [InlineData("As a barista, I want to mark an order as ready.", "barista", "mark", "order")]
    [InlineData("As a surgeon, I want to review the x-ray images of a patient.", "surgeon", "review", "x-ray images")]
    [InlineData("As a product owner, I want to prioritize backlog items.", "product owner", "prioritize", "backlog items")]
    [InlineData("As a coach, I want to track the progress of every athlete.", "coach", "track", "progress")]
    [InlineData("As a train conductor, I want to validate tickets offline.", "train conductor", "validate", "tickets")]
    [InlineData("As a museum visitor, I want to listen to an audio guide.", "museum visitor", "listen", "audio guide")]
    [InlineData("As a recruiter, I want to filter applicants by experience, so that I save time.", "recruiter", "filter", "applicants")]
    [InlineData("As an event planner, I want to compare quotes from caterers.", "event planner", "compare", "quotes")]
    [InlineData("As a gardener, I want to get reminders for watering.", "gardener", "get", "reminders")]
    [InlineData("As a potter, I want to sell mugs and bowls in my online shop.", "potter", "sell", "mugs, bowls")]
    [InlineData("As a firefighter, I want to locate hydrants near the fire.", "firefighter", "locate", "hydrants")]
    [InlineData("As a lawyer, I want to search past rulings.", "lawyer", "search", "past rulings")]
    [InlineData("As a game designer, I want to test a new level with friends.", "game designer", "test", "new level")]
    [InlineData("As a translator's assistant, I want to import a glossary.", "translator's assistant", "import", "glossary")]
    [InlineData("As a swimmer, I want to view my lap times.", "swimmer", "view", "lap times")]
    [InlineData("As a dentist, I want to remind patients of their appointments.", "dentist", "remind", "patients")]
    [InlineData("As a curator, I want to lend a painting to another museum.", "curator", "lend", "painting")]
    [InlineData("As a taxi driver, I want to accept or decline a ride.", "taxi driver", "accept, decline", "ride")]
    public void What_is_wanted_is_read(string story, string persona, string actions, string entities)
    {
        var facts = StoryReader.Extract(story);

        Assert.Equal([persona], facts.Personas);
        Assert.Equal(actions, string.Join(", ", facts.PrimaryActions));
        Assert.Equal(entities, string.Join(", ", facts.PrimaryEntities));
        Assert.All(facts.PrimaryActions, a => Assert.Contains(new StoryLink(persona, a), facts.Triggers));
        Assert.All(facts.PrimaryEntities, e => Assert.Contains(facts.Targets, t => t.To == e));
    }

    [Theory]
    [InlineData("As an auditor, I want to trace who changed a price and when.", "changed", "price")]
    [InlineData("As a baker, I want to know how many loaves to bake tomorrow, so that no bread is wasted.", "bake", "no bread")]
    [InlineData("As a sommelier, I want to rate wines, so that guests can pick a bottle.", "pick", "bottle")]
    [InlineData("As a farmer, I want to register a new field, so that I can apply for subsidies.", "apply", "subsidies")]
    public void What_else_is_said_is_secondary(string story, string action, string entity)
    {
        var facts = StoryReader.Extract(story);

        Assert.Contains(action, facts.SecondaryActions);
        Assert.Contains(entity, facts.SecondaryEntities);
    }
}
