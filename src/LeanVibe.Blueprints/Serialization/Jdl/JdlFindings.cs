using LeanVibe.Blueprints.Rules;

namespace LeanVibe.Blueprints.Serialization.Jdl;

/// <summary>What can be said about a JDL file: codes LV10xx, with line and column as the path.</summary>
internal static class JdlFindings
{
    public static Finding Unexpected(JdlToken found, string wanted) => Error("LV1001", found, $"Expected {wanted}, found {found.Describe()}.", $"Write {wanted} there.");

    public static Finding UnknownType(JdlToken type, string near, IEnumerable<string> known) => Error("LV1002", type, $"There is no type or enum \"{type.Text}\".", near.Length > 0 ? $"Did you mean \"{near}\"?" : $"Use one of {string.Join(", ", known)}, or declare the enum.");

    public static Finding UnknownEntity(JdlToken entity, string near) => Error("LV1003", entity, $"There is no entity \"{entity.Text}\".", near.Length > 0 ? $"Did you mean \"{near}\"?" : "Declare it with \"entity\".");

    public static Finding Twice(JdlToken name, string what) => Error("LV1004", name, $"The {what} \"{name.Text}\" is declared twice.", "Remove or rename one of them.");

    public static Finding BadNumber(JdlToken value, string validation) => Error("LV1005", value, $"{validation} takes a number, found {value.Describe()}.", "Write a number, or a constant declared as NAME = 10.");

    public static Finding BuiltInSide(JdlToken entity) => Error("LV1006", entity, "The built-in User cannot hold a relation.", "Turn the relationship round: the other entity points to User.");

    public static Finding TooLarge() => new("LV1007", Severity.Error, "", $"The file is larger than {BlueprintReader.MaxBytes / 1024 / 1024} MB.", "Split it.");

    public static Finding Empty() => new("LV1008", Severity.Error, "", "The file declares no entity.", "Declare at least one, for example: entity Task { title String required }.");

    public static Finding Dropped(JdlToken at, string what) => new("LV1009", Severity.Info, Place(at), $"{what} has no counterpart in a Blueprint and was left out.", "Nothing to do, unless you need it.");

    public static Finding Adapted(JdlToken at, string what) => new("LV1010", Severity.Info, Place(at), what, "Check that this is what you want.");

    public static string Place(JdlToken at) => $"line {at.Line}, column {at.Column}";

    private static Finding Error(string code, JdlToken at, string message, string mend) => new(code, Severity.Error, Place(at), message, mend);
}
