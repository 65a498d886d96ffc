using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>People in browsers of their own: one makes an organisation, another one joins it, and is signed out.</summary>
public sealed partial class PeopleTests(SiteFixture site)
{
    /// <summary>The whole way: sign up, make an organisation, invite, accept in a second browser, switch, revoke.</summary>
    [Fact]
    public async Task Two_people_meet_in_an_organisation_and_a_revoked_session_is_out_within_seconds()
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        await using var ada = await site.StrangerAsync();
        await Newcomer.SignUpAsync(site, ada, $"ada-{mark}@example.com", "Ada");
        await Newcomer.MakeOrganisationAsync(ada, $"Aspen {mark}", $"aspen-{mark}");
        await ada.Page.GotoAsync("/organisations");
        await Newcomer.MakeOrganisationAsync(ada, $"Birch {mark}", $"birch-{mark}");

        await ada.Page.GotoAsync("/members");
        await ada.Page.GetByLabel("E-mail").FillAsync($"bob-{mark}@example.com");
        await ada.Page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Viewer");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        await Expect(ada.Page.GetByText($"bob-{mark}@example.com is invited.")).ToBeVisibleAsync();

        await using var bob = await site.StrangerAsync();
        await bob.Page.GotoAsync($"/invitation?link={await site.LinkForAsync($"bob-{mark}@example.com")}");
        await Expect(bob.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Join Birch {mark}");
        await bob.Page.GetByLabel("Your name").FillAsync("Bob");
        await bob.Page.GetByLabel("Password").FillAsync(Newcomer.Password);
        await bob.Page.GetByRole(AriaRole.Button, new() { Name = "Make an account and join" }).ClickAsync();
        await Expect(bob.Page.GetByText($"Birch {mark}").First).ToBeVisibleAsync();

        // A viewer's page shows no way to manage, and asking for it all the same is refused.
        Assert.Equal(403, (await bob.Page.GotoAsync("/members"))!.Status);

        await ada.Page.GotoAsync("/members");
        await Expect(ada.Page.GetByText("Bob", new() { Exact = true })).ToBeVisibleAsync();
        await ada.Page.GotoAsync("/organisations");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = $"Work in Aspen {mark}" }).ClickAsync();
        await Expect(ada.Page.Locator(".who-name")).ToHaveTextAsync($"Aspen {mark}");

        // Ada signs in on a second device; its open page is led away when the first one ends its session.
        await using var phone = await site.StrangerAsync(390, 844);
        await phone.Page.GotoAsync("/signin");
        await phone.Page.GetByLabel("E-mail").FillAsync($"ada-{mark}@example.com");
        await phone.Page.GetByLabel("Password").FillAsync(Newcomer.Password);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your first product starts with a sentence");
        await ada.Page.GotoAsync("/account");
        await ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = EndOne() }).ClickAsync();
        await Expect(ada.Page.GetByText("That session is over.")).ToBeVisibleAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This factory is locked", new() { Timeout = 8000 });

        await ada.Page.Locator(".who summary").ClickAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
        ada.HadNoFaults();
    }

    [Fact]
    public async Task A_person_makes_a_token_sees_it_once_uses_it_and_ends_it()
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        await using var ada = await site.StrangerAsync();
        await Newcomer.SignUpAsync(site, ada, $"ada-{mark}@example.com", "Ada");
        await ada.Page.GotoAsync("/account/tokens");
        await Expect(ada.Page.GetByText("You work in no organisation")).ToBeVisibleAsync();
        await ada.Page.GotoAsync("/organisations");
        await Newcomer.MakeOrganisationAsync(ada, $"Aspen {mark}", $"aspen-{mark}");

        await ada.Page.GotoAsync("/account");
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Your tokens" }).ClickAsync();
        await ada.Page.GetByLabel("What uses it").FillAsync("my script");
        await ada.Page.GetByLabel("see members").CheckAsync();
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        var token = await ada.Page.Locator("[data-copy]").GetAttributeAsync("data-copy");
        using var client = new HttpClient { BaseAddress = new(new Uri(ada.Page.Url).GetLeftPart(UriPartial.Authority)) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/api/members", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await client.GetAsync("/api/tokens", TestContext.Current.CancellationToken)).StatusCode);

        await ada.Page.GotoAsync("/account/tokens");
        await Expect(ada.Page.GetByText("may see, see members")).ToBeVisibleAsync();
        Assert.DoesNotContain(token!, await ada.Page.ContentAsync(), StringComparison.Ordinal);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "End the token for my script" }).ClickAsync();
        await Expect(ada.Page.GetByText("That token is over.")).ToBeVisibleAsync();
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await client.GetAsync("/api/members", TestContext.Current.CancellationToken)).StatusCode);
        ada.HadNoFaults();
    }

    [Fact]
    public async Task An_operator_acts_inside_an_organisation_with_a_banner_that_ends_it()
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        await using var ada = await site.StrangerAsync();
        await Newcomer.SignUpAsync(site, ada, $"ada-{mark}@example.com", "Ada");
        await Newcomer.MakeOrganisationAsync(ada, $"Aspen {mark}", $"aspen-{mark}");

        await using var founder = await site.VisitAsync();
        await founder.Page.GotoAsync("/elevate");
        await founder.Page.GetByLabel("Organisation").FillAsync($"aspen-{mark}");
        await founder.Page.GetByLabel("Reason").FillAsync("Ada cannot open her product");
        await founder.Page.GetByRole(AriaRole.Button, new() { Name = "Act inside it" }).ClickAsync();
        await Expect(founder.Page.Locator(".elevated")).ToContainTextAsync($"You act inside Aspen {mark}");

        await ada.Page.GotoAsync("/members");
        await Expect(ada.Page.GetByText("Ada cannot open her product")).ToBeVisibleAsync();
        await ada.Page.GotoAsync("/audit?q=elevation");
        await Expect(ada.Page.GetByText("elevation.start")).ToHaveCountAsync(1);

        await founder.Page.GetByRole(AriaRole.Button, new() { Name = "End now" }).ClickAsync();
        await Expect(founder.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(founder.Page.Locator(".elevated")).ToHaveCountAsync(0);
        founder.HadNoFaults();
    }

    public static TheoryData<string, int, ColorScheme> Doors
    {
        get
        {
            var all = new TheoryData<string, int, ColorScheme>();
            foreach (var path in new[] { "/signin", "/signup", "/recover", "/confirm?link=x", "/reset?link=x", "/invitation?link=x" })
            {
                all.Add(path, 1440, ColorScheme.Light);
                all.Add(path, 390, ColorScheme.Dark);
            }

            return all;
        }
    }

    [Theory, MemberData(nameof(Doors))]
    public async Task A_door_fits_its_screen_and_reports_no_errors(string path, int width, ColorScheme theme)
    {
        await using var visit = await site.StrangerAsync(width, 844, theme);
        Assert.Equal(200, (await visit.Page.GotoAsync(path))!.Status);
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        visit.HadNoFaults();
    }

    [Fact]
    public async Task Signing_in_never_leads_to_another_site()
    {
        await using var visit = await site.StrangerAsync();
        var mark = Guid.NewGuid().ToString("n")[..8];
        await Newcomer.SignUpAsync(site, visit, $"ada-{mark}@example.com", "Ada");
        foreach (var address in new[] { "https://evil.example/", "//evil.example/", "/\\evil.example/" })
        {
            await visit.Page.GotoAsync($"/signin?return={Uri.EscapeDataString(address)}");
            Assert.Equal(await site.AddressAsync(), new Uri(visit.Page.Url).GetLeftPart(UriPartial.Authority));
        }
    }

    [GeneratedRegex("^End the session of")]
    private static partial Regex EndOne();
}
