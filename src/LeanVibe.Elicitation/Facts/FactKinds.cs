namespace LeanVibe.Elicitation.Facts;

/// <summary>A kind of person, in the singular; Part is consumer, provider, staff, operator or visitor.</summary>
public sealed record Persona(string Word, string Part)
{
    /// <summary>The last word, by which deeds name whoever does them: the owner of the dog owner.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Head => Word[(Word.LastIndexOf(' ') + 1)..];
}

/// <summary>A thing the product keeps, by the founder's noun in the singular; Thing is the library's id, or "" when it is not known there.</summary>
public sealed record Mention(string Word, string Thing);

/// <summary>Somebody does something: "restaurants order boxes". Actor and Target may be empty.</summary>
public sealed record Deed(string Actor, string Verb, string Target);

/// <summary>A thing has an attribute; Field is in field notation. Owner is "" when the text does not say whose.</summary>
public sealed record AttributeOf(string Owner, string Field);

/// <summary>One thing has or holds another; Many where it may have several.</summary>
public sealed record Has(string Whole, string Part, bool Many);

/// <summary>A limit on who may do what: "only admins may approve listings" (Only), "members cannot delete posts" (not Only). Verb and Target may be empty.</summary>
public sealed record Limit(string Actor, string Verb, string Target, bool Only);

/// <summary>The states that a thing goes through, in order, with commas between: "an order is placed, paid, then delivered".</summary>
public sealed record Life(string Thing, string States);
