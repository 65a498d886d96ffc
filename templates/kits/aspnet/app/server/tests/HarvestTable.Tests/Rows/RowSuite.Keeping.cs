namespace HarvestTable.Tests.Rows;

public abstract partial class RowSuite<TRow, TInput>
{
    [Fact]
    public async Task A_row_is_made_read_changed_and_deleted()
    {
        var admin = await host.AsAdministratorAsync();
        var input = await InputAsync(admin.Caller);
        var response = await admin.PostAsync(Route, input);
        if (!IsValid)
        {
            await Api.ExpectAsync(response, 201, 400);
            return;
        }

        var made = await Api.JsonAsync(response, 201);
        var id = made.GetProperty("id").GetGuid();
        Assert.Equal(IsOpen, made.GetProperty("can").GetProperty("update").GetBoolean());
        Assert.IsType<TRow>(await admin.ReadAsync<TRow>(At(id)));
        await Api.ExpectAsync(await admin.PutAsync(At(id), input), IsOpen ? 200 : 409);
        await Api.ExpectAsync(await admin.DeleteAsync(At(id)), IsOpen ? 204 : 409);
        await Api.ExpectAsync(await admin.GetAsync(At(id)), IsOpen ? 404 : 200);
        await Api.ExpectAsync(await admin.DeleteAsync(At(id)), IsOpen ? 404 : 409);
    }

    [Fact]
    public async Task What_must_be_given_is_asked_for()
    {
        var admin = await host.AsAdministratorAsync();
        var response = await admin.SendAsync(HttpMethod.Post, Route, JsonBody("{}"));
        if (Required.Count == 0)
        {
            await Api.ExpectAsync(response, 201, 400, 409);
            return;
        }

        var errors = (await Api.JsonAsync(response, 400)).GetProperty("errors");
        Assert.All(Required, member => Assert.True(errors.TryGetProperty(member, out _), $"{member} is not asked for: {errors}"));
    }

    [Fact]
    public async Task A_broken_member_is_refused_by_name()
    {
        var admin = await host.AsAdministratorAsync();
        foreach (var (member, input) in Broken(await InputAsync(admin.Caller)))
        {
            var errors = (await Api.JsonAsync(await admin.PostAsync(Route, input), 400)).GetProperty("errors");
            Assert.True(errors.TryGetProperty(member, out _), $"{member} is not refused: {errors}");
        }
    }

    [Theory]
    [InlineData("nonsense", 400)]
    [InlineData("[]", 400)]
    [InlineData("null", 400)]
    public async Task A_body_that_is_no_row_is_refused(string body, int status)
    {
        var admin = await host.AsAdministratorAsync();
        await Api.ExpectAsync(await admin.SendAsync(HttpMethod.Post, Route, JsonBody(body)), status);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var admin = await host.AsAdministratorAsync();
        var nowhere = Guid.NewGuid();
        await Api.ExpectAsync(await admin.GetAsync(At(nowhere)), 404);
        await Api.ExpectAsync(await admin.PutAsync(At(nowhere), await InputAsync(admin.Caller)), 404);
        await Api.ExpectAsync(await admin.DeleteAsync(At(nowhere)), 404);
    }

    [Fact]
    public async Task Twice_the_same_is_refused_where_it_must_be_unique()
    {
        var admin = await host.AsAdministratorAsync();
        var input = await InputAsync(admin.Caller);
        if (Rows.Uniques.Count == 0 || !IsValid)
        {
            Assert.All(Rows.Uniques, u => Assert.NotEmpty(u.Message));
            return;
        }

        await Api.ExpectAsync(await admin.PostAsync(Route, input), 201);
        await Api.ExpectAsync(await admin.PostAsync(Route, input), Rows.Uniques.Any(IsInput) ? [409] : [201, 409]);
    }

    [Fact]
    public async Task Secrets_are_never_shown()
    {
        var admin = await host.AsAdministratorAsync();
        var row = await admin.ReadAsync(At(await AddAsync(admin.Caller)));
        Assert.All(Secrets, secret => Assert.False(row.TryGetProperty(secret, out _), $"{secret} is shown"));
        Assert.True(row.TryGetProperty("can", out _));
    }

    private static bool IsInput(UniqueRule rule) => rule.Member is { } member
        && Array.Exists(typeof(TInput).GetProperties(), p => string.Equals(p.Name, member, StringComparison.OrdinalIgnoreCase));

    private static StringContent JsonBody(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
