using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;

namespace LeanVibe.IntegrationTests.SignOn;

/// <summary>Debian's LemonLDAP::NG with the people that it brings to try it out: SAML and OpenID Connect from one portal. It reads its settings when it starts.</summary>
internal sealed class LemonLdap : IAsyncDisposable
{
    public const string Client = "leanvibe";
    public const string Secret = "a client's secret";
    private const string Installed = "/usr/share/lemonldap-ng/portal/templates";
    private readonly ProviderProcess _process = new();
    private readonly JsonObject _settings;

    private LemonLdap(JsonObject settings) => _settings = settings;

    public string Issuer => $"{_process.Address}/";

    public string Metadata => $"{_process.Address}/saml/metadata";

    public string SignOut => $"{_process.Address}/?logout=1";

    /// <param name="domain">Of everybody's address.</param>
    public static async Task<LemonLdap> StartAsync(string domain, CancellationToken cancellation)
    {
        Assert.True(Directory.Exists(Installed), "LemonLDAP::NG is missing. Install it (Debian, Ubuntu: apt-get install liblemonldap-ng-portal-perl lemonldap-ng-fastcgi-server liblasso-perl libxml-simple-perl libmime-tools-perl libio-string-perl libstring-random-perl starman).");
        var text = await File.ReadAllTextAsync(Path.Combine(ProviderProcess.Brought("lemonldap"), "settings.json"), cancellation);
        var made = new LemonLdap((JsonObject)JsonNode.Parse(text)!);
        made.Fill("DOMAIN", domain);
        made.Fill("ADDRESS", made._process.Address);
        made.Fill("FOLDER", made._process.Folder);
        foreach (var folder in new[] { "sessions", "locks", "people" })
        {
            Directory.CreateDirectory(Path.Combine(made._process.Folder, folder));
        }

        await made.UseKeyAsync("one", cancellation);
        return made;
    }

    /// <summary>Lets us be its client.</summary>
    public Task RegisterAsync(string redirect, CancellationToken cancellation)
    {
        _settings["oidcRPMetaDataOptions"] = new JsonObject
        {
            ["us"] = new JsonObject
            {
                ["oidcRPMetaDataOptionsClientID"] = Client, ["oidcRPMetaDataOptionsClientSecret"] = Secret, ["oidcRPMetaDataOptionsRedirectUris"] = redirect,
                ["oidcRPMetaDataOptionsIDTokenSignAlg"] = "RS256", ["oidcRPMetaDataOptionsRequirePKCE"] = 1,
            },
        };
        return StartAgainAsync(cancellation);
    }

    /// <summary>Loads our metadata.</summary>
    public Task LoadAsync(string metadata, CancellationToken cancellation)
    {
        _settings["samlSPMetaDataXML"] = new JsonObject { ["us"] = new JsonObject { ["samlSPMetaDataXML"] = metadata } };
        return StartAgainAsync(cancellation);
    }

    /// <summary>A new key for both protocols; it publishes the one alone with which it signs.</summary>
    public Task UseKeyAsync(string name, CancellationToken cancellation)
    {
        using var certificate = CrookedSaml.NewKey($"CN={name}");
        using var rsa = certificate.GetRSAPrivateKey()!;
        var key = rsa.ExportRSAPrivateKeyPem();
        (_settings["samlServicePrivateKeySig"], _settings["samlServicePublicKeySig"]) = (key, certificate.ExportCertificatePem());
        (_settings["oidcServicePrivateKeySig"], _settings["oidcServicePublicKeySig"], _settings["oidcServiceKeyIdSig"]) = (key, rsa.ExportSubjectPublicKeyInfoPem(), name);
        return StartAgainAsync(cancellation);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task StartAgainAsync(CancellationToken cancellation)
    {
        await _process.EndAsync();
        await File.WriteAllTextAsync(Path.Combine(_process.Folder, "lmConf-1.json"), _settings.ToJsonString(), cancellation);
        var brought = ProviderProcess.Brought("lemonldap");
        var file = Path.Combine(_process.Folder, "lemonldap-ng.ini");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Path.Combine(brought, "lemonldap-ng.ini"), cancellation)).Replace("FOLDER", _process.Folder, StringComparison.Ordinal), cancellation);

        // Several at once: a browser holds connections open while we ask for tokens.
        var program = new ProcessStartInfo("plackup", ["-I", brought, "-s", "Starman", "--workers", "3", "--listen", $"127.0.0.1:{_process.Port}", "--env", "deployment", Path.Combine(brought, "app.psgi")]);
        program.Environment["LLNG_DEFAULTCONFFILE"] = file;
        await _process.StartAsync(program, "saml/metadata", cancellation);
    }

    private void Fill(string word, string value)
    {
        foreach (var text in Texts(_settings).Where(t => t.GetValue<string>().Contains(word, StringComparison.Ordinal)).ToList())
        {
            text.ReplaceWith(text.GetValue<string>().Replace(word, value, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<JsonNode> Texts(JsonNode node) =>
        node is JsonObject parts ? parts.Select(p => p.Value).OfType<JsonNode>().SelectMany(Texts) : node.GetValueKind() == System.Text.Json.JsonValueKind.String ? [node] : [];
}
