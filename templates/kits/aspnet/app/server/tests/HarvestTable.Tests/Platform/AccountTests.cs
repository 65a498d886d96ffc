namespace HarvestTable.Tests.Platform;

public sealed class AccountTests(ApiHost host)
{
    [Fact]
    public async Task Administrators_find_people()
    {
        var admin = await host.AsAdministratorAsync();
        var other = await host.AsAsync(RoleList.All[^1].Id);
        var page = await admin.ReadAsync<PageOf<Account>>($"/api/accounts?search={Uri.EscapeDataString(other.Caller.Name)}&role={other.Caller.Role}");
        Assert.Equal(other.Caller.Id, Assert.Single(page.Items).Id);
    }

    [Fact]
    public async Task Administrators_set_roles_but_not_their_own()
    {
        var admin = await host.AsAdministratorAsync();
        var other = await host.AsAsync(RoleList.All[^1].Id);
        var role = new RoleChange(RoleList.All[0].Id);
        var changed = await Api.JsonAsync(await admin.PutAsync($"/api/accounts/{other.Caller.Id}/role", role), 200);
        Assert.Equal(role.Role, changed.GetProperty("role").GetString());
        await Api.ExpectAsync(await admin.PutAsync($"/api/accounts/{admin.Caller.Id}/role", role), 409);
        await Api.ExpectAsync(await admin.PutAsync($"/api/accounts/{Guid.NewGuid()}/role", role), 404);
        await Api.ExpectAsync(await admin.PutAsync($"/api/accounts/{other.Caller.Id}/role", new RoleChange("emperor")), 400);
    }

    [Fact]
    public async Task Others_neither_list_people_nor_set_roles()
    {
        foreach (var role in RoleList.All.Where(r => !r.Administers))
        {
            var api = await host.AsAsync(role.Id);
            await Api.ExpectAsync(await api.GetAsync("/api/accounts"), 403);
            await Api.ExpectAsync(await api.GetAsync("/api/activity"), 403);
            await Api.ExpectAsync(await api.PutAsync($"/api/accounts/{api.Caller.Id}/role", new RoleChange(RoleList.Administrators[0])), 403);
            await Api.ExpectAsync(await api.GetAsync("/api/accounts/options"), role.ChoosesAccounts ? 200 : 403);
        }

        await Api.ExpectAsync(await host.Visitor().GetAsync("/api/accounts"), 401);
    }

    [Fact]
    public async Task Options_show_names_alone()
    {
        var admin = await host.AsAdministratorAsync();
        var options = await admin.ReadAsync<List<Option>>($"/api/accounts/options?search={Uri.EscapeDataString(admin.Caller.Name)}");
        Assert.Contains(options, o => o.Id == admin.Caller.Id && o.Label == admin.Caller.Name);
    }
}
