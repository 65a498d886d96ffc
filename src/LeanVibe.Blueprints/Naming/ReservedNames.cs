namespace LeanVibe.Blueprints.Naming;

/// <summary>
/// Ids that a generated product cannot take. Type names such as Task or String are not among them: the generator frees those with
/// a suffix. What is here would break a route, a table, a column, a variable or a file name, and only another id helps; the name
/// that people read stays free.
/// </summary>
public static class ReservedNames
{
    /// <summary>Tables and routes that every product has, in the singular.</summary>
    private static readonly HashSet<string> BuiltIn = Set(
        "account session file upload auth kpi notification activity event payment user audit migration visitor outbox openapi health healthz readyz metrics api");

    /// <summary>Words that C# or TypeScript do not take as a variable.</summary>
    private static readonly HashSet<string> Keywords = Set(
        "abstract arguments as async await base bool boolean break byte case catch char checked class const constructor continue debugger decimal default "
        + "delegate delete do double dynamic else enum eval explicit export extends extern false finally fixed float for foreach function global goto if "
        + "implements implicit import in instanceof int interface internal is let lock long namespace new null object operator out override package params "
        + "private protected prototype public readonly record ref return sbyte sealed short sizeof stackalloc static string struct super switch this throw "
        + "true try typeof uint ulong unchecked undefined unknown unsafe ushort using var virtual void volatile while with yield");

    /// <summary>Words that SQLite or PostgreSQL do not take as a table or column without quotes.</summary>
    private static readonly HashSet<string> Sql = Set(
        "add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between binary both case cast check collate collation "
        + "column commit concurrently constraint create cross current-date current-time current-timestamp current-user current-role default deferrable delete "
        + "desc distinct do drop else end escape except exists false fetch for foreign freeze from full grant group having ilike in index initially inner "
        + "insert intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or order "
        + "outer overlaps placing primary references returning right rollback select session-user set similar some symmetric table tablesample then to "
        + "trailing transaction true union unique update user using values variadic verbose when where window with rowid oid ctid xmin xmax");

    /// <summary>SQL verbs and joints that name no thing.</summary>
    private static readonly HashSet<string> SqlVerbs = Set("select insert update delete drop alter create truncate union join where grant revoke from into");

    /// <summary>Members that every row or every C# record has.</summary>
    private static readonly HashSet<string> Members = Set(
        "id created created-at updated-at owner owner-id can clone to-string equals get-hash-code get-type memberwise-clone finalize equality-contract "
        + "print-members deconstruct constructor prototype this picked caller input creator");

    /// <summary>What Windows does not allow as a file's name.</summary>
    private static readonly HashSet<string> Devices =
        [.. Set("con prn aux nul clock"), .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })];

    /// <summary>Pages and paths that every web client has.</summary>
    private static readonly HashSet<string> Pages = Set("api assets healthz readyz metrics openapi sign-in sign-up sign-out reset index");

    /// <summary>Operations and routes that every entity has.</summary>
    private static readonly HashSet<string> Verbs = Set("create read update delete list get options summary export");

    /// <summary>For entities: built in, a keyword, or a table that SQL does not take.</summary>
    public static bool IsReservedEntity(string id)
    {
        var one = EnglishPlural.Singular(id);
        return BuiltIn.Contains(id) || BuiltIn.Contains(one) || Keywords.Contains(id) || SqlVerbs.Contains(id)
            || Sql.Contains(EnglishPlural.Of(id)) || Devices.Contains(id) || Devices.Contains(EnglishPlural.Of(id));
    }

    /// <summary>For fields, which become columns.</summary>
    public static bool IsReservedField(string id) => Members.Contains(id) || Sql.Contains(id);

    /// <summary>For relations, whose columns end in _id, and for the input of actions.</summary>
    public static bool IsReservedMember(string id) => Members.Contains(id);

    /// <summary>For transitions and actions.</summary>
    public static bool IsReservedVerb(string id) => Verbs.Contains(id) || Devices.Contains(id);

    /// <summary>For screens.</summary>
    public static bool IsReservedPage(string id) => Pages.Contains(id) || Devices.Contains(id);

    /// <summary>For roles: words that mean somebody else already.</summary>
    public static bool IsReservedRole(string id) => id is Role.Visitor or "owner" or "caller" or "creator" || Devices.Contains(id);

    /// <summary>For the product: it names folders, hosts and namespaces.</summary>
    public static bool IsReservedProduct(string id) => Devices.Contains(id) || id is "localhost" or "www" or "api" or "system" or "microsoft" or "test" or "tests";

    /// <summary>A free id near to this one: itself, or with "-item".</summary>
    public static string FreeEntity(string id) => IsReservedEntity(id) ? EnglishPlural.Singular(id) + "-item" : id;

    /// <summary>A free id near to this one: itself, or with "-value".</summary>
    public static string FreeField(string id) => IsReservedField(id) ? id + "-value" : id;

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
