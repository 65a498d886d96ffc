using LeanVibe.Generation.Contract;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>What the slices of the whole product say.</summary>
internal sealed class ProductCode(ProductModel product)
{
    public string Root => product.Name.Pascal;

    public string Name => CSharp.Literal(product.Product.Name);

    public string Currency => product.Product.Currency;

    public int CurrencyDigits => Database.Currency.Digits(product.Product.Currency);

    public string FeePercent => CSharp.Number(product.Product.FeePercent).TrimEnd('m');

    public string HasGames => CSharp.Bool(Rounds.Asked(product) is not null);

    public IReadOnlyList<EntityCode> Entities { get; } = [.. product.Entities.Select(e => new EntityCode(product, e))];

    public IReadOnlyList<RoleCode> Roles => [.. product.Roles.Select(r => RoleCode.Of(product, r))];

    public IReadOnlyList<KpiCode> Kpis => [.. product.Source.Kpis.Select(k => new KpiCode(product, k))];

    public IReadOnlyList<NoticeCode> Notices => [.. product.Source.Notifications.Select(n => new NoticeCode(product, n))];

    public IReadOnlyList<string> JsonTypes =>
    [
        .. Entities.SelectMany(e => new[] { $"{e.Plural}.{e.Type}", $"Platform.Rows.PageOf<{e.Plural}.{e.Type}>", $"{e.Plural}.{e.Type}Input" }
            .Concat(e.Actions.Where(a => a.HasInput).Select(a => $"{e.Plural}.{a.InputType}"))),
    ];
}
