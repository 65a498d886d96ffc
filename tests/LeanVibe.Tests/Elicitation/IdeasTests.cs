using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>One-line ideas over many domains: each gives a Blueprint that passes every rule and holds what it speaks of.</summary>
public sealed class IdeasTests
{
    private static readonly string[] NoThings = ["functionality", "website", "system", "user-experience", "feature", "page", "information", "capability"];

    [Theory]
    [InlineData("An app for dog walkers: owners book walks, walkers confirm them, and both can chat. I take 10% of each booking.", "booking")]
    [InlineData("Build a recipe sharing site where home cooks post recipes with ingredients and photos, and readers can comment, like and save favourites.", "recipe comment like favourite")]
    [InlineData("A property management portal: landlords manage properties and leases, tenants report repairs and pay rent online.", "property lease repair")]
    [InlineData("A helpdesk for our university. Students submit tickets, agents answer them, managers see reports.", "ticket ticket-reply")]
    [InlineData("A crowdfunding site called SeedCircle for school projects. Donors pledge money to campaigns.", "campaign donation")]
    [InlineData("An event ticket shop where organisers create events and fans buy tickets with a 3.5% commission.", "event-item event-ticket")]
    [InlineData("A fleet management system for a courier company. Dispatchers assign trips to drivers.", "vehicle trip")]
    [InlineData("A pet adoption site. Shelters list animals, people apply to adopt them.", "animal")]
    [InlineData("A grant application portal. Applicants fill in a multi-step application, reviewers score it.", "grant-application")]
    [InlineData("Carpooling: drivers offer rides, passengers reserve seats.", "ride seat")]
    [InlineData("A clinic system to manage patients, doctors, appointments and prescriptions.", "patient doctor appointment prescription")]
    [InlineData("Expense tracker for freelancers with categories, budgets and monthly charts.", "expense budget")]
    [InlineData("A restaurant website with menu, table reservations and gallery.", "dish reservation")]
    [InlineData("A wheel where players spin for prizes and see what they won.", "prize win")]
    [InlineData("online course platform for yoga", "online-course enrolment")]
    [InlineData("marketplace", "product order order-line")]
    public void An_idea_gives_what_it_speaks_of(string idea, string entities)
    {
        var blueprint = BriefReader.Read(idea).Blueprint;

        Assert.NotNull(blueprint);
        Assert.DoesNotContain(BlueprintRules.Check(blueprint), f => f.Severity == Severity.Error);
        Assert.All(entities.Split(' '), e => Assert.Contains(blueprint.Entities, entity => entity.Id == e));
        Assert.DoesNotContain(blueprint.Entities, e => NoThings.Contains(e.Id));
        Assert.Single(blueprint.Roles, r => r.Administers);
        Assert.DoesNotContain(blueprint.Roles, r => r.Administers && r.SignsUp);
    }

    [Theory]
    [InlineData("A site for notes. Assign mint cream to the background and dark slate blue to the UI elements.", "mintcream", "darkslateblue")]
    [InlineData("A site for notes. Use light gray as the default background and dark red for component styling.", "lightgray", "darkred")]
    [InlineData("A site for notes. Style all pages with a light goldenrod background and teal components.", "lightgoldenrodyellow", "teal")]
    [InlineData("A site for notes. Initialize the background color with ivory and component color with navy blue.", "ivory", "navy")]
    [InlineData("A site for notes. Apply linen for layout; use firebrick for buttons and cards.", "linen", "firebrick")]
    [InlineData("A site for notes. Make it charcoal with mustard accents.", "darkslategray", "goldenrod")]
    [InlineData("A site for notes. The background should be light sky blue and the buttons burnt orange.", "lightskyblue", "chocolate")]
    public void Colours_are_read_in_every_order(string brief, string background, string primary)
    {
        var brand = BriefReader.Read(brief).Blueprint!.Product.Brand;

        Assert.Equal((background, primary), (brand.Background, brand.Primary));
    }

    [Fact]
    public void What_is_refused_is_left_out()
    {
        var blueprint = BriefReader.Read("A shop for tea and honey where customers buy products. No reviews, no newsletter.").Blueprint!;

        Assert.DoesNotContain(blueprint.Entities, e => e.Id is "review" or "subscriber");
    }

    [Fact]
    public void Every_entity_says_where_it_comes_from()
    {
        var result = BriefReader.Read("Neighbours list tools and borrow them from each other.");

        Assert.All(result.Blueprint!.Entities, e => Assert.Contains(result.Blueprint.Origins, o => o.Path == "entities/" + e.Id));
    }
}
