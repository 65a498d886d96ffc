using LeanVibe.Elicitation.Questions;

namespace LeanVibe.Web.Components.Interviews;

/// <summary>Topics as a founder would call them.</summary>
internal static class TopicWords
{
    public static string Of(Topic topic) => topic switch
    {
        Topic.Who => "People",
        Topic.What => "What it does",
        Topic.Rules => "Rules",
        Topic.Money => "Money",
        Topic.Data => "Details",
        Topic.Looks => "Looks",
        Topic.Measures => "Numbers",
        _ => "Limits",
    };
}
