using System.Net;
using DnsClient;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Domains;

/// <summary>Asks the name servers of this machine, or the one that the options name. Nothing is cached: whoever has just written a record wants to see it.</summary>
internal sealed class DnsTxt(PlatformOptions options) : IDnsTxt
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly Lazy<LookupClient> _client = new(() => Open(options));

    public async Task<Result<IReadOnlyList<string>>> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            var answer = await _client.Value.QueryAsync($"{name}.", QueryType.TXT, cancellationToken: cancellation);
            return answer.HasError && answer.Header.ResponseCode != DnsHeaderResponseCode.NotExistentDomain
                ? DomainErrors.NoAnswer(name, answer.ErrorMessage)
                : Result<IReadOnlyList<string>>.Of([.. answer.Answers.TxtRecords().Select(r => string.Concat(r.Text))]);
        }
        catch (DnsResponseException failure)
        {
            return DomainErrors.NoAnswer(name, failure.DnsError);
        }
    }

    /// <exception cref="FormatException">The setting names no server.</exception>
    private static LookupClient Open(PlatformOptions options)
    {
        var server = options.NameServer.Length > 0 ? options.NameServer : Environment.GetEnvironmentVariable("LEANVIBE_DNS") ?? "";
        var settings = server.Length > 0 ? new LookupClientOptions(Place(server)) : new LookupClientOptions();
        (settings.UseCache, settings.Timeout, settings.Retries) = (false, Patience, 1);
        return new(settings);
    }

    private static IPEndPoint Place(string server)
    {
        var place = IPEndPoint.TryParse(server, out var parsed) ? parsed : throw new FormatException($"'{server}' is no name server: write an address such as 9.9.9.9 or 127.0.0.1:5353.");
        return place.Port == 0 ? new(place.Address, NameServer.DefaultPort) : place;
    }
}
