namespace HarvestTable.Tests.Hosting;

/// <summary>Makes rows to test with. Each entity adds a method that makes a valid input, and what it must point to, for an owner.</summary>
public sealed partial class Given(ApiHost host)
{
    private static readonly DateTimeOffset Start = new(DateTime.UtcNow.Date.AddHours(33), TimeSpan.Zero);
    private static int _count;

    /// <summary>Never the same twice.</summary>
    private static int Next() => Interlocked.Increment(ref _count);

    /// <summary>The id of nothing that exists.</summary>
    public static Guid Nowhere => Guid.NewGuid();

    public static T With<T>(Func<int, T> make) => make(Next());

    public static string Text(string start, int n, int min, int max)
    {
        var text = $"{start} {n}";
        text = text.Length > max ? n.ToString(null, null) : text;
        return text.Length > max ? text[^max..] : text.PadRight(min, 'x');
    }

    public static DateOnly Day(int days) => DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days);

    /// <summary>From tomorrow on, or before yesterday; the same whenever it is asked in one run.</summary>
    public static DateTimeOffset Time(int minutes) => Start.AddMinutes(minutes);

    public static string Pick(int n, params string[] choices) => choices[n % choices.Length];

    /// <summary>An upload of the owner, without its bytes.</summary>
    private async Task<Guid> UploadAsync(Caller owner)
    {
        var id = Guid.CreateVersion7();
        await host.Db.ExecuteAsync(
            $"""
            insert into app_uploads (id, account_id, name, type, size, at)
            values ({id}, {owner.Id}, 'picture.png', 'image/png', 16, {DateTimeOffset.UtcNow})
            """,
            TestContext.Current.CancellationToken);
        return id;
    }
}
