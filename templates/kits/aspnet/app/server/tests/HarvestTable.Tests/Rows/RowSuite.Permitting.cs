using System.Net;

namespace HarvestTable.Tests.Rows;

public abstract partial class RowSuite<TRow, TInput>
{
    [Fact]
    public async Task A_role_without_a_permission_is_refused()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        foreach (var permit in Permits)
        {
            var api = await AsAsync(permit.Role);
            var refused = api.Caller.IsSignedIn ? 403 : 401;
            if (permit.Read == Reach.None)
            {
                await Api.ExpectAsync(await api.GetAsync(Route), refused);
                await Api.ExpectAsync(await api.GetAsync($"{Route}/export.csv"), refused);
                await Api.ExpectAsync(await api.GetAsync($"{Route}/options"), refused);
                await Api.ExpectAsync(await api.GetAsync($"{Route}/summary?by=created"), refused);
                await Api.ExpectAsync(await api.GetAsync(At(id)), refused);
            }

            if (permit.Create == Reach.None)
            {
                await Api.ExpectAsync(await api.PostAsync(Route, await InputAsync(admin.Caller)), refused);
            }

            if (permit.Update == Reach.None)
            {
                await Api.ExpectAsync(await api.PutAsync(At(id), await InputAsync(admin.Caller)), refused);
            }

            if (permit.Delete == Reach.None)
            {
                await Api.ExpectAsync(await api.DeleteAsync(At(id)), refused);
            }
        }
    }

    [Fact]
    public async Task Rows_of_others_stay_out_of_reach()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        foreach (var permit in Permits)
        {
            var api = await AsAsync(permit.Role);
            if (permit.Read is Reach.Own or Reach.Related)
            {
                await Api.ExpectAsync(await api.GetAsync(At(id)), 404);
                Assert.DoesNotContain(id, await IdsAsync(api, ""));
            }

            if (permit.Update is Reach.Own or Reach.Related)
            {
                await Api.ExpectAsync(await api.PutAsync(At(id), await InputAsync(admin.Caller)), 403, 404);
            }

            if (permit.Delete is Reach.Own or Reach.Related)
            {
                await Api.ExpectAsync(await api.DeleteAsync(At(id)), 403, 404);
            }
        }

        await Api.ExpectAsync(await admin.GetAsync(At(id)), 200);
    }

    [Fact]
    public async Task A_role_does_what_it_may()
    {
        foreach (var permit in Permits.Where(p => p.Role != Roles.Visitor))
        {
            var api = await AsAsync(permit.Role);
            var input = await InputAsync(api.Caller);
            var id = await Rows.AddAsync(api.Caller, input, Ct);
            if (permit.Read is Reach.Own or Reach.All)
            {
                Assert.Contains(id, await IdsAsync(api, "sort=-createdAt"));
            }

            if (permit.Update is Reach.Own or Reach.All && IsValid)
            {
                await Api.ExpectAsync(await api.PutAsync(At(id), input), IsOpen ? 200 : 409);
            }

            if (permit.Delete is Reach.Own or Reach.All)
            {
                await Api.ExpectAsync(await api.DeleteAsync(At(id)), IsOpen ? 204 : 409);
            }
        }
    }

    [Fact]
    public async Task A_role_adds_what_it_may()
    {
        foreach (var permit in Permits.Where(p => p is { Create: Reach.Own or Reach.All, CanFill: true } && IsValid))
        {
            var api = await AsAsync(permit.Role);
            var owner = api.Caller.IsSignedIn ? api.Caller : (await host.AsAdministratorAsync()).Caller;
            var made = await Api.JsonAsync(await api.PostAsync(Route, await InputAsync(owner)), 201);
            if (HasOwner && api.Caller.IsSignedIn && made.TryGetProperty("ownerId", out var by) && permit.Create == Reach.Own)
            {
                Assert.Equal(api.Caller.Id, by.GetGuid());
            }
        }
    }

    [Fact]
    public async Task Nothing_is_added_to_what_belongs_to_others()
    {
        var admin = await host.AsAdministratorAsync();
        foreach (var permit in Permits.Where(p => p.Create == Reach.Own && BelongsToParent))
        {
            var api = await AsAsync(permit.Role);
            var response = await api.PostAsync(Route, await InputAsync(admin.Caller));
            await Api.ExpectAsync(response, 400, 403, 404);
            Assert.NotEqual(HttpStatusCode.Created, response.StatusCode);
        }
    }

    /// <summary>Rows belong to the owner of another row.</summary>
    protected virtual bool BelongsToParent => false;

    private async Task<Api> AsAsync(string role) => role == Roles.Visitor ? host.Visitor() : await host.AsAsync(role);
}
