namespace LeanVibe.Blueprints.Naming;

/// <summary>
/// Ids that a generated product does not take. Type names such as Task or String and columns such as "from" are not among them: the
/// generator frees those with a suffix. What is here means a route, a table, a variable or a file name that exists already; only
/// another id helps, and the name that people read stays free.
/// </summary>
public static class ReservedNames
{
    /// <summary>Tables and routes that every product has, in the singular.</summary>
    private static readonly HashSet<string> BuiltIn = Set(
        "account session file auth kpi notification activity event payment user visitor openapi healthz readyz metrics api");

    /// <summary>Words that C# or TypeScript do not take as a variable.</summary>
    private static readonly HashSet<string> Keywords = Set(
        "abstract arguments as await base bool break byte case catch char checked class const continue debugger decimal default delegate delete do double "
        + "else enum eval explicit export extends extern false finally fixed float for foreach function goto if implements implicit import in instanceof int "
        + "interface internal is let lock long namespace new null object operator out override package params private protected public readonly ref return "
        + "sbyte sealed short sizeof stackalloc static string struct super switch this throw true try typeof uint ulong unchecked undefined unsafe ushort "
        + "using var virtual void volatile while with yield");

    /// <summary>Words of SQL that are no good table, alone or in the plural.</summary>
    private static readonly HashSet<string> SqlVerbs = Set("select insert delete alter create truncate join where revoke from into");

    /// <summary>Members and columns that every row has, and words that mean something else in a condition or effect.</summary>
    private static readonly HashSet<string> Members = Set("id created created-at updated-at can row-label row-owner-id this picked caller creator");

    /// <summary>What Windows does not allow as a file's name.</summary>
    private static readonly HashSet<string> Devices =
        [.. Set("con prn aux nul clock"), .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })];

    /// <summary>Pages and paths that every web client has.</summary>
    private static readonly HashSet<string> Pages = Set("api assets healthz readyz metrics openapi sign-in sign-up sign-out reset search index");

    /// <summary>Operations and routes that every entity has.</summary>
    private static readonly HashSet<string> Verbs = Set("create read update delete list get options summary export");

    /// <summary>For entities: built in, a keyword, or a table that SQL does not take.</summary>
    public static bool IsReservedEntity(string id)
    {
        var one = EnglishPlural.Singular(id);
        return BuiltIn.Contains(id) || BuiltIn.Contains(one) || Keywords.Contains(id) || SqlVerbs.Contains(id)
            || Devices.Contains(id) || Devices.Contains(EnglishPlural.Of(id));
    }

    /// <summary>For fields, relations and the input of actions. Words of SQL are not among them: the generator frees columns itself.</summary>
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
    public static string FreeField(string id) => IsReservedMember(id) ? id + "-value" : id;

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
