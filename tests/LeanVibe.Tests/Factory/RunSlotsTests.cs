using LeanVibe.Factory.Runs;

namespace LeanVibe.Tests.Factory;

public sealed class RunSlotsTests
{
    private static readonly RunId First = RunId.New(TimeProvider.System);
    private static readonly RunId Second = RunId.New(TimeProvider.System);
    private static readonly RunId Third = RunId.New(TimeProvider.System);
    private readonly RunSlots _slots = new(new() { RunsAtOnce = 1 });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_take_turns_in_the_order_they_came()
    {
        var first = await _slots.TakeAsync(First, Stop);
        var (second, third) = (_slots.TakeAsync(Second, Stop), _slots.TakeAsync(Third, Stop));
        Assert.Equal((0, 1, 2), (_slots.PlaceOf(First), _slots.PlaceOf(Second), _slots.PlaceOf(Third)));

        first.Dispose();
        using (await second)
        {
            Assert.False(third.IsCompleted);
            Assert.Equal(1, _slots.PlaceOf(Third));
        }

        (await third).Dispose();
    }

    [Fact]
    public async Task Who_leaves_the_line_does_not_hold_it_up()
    {
        using var leaves = new CancellationTokenSource();
        var first = await _slots.TakeAsync(First, Stop);
        var (second, third) = (_slots.TakeAsync(Second, leaves.Token), _slots.TakeAsync(Third, Stop));
        await leaves.CancelAsync();
        first.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        (await third).Dispose();
    }

    [Fact]
    public async Task Giving_a_turn_back_twice_gives_it_back_once()
    {
        var first = await _slots.TakeAsync(First, Stop);
        first.Dispose();
        first.Dispose();
        using var second = await _slots.TakeAsync(Second, Stop);

        Assert.False(_slots.TakeAsync(Third, Stop).IsCompleted);
    }

    [Fact]
    public async Task It_is_idle_when_nobody_works_or_waits()
    {
        Assert.True(_slots.Idle.IsCompleted);
        var first = await _slots.TakeAsync(First, Stop);
        var (second, idle) = (_slots.TakeAsync(Second, Stop), _slots.Idle);
        first.Dispose();
        Assert.False(idle.IsCompleted);

        (await second).Dispose();
        await idle.WaitAsync(Stop);
    }
}
