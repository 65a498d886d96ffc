using LeanVibe.Blueprints;
using LeanVibe.Blueprints.Rules;
using LeanVibe.Elicitation;

namespace LeanVibe.Tests.Elicitation;

/// <summary>Thirty ideas over as many domains, as people say them: a reader finds each Blueprint sensible.</summary>
public sealed class ThirtyIdeasTests
{
    private static readonly string[] NoThings =
    [
        "functionality", "website", "system", "user-experience", "feature", "page", "information", "capability", "button", "platform", "tool-item", "neighbourhood", "report-generator", "site", "app", "portal",
        "search", "filter", "payment-gateway", "interface", "navigation", "background", "experience", "ability", "detail", "data", "software", "chart", "price", "day",
    ];

    [Theory]
    [InlineData("A club of beekeepers keeps an eye on hives: members record inspections and share tips.", "", "inspection")]
    [InlineData("An online shop for spices where customers order them, pay by card and leave reviews.", "customer", "order order-line review")]
    [InlineData("A tool for our workshop to plan machine maintenance. Technicians report faults and mark them fixed.", "technician", "fault")]
    [InlineData("Please build a website for a dance school with classes, teachers, a timetable and online registration. Use lavender as background and plum for buttons.", "", "")]
    [InlineData("A portal where citizens sign petitions and read public notices.", "citizen", "petition signature")]
    [InlineData("A dating site for dog owners: members create profiles, match and chat.", "", "profile match-request conversation message")]
    [InlineData("A quiz app with categories, a leaderboard and daily challenges.", "", "quiz-question quiz-result")]
    [InlineData("A platform for renting boats: owners list boats with daily prices and customers book them for some days. We keep 12 %.", "owner-account customer", "boat booking")]
    [InlineData("A knowledge base for our support team with articles, categories and comments.", "", "article comment")]
    [InlineData("An app to track medicine: add medicines, log each dose and set reminders.", "", "medicine dose reminder")]
    [InlineData("A museum site with exhibitions, artworks and tickets.", "", "exhibition")]
    [InlineData("A news site where editors publish articles, readers comment and bookmark them, and there is a newsletter.", "editor reader", "article comment favourite newsletter-subscriber")]
    [InlineData("A video platform: creators upload videos, viewers make playlists and comment on videos.", "creator-account viewer", "video comment playlist")]
    [InlineData("An internal tool in which employees request leave and managers approve or reject it.", "employee manager", "leave")]
    [InlineData("A job board where companies post jobs and candidates apply with a CV.", "company candidate", "job cv")]
    [InlineData("A platform on which tutors offer lessons and students book and review them.", "tutor student", "lesson review")]
    [InlineData("A tournament site for chess clubs: players sign up, results are recorded and a ranking is shown.", "player", "tournament ranking")]
    [InlineData("A crowdfunding page for local projects: supporters donate to campaigns and write comments.", "supporter", "campaign donation comment")]
    [InlineData("A CRM for a roofing company with leads, deals, call logs and quotes.", "", "lead deal call-log")]
    [InlineData("Warehouse software: staff record goods receipts and issues, stock per warehouse, suppliers and purchase orders.", "staff", "warehouse stock-movement")]
    [InlineData("A wedding planner with guest list, budget, tasks and vendors.", "", "guest-list budget task")]
    [InlineData("A travel site where people browse destinations, plan an itinerary and share travel stories.", "", "destination")]
    [InlineData("A forum for gardeners with threads, replies and likes.", "", "thread reply like")]
    [InlineData("An art portfolio for a sculptor with works, exhibitions, about page and contact form.", "", "enquiry")]
    [InlineData("A budget planner: record income and expenses, set budgets and see charts.", "", "income expense budget")]
    [InlineData("A school register: teachers note attendance, grades and homework of their students.", "teacher", "grade homework")]
    [InlineData("A flashcard app with decks, progress and spaced repetition.", "", "flashcard deck quiz-result")]
    [InlineData("A coffee bar where guests order drinks online, collect points and pay at the counter.", "guest", "drink order")]
    [InlineData("A real estate site: agents list houses, visitors search them and ask for a viewing.", "agent", "property viewing")]
    [InlineData("An election site: administrators create elections with candidates and each member casts one vote.", "member", "election election-candidate vote")]
    public void An_idea_gives_a_sensible_blueprint(string idea, string roles, string entities)
    {
        var blueprint = BriefReader.Read(idea).Blueprint;

        Assert.NotNull(blueprint);
        Assert.DoesNotContain(BlueprintRules.Check(blueprint), f => f.Severity == Severity.Error);
        Assert.All(roles.Split(' ', StringSplitOptions.RemoveEmptyEntries), r => Assert.Contains(blueprint.Roles, role => role.Id == r));
        Assert.All(entities.Split(' ', StringSplitOptions.RemoveEmptyEntries), e => Assert.Contains(blueprint.Entities, entity => entity.Id == e));
        Assert.DoesNotContain(blueprint.Entities, e => NoThings.Contains(e.Id));
        Assert.InRange(blueprint.Entities.Count, 1, 14);
        Assert.All(blueprint.Entities.Where(e => e.Lifecycle is null && e.Relations.All(r => r.Target == Entity.Account)), e => Assert.Contains(blueprint.Screens.SelectMany(s => s.Blocks), b => b.Entity == e.Id));
        Assert.Contains(blueprint.Screens, s => s.Roles.Contains(Role.Visitor));
    }
}
