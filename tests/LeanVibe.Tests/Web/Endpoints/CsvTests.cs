using LeanVibe.Web.Endpoints;

namespace LeanVibe.Tests.Web.Endpoints;

/// <summary>What people are called never runs in a spreadsheet.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("Ada", "\"Ada\""), InlineData("Ada \"Queen\", L", "\"Ada \"\"Queen\"\", L\""), InlineData("a-b", "\"a-b\""), InlineData("", "\"\"")]
    [InlineData("=1+1", "\"'=1+1\""), InlineData("+1", "\"'+1\""), InlineData("-1", "\"'-1\""), InlineData("@SUM(A1)", "\"'@SUM(A1)\""), InlineData("\t=1", "\"'\t=1\""), InlineData("  =1", "\"'  =1\""), InlineData("＝1", "\"'＝1\"")]
    public void A_cell_is_text_and_nothing_else(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));

    [Fact]
    public void A_line_ends_as_spreadsheets_expect() => Assert.Equal("\"a\",\"b\"\r\n\"1\",\"2\"\r\n", Csv.Of(["a", "b"], [["1", "2"]]));
}
