namespace LeanVibe.Elicitation.Questions;

/// <summary>Asked while nothing is known that could be built.</summary>
internal static class AskIdea
{
    public static Question Of(int attempt) => new()
    {
        Id = attempt == 0 ? "idea" : $"idea.{attempt}",
        Topic = Topic.What,
        Text = attempt == 0 ? "What would people keep, order, book or read with it?" : "Which of these comes nearest?",
        Why = "Everything else follows from the things that the product is about.",
        Frame = "People manage {0}.",
        Openness = 1,
        Usual = ["list"],
        Suggestions =
        [
            new("list", "A list that people browse and add to", ["keep listing", "people consumer, member"]),
            new("shop", "Things to sell", ["keep product", "can cart"]),
            new("bookings", "Appointments to book", ["keep booking", "can calendar"]),
            new("work", "Work to keep track of", ["keep task", "can kanban"]),
            new("texts", "Texts and pictures to read", ["keep article", "can comments"]),
            new("learning", "Something to learn", ["keep course", "can enrolment"]),
        ],
    };
}
