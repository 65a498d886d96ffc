using System.CommandLine;
using LeanVibe.Cli.Output;
using LeanVibe.Cli.Platforms;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Cli.Commands;

/// <summary>Pauses, archives, deletes, restores, erases and exports organisations and products.</summary>
internal static class TenantCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("what") { Description = "pause: stop serving it; archive: put it away; delete: it can be restored for some days; restore: bring it back; erase: remove for ever what was deleted; export: take all of it along" };
        what.AcceptOnlyFromAmong("pause", "archive", "delete", "restore", "erase", "export");
        var name = new Argument<string>("name") { Description = "The organisation's short name, or the product's; product:NAME when both go by it" };
        var to = new Option<string>("--to") { Description = "export: the zip archive to write, for example FILE.zip", DefaultValueFactory = _ => "" };
        var reason = new Option<string>("--reason") { Description = "export: why you look into an organisation, in 10 to 500 characters; it reads it in its audit trail", DefaultValueFactory = _ => "" };
        var json = Shared.Json();
        var command = new Command("tenant", "Pause, archive, delete, restore, erase or export an organisation or a product") { what, name, to, reason, json }
            .WithExamples("leanvibe tenant pause harvest-table", "leanvibe tenant restore product:harvest-table --json", "leanvibe tenant export harvest-table --to harvest-table.zip", "leanvibe tenant erase harvest-table");
        command.Does(async (parsed, cancellation) => await Sessions.UseAsync(
            new PlatformOptions(),
            async session =>
            {
                var (word, whose) = (parsed.GetValue(what)!, parsed.GetValue(name)!);
                object done = word == "erase" ? await EraseAsync(session.Client, whose, cancellation)
                    : word == "export" ? await ExportTo.ExecuteAsync(session.Client, whose, parsed.GetValue(to)!, parsed.GetValue(reason)!, cancellation)
                    : await MoveAsync(session.Client, whose, word, cancellation);
                if (parsed.GetValue(json))
                {
                    JsonLine.Print(done);
                }

                return ExitCode.Good;
            },
            cancellation));
        return command;
    }

    private static async Task<object> MoveAsync(PlatformClient client, string name, string word, CancellationToken cancellation)
    {
        var moved = await client.MoveTenantAsync(name, word, cancellation);
        await Console.Out.WriteLineAsync($"{moved.Slug} is {moved.State.ToString().ToLowerInvariant()}.{(moved.ErasedAfter is { } end ? $" It can be restored until {end:yyyy-MM-dd}." : "")}");
        return moved;
    }

    private static async Task<object> EraseAsync(PlatformClient client, string name, CancellationToken cancellation)
    {
        var receipt = await client.EraseTenantAsync(name, cancellation);
        await Console.Out.WriteLineAsync($"Erased: {string.Join(", ", receipt.Removed.Where(r => r.Value > 0).Select(r => $"{r.Value} {r.Key}"))}. Nothing is left in {string.Join(" and ", receipt.Searched.Select(s => $"{s.Value} {s.Key}"))}.");
        await Console.Out.WriteLineAsync($"Receipt: {Path.Combine(new PlatformFolder(new()).Receipts, $"{receipt.Tenant}.json")}");
        return receipt;
    }
}
