namespace LeanVibe.Elicitation.Questions;

/// <summary>What an interview covers: who uses it, what they do and keep, what is allowed, how money flows, what is known of each thing, how it looks, what it is measured by, what limits it.</summary>
public enum Topic { Who, What, Rules, Money, Data, Looks, Measures, Limits }
