namespace LeanVibe.Web.Components.Runs;

/// <summary>Ideas to begin with, from different walks of life.</summary>
internal static class Ideas
{
    public static IReadOnlyList<(string Name, string Text)> Examples { get; } =
    [
        ("Tool library", "A neighbourhood tool library. Members reserve tools for a few days and bring them back; librarians check tools in and out, note damage, and see what is overdue. Deep teal on a soft sand background."),
        ("Piano studio", "A booking site for a piano studio. Students book lessons with a teacher and pay per lesson, teachers set their weekly hours and write notes after each lesson, the owner sees income per month."),
        ("Shift swap", "An app where nurses of a ward offer shifts they cannot work and colleagues take them over. The head nurse approves each swap and sees who works too much."),
        ("Plant clinic", "People post photos of sick plants, experts answer with a diagnosis and a care plan, and the asker marks the answer that helped. Experts collect a rating."),
    ];
}
