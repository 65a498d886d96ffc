using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;
using LeanVibe.Platform.Keys;

namespace LeanVibe.Cli.Commands;

/// <summary>New keys while everything goes on.</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "rotate: a new master key, or with a name a new data key for that tenant; forget-old: forget earlier master keys, after which backups that need them cannot be read" };
        what.AcceptOnlyFromAmong("rotate", "forget-old");
        var name = new Argument<string>("name") { Description = "rotate: an organisation's short name, or a product's; product:NAME when both go by it", DefaultValueFactory = _ => "" };
        var json = Shared.Json();
        var command = new Command("keys", "Make new keys for the platform or for one tenant") { what, name, json }
            .WithExamples("leanvibe keys rotate", "leanvibe keys rotate harvest-table", "leanvibe keys forget-old --json");
        command.Does(async (parsed, cancellation) => await Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var (word, whose) = (parsed.GetValue(what)!, parsed.GetValue(name)!);
                object done = word == "forget-old" ? Say(await session.Client.ForgetMasterKeysAsync(cancellation), $"Earlier master keys are forgotten. When the key comes from {LocalMasterKey.Variable}, take them out there.")
                    : whose.Length > 0 ? await RotateAsync(session.Client, whose, cancellation)
                    : Say(await session.Client.RotateMasterKeyAsync(cancellation), "Keep the old master key with the backups that it opens; forget it with: leanvibe keys forget-old");
                if (parsed.GetValue(json))
                {
                    JsonLine.Print(done);
                }

                return ExitCode.Good;
            },
            cancellation));
        return command;
    }

    private static async Task<object> RotateAsync(PlatformClient client, string name, CancellationToken cancellation)
    {
        var key = await client.RotateKeyAsync(name, cancellation);
        Console.WriteLine($"What {name} writes from now on is sealed by its data key {key.Version}.");
        return key;
    }

    private static MasterChange Say(MasterChange change, string next)
    {
        Console.WriteLine($"{(change.IsNew ? "New master key" : "Master key")} {change.Master}: {change.Wrapped} keys wrapped anew.");
        Console.WriteLine(next);
        return change;
    }
}
