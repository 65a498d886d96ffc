using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Debian's glewlwyd as an OpenID provider that knows one person, told what to do over its own API for administrators.</summary>
internal sealed class Glewlwyd : IAsyncDisposable
{
    public const string Client = "leanvibe";
    public const string Secret = "a client's secret";
    public const string Password = "otter lantern";
    private const string Installed = "/usr/share/glewlwyd";
    private const string Tables = "/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3";
    private readonly ProviderProcess _process = new();
    private readonly HttpClient _administrator;

    private Glewlwyd() => _administrator = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new($"{_process.Address}/api/") };

    public string Issuer => $"{_process.Address}/api/oidc";

    public string Said => _process.Said;

    /// <param name="email">Of the one person, Ada.</param>
    public static async Task<Glewlwyd> StartAsync(string email, CancellationToken cancellation)
    {
        Assert.True(File.Exists(Tables), "Glewlwyd is missing. Install it (Debian, Ubuntu: apt-get install glewlwyd dbconfig-sqlite3).");
        var made = new Glewlwyd();
        await made.FillAsync(cancellation);
        await made._process.StartAsync(new("glewlwyd", [$"--config-file={made.PlaceOf("glewlwyd.conf")}"]), "login.html", cancellation);
        await made.AskAsync(HttpMethod.Post, "auth/", new JsonObject { ["username"] = "admin", ["password"] = "password" }, cancellation);
        await made.AskAsync(HttpMethod.Post, "mod/plugin/", made.Plugin(["one"], null), cancellation);
        foreach (var scope in new[] { "email", "profile" })
        {
            await made.AskAsync(HttpMethod.Post, "scope/", new JsonObject { ["name"] = scope, ["display_name"] = scope, ["description"] = scope, ["password_required"] = true, ["scheme"] = new JsonObject() }, cancellation);
        }

        await made.AddPersonAsync(email, cancellation);
        return made;
    }

    /// <summary>Lets us be its client.</summary>
    public Task RegisterAsync(string redirect, CancellationToken cancellation) => AskAsync(HttpMethod.Post, "client/", new JsonObject
    {
        ["client_id"] = Client, ["name"] = "LeanVibe", ["password"] = Secret, ["confidential"] = true, ["enabled"] = true, ["scope"] = new JsonArray("openid", "email", "profile"),
        ["redirect_uri"] = new JsonArray(redirect), ["authorization_type"] = new JsonArray("code", "id_token"),
        ["token_endpoint_auth_method"] = new JsonArray("client_secret_basic", "client_secret_post"),
    }, cancellation);

    /// <summary>Signs with the first of these keys from now on.</summary>
    /// <param name="published">What it publishes where that is something else.</param>
    public async Task UseKeysAsync(IReadOnlyList<string> keys, string? published, CancellationToken cancellation)
    {
        await AskAsync(HttpMethod.Put, "mod/plugin/oidc", Plugin(keys, published), cancellation);
        await AskAsync(HttpMethod.Put, "mod/plugin/oidc/reset/", null, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _administrator.Dispose();
        await _process.DisposeAsync();
    }

    private async Task FillAsync(CancellationToken cancellation)
    {
        var settings = await File.ReadAllTextAsync(Path.Combine(ProviderProcess.Brought("glewlwyd"), "glewlwyd.conf"), cancellation);
        await File.WriteAllTextAsync(PlaceOf("glewlwyd.conf"), settings.Replace("PORT", $"{_process.Port}", StringComparison.Ordinal).Replace("FOLDER", _process.Folder, StringComparison.Ordinal), cancellation);
        CopyPages(Path.Combine(Installed, "webapp"), PlaceOf("pages"));
        File.Copy(Path.Combine(Installed, "templates", "config.json"), Path.Combine(PlaceOf("pages"), "config.json"));
        await using var database = new SqliteConnection($"Data Source={PlaceOf("glewlwyd.db")};Pooling=False");
        await database.OpenAsync(cancellation);
        await using var command = database.CreateCommand();
#pragma warning disable CA2100 // The package's own script.
        command.CommandText = await File.ReadAllTextAsync(Tables, cancellation);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The package's pages are links, which the server does not follow, and one of them leads to nothing.</summary>
    private static void CopyPages(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from).Where(f => Path.GetFileName(f) != "config.json"))
        {
            CopyPages(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    /// <summary>Its people have no groups until their format is told of them.</summary>
    private async Task AddPersonAsync(string email, CancellationToken cancellation)
    {
        var people = (await _administrator.GetFromJsonAsync<JsonObject>("mod/user/database", cancellation))!;
        people["parameters"]!["data-format"]!["groups"] = new JsonObject { ["multiple"] = true, ["read"] = true, ["write"] = true, ["profile-read"] = true, ["profile-write"] = false };
        await AskAsync(HttpMethod.Put, "mod/user/database", people, cancellation);
        await AskAsync(HttpMethod.Put, "mod/user/database/reset/", null, cancellation);
        await AskAsync(HttpMethod.Post, "user/", new JsonObject
        {
            ["username"] = "ada", ["name"] = "Ada", ["email"] = email, ["password"] = Password, ["enabled"] = true, ["scope"] = new JsonArray("openid", "email", "profile"), ["groups"] = new JsonArray("others", "builders"),
        }, cancellation);
    }

    private JsonObject Plugin(IReadOnlyList<string> keys, string? published)
    {
        var plugin = (JsonObject)JsonNode.Parse(File.ReadAllText(Path.Combine(ProviderProcess.Brought("glewlwyd"), "plugin.json")))!;
        var parameters = plugin["parameters"]!;
        parameters["iss"] = Issuer;
        parameters["jwks-private"] = new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => KeyOf(k, isPrivate: true))]) }.ToJsonString();
        if (published is not null)
        {
            parameters["jwks-public"] = new JsonObject { ["keys"] = new JsonArray(KeyOf(published, isPrivate: false)) }.ToJsonString();
        }

        return plugin;
    }

    private JsonObject KeyOf(string name, bool isPrivate)
    {
        var file = PlaceOf($"{name}.pem");
        using var rsa = RSA.Create(2048);
        if (File.Exists(file))
        {
            rsa.ImportFromPem(File.ReadAllText(file));
        }

        File.WriteAllText(file, rsa.ExportPkcs8PrivateKeyPem());
        var key = rsa.ExportParameters(includePrivateParameters: true);
        JsonObject jwk = new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = name, ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent) };
        foreach (var (part, value) in isPrivate ? [("d", key.D), ("p", key.P), ("q", key.Q), ("dp", key.DP), ("dq", key.DQ), ("qi", key.InverseQ)] : Array.Empty<(string, byte[]?)>())
        {
            jwk[part] = Base64Url.EncodeToString(value);
        }

        return jwk;
    }

    private async Task AskAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await _administrator.SendAsync(request, cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellation)}\n{Said}");
    }

    private string PlaceOf(string file) => Path.Combine(_process.Folder, file);
}
