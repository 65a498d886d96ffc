using CsCheck;
using LeanVibe.Blueprints.Naming;

namespace LeanVibe.Tests.Blueprints.Naming;

public sealed class EnglishPluralTests
{
    [Theory]
    [InlineData("Order line", "Order lines")]
    [InlineData("order-line", "order-lines")]
    [InlineData("OrderLine", "OrderLines")]
    [InlineData("box", "boxes")]
    [InlineData("Category", "Categories")]
    [InlineData("day", "days")]
    [InlineData("person", "people")]
    [InlineData("Salesperson", "Salespeople")]
    [InlineData("human", "humans")]
    [InlineData("Bookshelf", "Bookshelves")]
    [InlineData("status", "statuses")]
    [InlineData("address", "addresses")]
    [InlineData("house", "houses")]
    [InlineData("course", "courses")]
    [InlineData("warehouse", "warehouses")]
    [InlineData("release", "releases")]
    [InlineData("expense", "expenses")]
    [InlineData("license", "licenses")]
    [InlineData("invoice", "invoices")]
    [InlineData("branch", "branches")]
    [InlineData("dish", "dishes")]
    [InlineData("quiz", "quizzes")]
    [InlineData("analysis", "analyses")]
    [InlineData("diagnosis", "diagnoses")]
    [InlineData("movie", "movies")]
    [InlineData("recipe", "recipes")]
    [InlineData("photo", "photos")]
    [InlineData("tomato", "tomatoes")]
    [InlineData("shoe", "shoes")]
    [InlineData("cache", "caches")]
    [InlineData("lens", "lenses")]
    [InlineData("canvas", "canvases")]
    [InlineData("bus", "buses")]
    [InlineData("bonus", "bonuses")]
    [InlineData("equipment", "equipment")]
    [InlineData("Series", "Series")]
    [InlineData("Point of sale", "Points of sale")]
    [InlineData("Request for quote", "Requests for quote")]
    [InlineData("Check in", "Check ins")]
    [InlineData("FAQ", "FAQs")]
    [InlineData("Menu", "Menus")]
    [InlineData("KPI", "KPIs")]
    [InlineData("Journey", "Journeys")]
    [InlineData("prize", "prizes")]
    [InlineData("size", "sizes")]
    [InlineData("tax", "taxes")]
    [InlineData("leaf", "leaves")]
    [InlineData("tree", "trees")]
    [InlineData("page", "pages")]
    [InlineData("cause", "causes")]
    [InlineData("syllabus", "syllabuses")]
    [InlineData("axis", "axes")]
    [InlineData("base", "bases")]
    [InlineData("content", "content")]
    [InlineData("venue", "venues")]
    public void A_singular_and_its_plural_go_both_ways(string singular, string plural)
    {
        Assert.Equal(plural, EnglishPlural.Of(singular));
        Assert.Equal(singular, EnglishPlural.Singular(plural));
        Assert.Equal(plural, EnglishPlural.Of(plural));
        Assert.Equal(singular, EnglishPlural.Singular(singular));
    }

    [Fact]
    public void No_text_makes_it_throw() => Gen.String.Sample(text =>
    {
        _ = EnglishPlural.Of(text);
        _ = EnglishPlural.Singular(text);
        return true;
    });

    [Fact]
    public void The_plural_of_a_plural_is_itself() => Gen.String["abcdefghijklmnopqrstuvwxyz"].Sample(
        word => word.Length < 3 || word[^1] is 'u' or 'i' || EnglishPlural.Of(EnglishPlural.Of(word)) == EnglishPlural.Of(word));
}
