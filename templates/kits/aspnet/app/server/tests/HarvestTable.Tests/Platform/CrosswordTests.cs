using HarvestTable.Platform.Rounds;

namespace HarvestTable.Tests.Platform;

public sealed class CrosswordTests
{
    [Fact]
    public void Words_cross_at_letters_they_share_and_nowhere_else()
    {
        string[] words = ["harvest", "restaurant", "farm", "box", "market", "slot", "zzz"];
        var ids = words.ToDictionary(_ => Guid.NewGuid(), w => w);
        var (places, height, width) = Crossword.LayOut(ids.Select(w => (w.Key, w.Value)));
        var cells = new Dictionary<(int, int), char>();
        foreach (var (id, place) in places)
        {
            for (var i = 0; i < ids[id].Length; i++)
            {
                var cell = place.Down ? (place.Row + i, place.Column) : (place.Row, place.Column + i);
                Assert.InRange(cell.Item1, 0, height - 1);
                Assert.InRange(cell.Item2, 0, width - 1);
                Assert.True(cells.TryAdd(cell, char.ToUpperInvariant(ids[id][i])) || cells[cell] == char.ToUpperInvariant(ids[id][i]));
            }
        }

        Assert.True(places.Count > 3);
        Assert.DoesNotContain(places.Keys, id => ids[id] == "zzz");
        Assert.Equal(0, Crossword.LayOut([]).Height);
    }
}
