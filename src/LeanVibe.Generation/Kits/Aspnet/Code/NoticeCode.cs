using System.Text.RegularExpressions;
using LeanVibe.Blueprints;
using LeanVibe.Generation.Kits.Aspnet.Database;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Code;

/// <summary>One message of the product; texts are C# literals.</summary>
internal sealed partial class NoticeCode
{
    private readonly ProductModel _product;
    private readonly EntityModel _entity;
    private readonly Notification _notice;
    private readonly List<string> _holes;

    public NoticeCode(ProductModel product, Notification notice)
    {
        _product = product;
        _notice = notice;
        _entity = product.Entity(notice.Entity);
        _holes = [.. Holes().Matches(notice.Subject + " " + notice.Body).Select(m => m.Groups[1].Value).Where(IsKnown).Distinct()];
    }

    public string Id => CSharp.Literal(_notice.Id);

    public string Entity => CSharp.Literal(_notice.Entity);

    public string On => CSharp.Literal(_notice.On);

    public string Subject => CSharp.Literal(Numbered(_notice.Subject));

    public string Body => CSharp.Literal(Numbered(_notice.Body));

    public string Recipients => $"Sql.Of({CSharp.Sql(Who(), 16)})";

    /// <summary>Addresses beside those of accounts; empty where only accounts are told.</summary>
    public string Addresses => Address is null ? "" : $"Sql.Of({CSharp.Sql($"select {Address} from {SqlNames.View(_entity)} t where t.id = {{id}} and {Address} is not null", 16)})";

    private string? Address =>
        _notice.To.StartsWith(Notification.ToField, StringComparison.Ordinal) ? $"t.{SqlNames.Column(_entity.FindField(_notice.To[Notification.ToField.Length..])!)}" : null;

    public string Values
    {
        get
        {
            var columns = _holes.Count == 0 ? "1" : string.Join(", ", _holes.Select(h => Shown(h).Sql));
            return $"Sql.Of({CSharp.Sql($"select {columns} from {SqlNames.View(_entity)} t where t.id = {{id}}", 16)})";
        }
    }

    public string Reads => string.Join(", ", _holes.Select(h => Shown(h).Read));

    private string Who()
    {
        var table = SqlNames.View(_entity);
        if (_notice.To == "owner")
        {
            return _entity.HasOwner ? $"select t.row_owner_id from {table} t where t.id = {{id}}" : "select id from app_accounts where 1 = 0";
        }

        if (Address is { } address)
        {
            return $"select a.id from app_accounts a join {table} t on lower(a.email) = lower({address}) where t.id = {{id}}";
        }

        if (_product.Roles.Any(r => r.Id == _notice.To))
        {
            return $"select id from app_accounts where role = {SqlLiteral.Text(_notice.To)}";
        }

        var relations = _product.Entities.SelectMany(e => e.Relations).ToDictionary(r => r.Path, StringComparer.Ordinal);
        return new RecipientSql(_product).Along(_entity, Grants.Walk(_entity.Id, _notice.To.Split('>'), relations));
    }

    private (string Sql, string Read) Shown(string hole)
    {
        if (_entity.FindRelation(hole) is { } relation)
        {
            return ($"t.{SqlNames.LabelColumn(relation)}", "r.Text()");
        }

        var (sql, type) = new Conditions(_product, "null").Side(_entity, hole, "t");
        return type switch
        {
            FieldType.Money => ($"cast({sql} as bigint)", "$\"{r.Money():0.00} {ProductInfo.Currency}\""),
            FieldType.Date or FieldType.DateTime => ($"substr(cast({sql} as text), 1, {(type == FieldType.Date ? 10 : 16)})", "r.Text()"),
            _ => FieldSql.Type(type) == "text" ? (sql, "r.Text()") : ($"cast({sql} as text)", "r.Text()"),
        };
    }

    private string Numbered(string text) =>
        Holes().Replace(text, m => _holes.IndexOf(m.Groups[1].Value) is >= 0 and var at ? $"{{{at}}}" : m.Groups[1].Value);

    private bool IsKnown(string hole)
    {
        var parts = hole.Split('.');
        return parts is [var id]
            ? (id == "status" && _entity.HasLifecycle) || _entity.FindField(id) is { IsSecret: false } || _entity.FindRelation(id) is not null
            : parts is [var first, var second] && _entity.FindRelation(first) is { } via
                && (via.ToAccount ? second is "name" or "email" : _product.Entity(via.Target).FindField(second) is { IsSecret: false });
    }

    [GeneratedRegex(@"\{([a-z0-9.-]+)\}")]
    private static partial Regex Holes();
}
