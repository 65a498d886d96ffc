using System.Text.Json;
using HarvestTable.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(ApiHost))]

namespace HarvestTable.Tests.Hosting;

/// <summary>
/// The real server on a fresh database, one for all tests. With TEST_POSTGRES, a connection string to a server where databases may
/// be made, it runs on PostgreSQL, else on SQLite.
/// </summary>
public class ApiHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("api-tests").FullName;
    private readonly TestDatabase _database;

    public ApiHost() => _database = new(_folder);

    public string Folder => _folder;

    public JsonSerializerOptions Json => Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    public Db Db => Services.GetRequiredService<Db>();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Starts the server before the first test, not once for each test that comes first.</summary>
    public ValueTask InitializeAsync()
    {
        _ = Server;
        return ValueTask.CompletedTask;
    }

    public Api Visitor() => new(this, Caller.Visitor, null);

    /// <summary>A new account of the role, signed in.</summary>
    public async Task<Api> AsAsync(string role)
    {
        var account = new Caller(Guid.CreateVersion7(), role, $"Someone {Guid.NewGuid():N}"[..16]);
        var email = $"{account.Id:N}@example.com";
        var token = SecretToken.Create();
        var now = DateTimeOffset.UtcNow;
        await Db.TransactionAsync(
            async tx =>
            {
                await tx.ExecuteAsync(
                    $"""
                    insert into app_accounts (id, email, name, role, created_at, password_hash)
                    values ({account.Id}, {email}, {account.Name}, {role}, {now}, '')
                    """,
                    default);
                await tx.ExecuteAsync(
                    $"""
                    insert into app_sessions (token_hash, account_id, created_at, expires_at)
                    values ({SecretToken.Hash(token)}, {account.Id}, {now}, {now.AddHours(1)})
                    """,
                    default);
            },
            default);
        return new(this, account, $"session={token}");
    }

    public Task<Api> AsAdministratorAsync() => AsAsync(RoleList.Administrators[0]);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _database.Drop();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        _database.Configure(builder);
        builder.UseSetting("Uploads:Folder", Path.Combine(_folder, "uploads"))
            .UseSetting("Admin:Email", "admin@example.com")
            .UseSetting("Admin:Password", "admin-password")
            .UseSetting("RateLimit:PerMinute", "1000000")
            .UseSetting("RateLimit:SignInsPerMinute", "1000000")
            .UseSetting("Logging:LogLevel:Default", "Error")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
    }
}
