using System.Collections.Frozen;

namespace LeanVibe.Generation.Refining;

/// <summary>Type names that generated code cannot take because the framework or the kit's platform part has them.</summary>
internal static class ReservedTypes
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "Account", "Action", "Activator", "Activity", "Array", "Attribute", "Boolean", "Buffer", "Byte", "Caller", "Char", "Comment", "Console",
        "Constraint", "Convert", "Csv", "DateOnly", "DateTime", "Db", "Decimal", "Delegate", "Directory", "Document", "Double", "Element", "Endpoint",
        "Enum", "Environment", "Error", "Event", "Exception", "Facet", "Field", "File", "Form", "Func", "Guid", "History", "Host", "HttpContext",
        "HttpRequest", "HttpResponse", "Image", "Inbox", "Index", "Int32", "Int64", "Journal", "Kpi", "Label", "Lazy", "Like", "List", "Location",
        "Lock", "Map", "Math", "Meters", "Method", "Migrator", "Module", "Money", "Monitor", "Node", "Notice", "Notification", "Number", "Object",
        "Operation", "Option", "Page", "Paging", "Parallel", "Part", "Path", "Payment", "Permit", "Process", "Profile", "Program", "Progress",
        "Promise", "Random", "Range", "Reach", "Record", "Reference", "Refusal", "Repository", "Request", "Response", "Result", "Results", "Role",
        "Route", "Sample", "Screen", "Seed", "Sequence", "Session", "Sessions", "Set", "Setup", "Sql", "SqlText", "Startup", "Stream", "String",
        "Summary", "Symbol", "System", "Table", "Task", "Text", "Thread", "TimeOnly", "TimeSpan", "Timeout", "Timer", "Type", "Upload", "Uri", "User",
        "Version", "Window",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Free(string pascal) => Taken.Contains(pascal) ? pascal + "Item" : pascal;

    /// <summary>A folder is a namespace: it must be neither the type's own name ("Equipment") nor a framework's ("Tasks").</summary>
    public static string FreeFolder(string plural, string singular) =>
        plural == singular || Taken.Contains(plural) || plural is "Tasks" or "Threads" or "Collections" or "Diagnostics" or "Platform"
            ? plural + "Area"
            : plural;
}
