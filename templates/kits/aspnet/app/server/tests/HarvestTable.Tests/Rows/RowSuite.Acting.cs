namespace HarvestTable.Tests.Rows;

public abstract partial class RowSuite<TRow, TInput>
{
    /// <summary>Sets the state of a row without asking whether it may be so.</summary>
    protected virtual Task SetStatusAsync(Guid id, string status) => Task.CompletedTask;

    [Fact]
    public async Task A_transition_leads_from_its_states_to_its_state()
    {
        foreach (var transition in Rows.Transitions)
        {
            foreach (var from in transition.From)
            {
                var admin = await host.AsAdministratorAsync();
                var id = await AddAsync(admin.Caller);
                await SetStatusAsync(id, from);
                var can = (await admin.ReadAsync(At(id))).GetProperty("can").GetProperty("transitions").ToString();
                var response = await admin.PostAsync(At(id, transition.Id));
                await Api.ExpectAsync(response, transition.Guard is null && transition.Effects is null ? [200] : [200, 409]);
                var after = (await admin.ReadAsync(At(id))).GetProperty("status").GetString();
                Assert.Equal((int)response.StatusCode == 200 ? transition.To : from, after);
                Assert.True((int)response.StatusCode == 409 || can.Contains($"\"{transition.Id}\"", StringComparison.Ordinal), can);
            }
        }
    }

    [Fact]
    public async Task A_new_row_takes_its_first_step_at_once_or_is_not_there()
    {
        if (!IsValid || Rows.Transitions.Count == 0)
        {
            return;
        }

        foreach (var step in Rows.Transitions.Select(t => t.Id).Append("no-such-step"))
        {
            var admin = await host.AsAdministratorAsync();
            var response = await admin.PostAsync($"{Route}?then={step}", await InputAsync(admin.Caller));
            await Api.ExpectAsync(response, step == "no-such-step" ? [400] : [201, 409]);
            var made = (int)response.StatusCode == 201;
            Assert.True(!made || (await Api.JsonAsync(response, 201)).GetProperty("status").GetString() == Rows.Transitions.First(t => t.Id == step).To, step);
            Assert.Equal(made && HasOwner ? 1 : 0, HasOwner ? (await admin.ReadAsync($"{Route}?mine=true")).GetProperty("total").GetInt32() : 0);
        }
    }

    [Fact]
    public async Task A_transition_from_a_wrong_state_is_refused()
    {
        var states = Rows.Transitions.SelectMany(t => t.From.Append(t.To)).Distinct().ToList();
        foreach (var transition in Rows.Transitions.Where(t => states.Except(t.From).Any()))
        {
            var admin = await host.AsAdministratorAsync();
            var id = await AddAsync(admin.Caller);
            var wrong = states.Except(transition.From).First();
            await SetStatusAsync(id, wrong);
            await Api.ExpectAsync(await admin.PostAsync(At(id, transition.Id)), 409);
            Assert.Equal(wrong, (await admin.ReadAsync(At(id))).GetProperty("status").GetString());
        }
    }

    [Fact]
    public async Task Transitions_and_actions_are_for_their_roles_alone()
    {
        var admin = await host.AsAdministratorAsync();
        var id = await AddAsync(admin.Caller);
        foreach (var action in Rows.Transitions.Concat(Rows.Actions))
        {
            await Api.ExpectAsync(await host.Visitor().SendAsync(HttpMethod.Post, At(id, action.Id), JsonBody("{}")), 401, 403);
            foreach (var role in RoleList.All.Where(r => !r.Administers))
            {
                var api = await host.AsAsync(role.Id);
                var response = await api.SendAsync(HttpMethod.Post, At(id, action.Id), JsonBody("{}"));
                await Api.ExpectAsync(response, action.Roles.Contains(role.Id) ? [200, 400, 404, 409] : [403]);
            }

            await Api.ExpectAsync(await admin.SendAsync(HttpMethod.Post, At(Guid.NewGuid(), action.Id), JsonBody("{}")), 404);
        }
    }

    /// <summary>Calls of the entity's actions: what each needs, and the same with something wrong.</summary>
    protected virtual IEnumerable<ActionCase> Actions => [];

    [Fact]
    public async Task Actions_answer_with_the_row_or_say_why_not()
    {
        foreach (var action in Actions)
        {
            var admin = await host.AsAdministratorAsync();
            var path = action.OnCollection ? $"{Route}/{action.Id}" : At(await AddAsync(admin.Caller), action.Id);
            await Api.ExpectAsync(await admin.SendAsync(HttpMethod.Post, path, action.Body()), 200, 204, 409);
            if (action.Broken is { } broken)
            {
                await Api.ExpectAsync(await admin.SendAsync(HttpMethod.Post, path, broken()), 400, 409);
            }

            await Api.ExpectAsync(await host.Visitor().SendAsync(HttpMethod.Post, path, action.Body()), 401, 403);
        }
    }

    /// <summary>Locks what the row belongs to; false when nothing can lock it.</summary>
    protected virtual Task<bool> LockParentAsync(Guid id) => Task.FromResult(false);

    [Fact]
    public async Task What_belongs_to_a_locked_row_is_locked_too()
    {
        var admin = await host.AsAdministratorAsync();
        var input = await InputAsync(admin.Caller);
        var id = await Rows.AddAsync(admin.Caller, input, Ct);
        if (!await LockParentAsync(id))
        {
            Assert.Equal(IsOpen, (await admin.ReadAsync(At(id))).GetProperty("can").GetProperty("update").GetBoolean());
            return;
        }

        await Api.ExpectAsync(await admin.PutAsync(At(id), input), 409);
        await Api.ExpectAsync(await admin.DeleteAsync(At(id)), 409);
        await Api.ExpectAsync(await admin.PostAsync(Route, input), 409);
    }

    /// <summary>The input with an upload attached; null when the entity has none.</summary>
    protected virtual TInput? WithUpload(TInput input, Guid upload) => null;

    [Fact]
    public async Task Uploads_are_shown_to_whoever_sees_the_row()
    {
        var admin = await host.AsAdministratorAsync();
        var upload = await Uploading.PngAsync(admin);
        if (WithUpload(await InputAsync(admin.Caller), upload) is not { } input || !IsValid)
        {
            await Api.ExpectAsync(await host.Visitor().GetAsync($"/api/files/{upload}"), 404);
            return;
        }

        await Api.ExpectAsync(await admin.PostAsync(Route, input), 201);
        await Api.ExpectAsync(await admin.GetAsync($"/api/files/{upload}"), 200);
        foreach (var permit in Permits.Where(p => p.Read == Reach.All && p.Role != Roles.Visitor))
        {
            await Api.ExpectAsync(await (await host.AsAsync(permit.Role)).GetAsync($"/api/files/{upload}"), 200);
        }
    }
}
