namespace HarvestTable.Platform.Rounds;

/// <summary>Lays words out so that each crosses one that stands already; the longest word first, what finds no crossing is left out.</summary>
public static class Crossword
{
    /// <summary>In letters.</summary>
    private const int Longest = 14;

    /// <summary>Down before across.</summary>
    private static readonly bool[] Ways = [true, false];

    /// <returns>Places from (0, 0) on, with the grid's height and width.</returns>
    public static (IReadOnlyDictionary<Guid, Place> Places, int Height, int Width) LayOut(IEnumerable<(Guid Id, string Word)> words)
    {
        var cells = new Dictionary<(int Row, int Column), char>();
        var places = new Dictionary<Guid, Place>();
        foreach (var (id, word) in words.Select(w => (w.Id, Word: Letters(w.Word))).Where(w => w.Word.Length is > 1 and <= Longest).OrderByDescending(w => w.Word.Length))
        {
            if ((places.Count == 0 ? new Place(0, 0, false) : Crossings(cells, word).FirstOrDefault(p => Fits(cells, word, p))) is { } place)
            {
                places[id] = place;
                for (var i = 0; i < word.Length; i++)
                {
                    cells[Cell(place, i)] = word[i];
                }
            }
        }

        if (cells.Count == 0)
        {
            return (places, 0, 0);
        }

        var (top, left) = (cells.Keys.Min(c => c.Row), cells.Keys.Min(c => c.Column));
        return (
            places.ToDictionary(p => p.Key, p => p.Value with { Row = p.Value.Row - top, Column = p.Value.Column - left }),
            cells.Keys.Max(c => c.Row) - top + 1,
            cells.Keys.Max(c => c.Column) - left + 1);
    }

    /// <summary>Upper case, without spaces and marks.</summary>
    public static string Letters(string word) => string.Concat(word.Where(char.IsLetter)).ToUpperInvariant();

    private static IEnumerable<Place> Crossings(Dictionary<(int Row, int Column), char> cells, string word) =>
        from cell in cells.OrderBy(c => (c.Key.Row, c.Key.Column))
        from at in Enumerable.Range(0, word.Length)
        where word[at] == cell.Value
        from down in Ways
        select down ? new Place(cell.Key.Row - at, cell.Key.Column, true) : new Place(cell.Key.Row, cell.Key.Column - at, false);

    /// <summary>Only the crossed letters are there already; nothing else touches the word.</summary>
    private static bool Fits(Dictionary<(int Row, int Column), char> cells, string word, Place place)
    {
        var crossed = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var (row, column) = Cell(place, i);
            if (cells.TryGetValue((row, column), out var letter))
            {
                if (letter != word[i])
                {
                    return false;
                }

                crossed++;
            }
            else if (cells.ContainsKey(place.Down ? (row, column - 1) : (row - 1, column)) || cells.ContainsKey(place.Down ? (row, column + 1) : (row + 1, column)))
            {
                return false;
            }
        }

        return crossed > 0 && crossed < word.Length && !cells.ContainsKey(Cell(place, -1)) && !cells.ContainsKey(Cell(place, word.Length));
    }

    private static (int Row, int Column) Cell(Place place, int at) => place.Down ? (place.Row + at, place.Column) : (place.Row, place.Column + at);
}
