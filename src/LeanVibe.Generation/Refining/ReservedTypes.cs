using System.Collections.Frozen;

namespace LeanVibe.Generation.Refining;

/// <summary>Type names that generated code cannot take because the framework or the kit's platform part has them.</summary>
internal static class ReservedTypes
{
    private static readonly FrozenSet<string> Taken = new[]
    {
        "Account", "Action", "Activator", "Activity", "Array", "Attribute", "Boolean", "Buffer", "Byte", "Caller", "Char", "Comment", "Console",
        "Convert", "Csv", "DateOnly", "DateTime", "Db", "Decimal", "Delegate", "Directory", "Document", "Double", "Element", "Endpoint", "Enum",
        "Environment", "Error", "Event", "Exception", "Field", "File", "Form", "Func", "Guid", "History", "Host", "HttpContext", "HttpRequest",
        "HttpResponse", "Image", "Index", "Int32", "Int64", "Kpi", "Label", "Lazy", "List", "Location", "Lock", "Map", "Math", "Meters", "Method",
        "Migrator", "Module", "Monitor", "Node", "Notification", "Number", "Object", "Option", "Page", "Paging", "Parallel", "Path", "Payment",
        "Process", "Program", "Progress", "Promise", "Random", "Range", "Record", "Request", "Response", "Result", "Results", "Role", "Route",
        "Screen", "Seed", "Session", "Sessions", "Set", "Sql", "SqlText", "Startup", "Stream", "String", "Symbol", "System", "Table", "Task",
        "Text", "Thread", "TimeOnly", "Timeout", "Timer", "TimeSpan", "Type", "Uri", "User", "Version", "Window",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string Free(string pascal) => Taken.Contains(pascal) ? pascal + "Item" : pascal;

    /// <summary>A folder is a namespace: it must be neither the type's own name ("Equipment") nor a framework's ("Tasks").</summary>
    public static string FreeFolder(string plural, string singular) =>
        plural == singular || Taken.Contains(plural) || plural is "Tasks" or "Threads" or "Collections" or "Diagnostics" or "Platform"
            ? plural + "Area"
            : plural;
}
