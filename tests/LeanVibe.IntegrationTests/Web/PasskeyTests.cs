using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LeanVibe.IntegrationTests.Web;

/// <summary>Passkeys in a real browser, whose device is Chromium's own virtual authenticator.</summary>
public sealed class PasskeyTests(SiteFixture site)
{
    private const string Password = "otter lantern quilt marble";

    [Fact]
    public async Task A_person_adds_a_passkey_signs_in_by_it_proves_by_it_and_removes_it()
    {
        var email = $"ada-{Guid.NewGuid():n}@example.com";
        await using var ada = await site.StrangerAsync();
        var device = await DeviceOfAsync(ada);
        await SignUpAsync(ada, email);

        await ada.Page.GotoAsync("/account/security");
        await ada.Page.GetByLabel("What you call it").FillAsync("My phone");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(ada.Page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await Expect(ada.Page.GetByText("My phone")).ToBeVisibleAsync();

        // The same device again: it says itself that it has one.
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing came of it");

        await SignOutAsync(ada);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(ada.Page.Locator(".who summary")).ToBeVisibleAsync();

        await ada.Page.GotoAsync("/account/prove?return=/account/security");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(ada.Page.GetByText("My phone")).ToBeVisibleAsync();

        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Remove My phone" }).ClickAsync();
        await Expect(ada.Page.GetByText("That passkey opens nothing any more.")).ToBeVisibleAsync();
        await SignOutAsync(ada);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(ada.Page.GetByText("This passkey did not let you in.")).ToBeVisibleAsync();
        await device.DetachAsync();
    }

    [Fact]
    public async Task A_device_that_does_not_make_sure_of_its_person_gets_nobody_in()
    {
        await using var ada = await site.StrangerAsync();
        await DeviceOfAsync(ada, verifies: false);
        await SignUpAsync(ada, $"ada-{Guid.NewGuid():n}@example.com");
        await ada.Page.GotoAsync("/account/security");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(ada.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing came of it");
    }

    [Fact]
    public async Task An_answer_is_good_once()
    {
        await using var ada = await site.StrangerAsync();
        await DeviceOfAsync(ada);
        await SignUpAsync(ada, $"ada-{Guid.NewGuid():n}@example.com");
        await ada.Page.GotoAsync("/account/security");
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(ada.Page.GetByText("The passkey is added.")).ToBeVisibleAsync();
        await SignOutAsync(ada);

        string? posted = null;
        ada.Page.Request += (_, request) => posted = request.Method == "POST" && request.PostData?.Contains("credential=", StringComparison.Ordinal) == true ? request.PostData : posted;
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await Expect(ada.Page.Locator(".who summary")).ToBeVisibleAsync();
        Assert.NotNull(posted);

        // Whoever read what was sent sends it once more, in the same browser, where even the form's own mark is good.
        await SignOutAsync(ada);
        var text = await ada.Page.EvaluateAsync<string>("async body => (await fetch('/signin', { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } })).text()", posted);
        Assert.Contains("This passkey did not let you in.", text, StringComparison.Ordinal);
    }

    private static async Task<ICDPSession> DeviceOfAsync(Visit visit, bool verifies = true)
    {
        var device = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = verifies, ["isUserVerified"] = verifies, ["automaticPresenceSimulation"] = true,
            },
        });
        return device;
    }

    private async Task SignUpAsync(Visit visit, string email)
    {
        await visit.Page.GotoAsync("/signup");
        await visit.Page.GetByLabel("E-mail").FillAsync(email);
        await visit.Page.Locator("main button[type=submit]").First.ClickAsync();
        await visit.Page.GotoAsync($"/confirm?link={await site.LinkForAsync(email)}");
        await visit.Page.GetByLabel("Your name").FillAsync("Ada");
        await visit.Page.GetByLabel("Password").FillAsync(Password);
        await visit.Page.Locator("main button[type=submit]").First.ClickAsync();
        await Expect(visit.Page.Locator(".who summary")).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(Visit visit)
    {
        await visit.Page.Locator(".who summary").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }
}
