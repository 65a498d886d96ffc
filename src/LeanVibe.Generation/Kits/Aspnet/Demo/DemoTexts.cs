using LeanVibe.Blueprints;
using LeanVibe.Generation.Refining;

namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Texts that suit a field by its name and type.</summary>
internal sealed class DemoTexts(DemoChance chance)
{
    public string Of(EntityModel entity, FieldModel field, int row)
    {
        var text = Raw(entity, field, row);
        if (field.Source.Unique && field.Source.Type is FieldType.Text or FieldType.LongText && row >= 8 && !text.Any(char.IsAsciiDigit))
        {
            text = $"{text} {row + 1}";
        }

        return Fitting(field, text);
    }

    /// <summary>Neither shorter nor longer than the field allows.</summary>
    public static string Fitting(FieldModel field, string text)
    {
        var least = (int)(field.Source.Min ?? 0);
        while (text.Length < least)
        {
            text += text.Length == 0 ? "Sample" : " " + text;
        }

        var most = (int)Math.Min(field.Source.Max ?? 2000, 2000);
        return text.Length <= most ? text : text[..most].TrimEnd().PadRight(Math.Min(least, most), 'x');
    }

    private string Raw(EntityModel entity, FieldModel field, int row)
    {
        var first = DemoWords.FirstNames[(row * 7 + chance.Of(24, entity.Id)) % DemoWords.FirstNames.Length];
        var last = DemoWords.LastNames[(row * 5 + chance.Of(24, entity.Id, "last")) % DemoWords.LastNames.Length];
        var id = field.Id;
        return field.Source.Type switch
        {
            FieldType.Email => $"{first}.{last}{(field.Source.Unique ? row : "")}@example.com".ToLowerInvariant(),
            FieldType.Phone => $"+44 20 7946 {100 + row:0000}",
            FieldType.Url => $"https://example.com/{entity.Name.Plurals.Kebab}/{row + 1}",
            FieldType.Color => DemoWords.Colors[row % DemoWords.Colors.Length],
            FieldType.Place => DemoWords.Cities[(row + chance.Of(12, entity.Id, id)) % DemoWords.Cities.Length],
            FieldType.LongText => Has(id, "address") ? DemoWords.Addresses[row % DemoWords.Addresses.Length] : Sentences(entity, id, row),
            _ when Has(id, "first-name", "given-name") => first,
            _ when Has(id, "last-name", "surname", "family-name") => last,
            _ when Has(id, "email") => $"{first}.{last}@example.com".ToLowerInvariant(),
            _ when Has(id, "phone", "mobile") => $"+44 20 7946 {100 + row:0000}",
            _ when Has(id, "address", "street") => DemoWords.Addresses[row % DemoWords.Addresses.Length],
            _ when Has(id, "city", "town", "location", "place", "venue", "destination", "origin", "region") => DemoWords.Cities[(row * 5 + chance.Of(12, id)) % DemoWords.Cities.Length],
            _ when Has(id, "country") => "United Kingdom",
            _ when Has(id, "company", "organisation", "organization", "employer", "brand", "supplier", "vendor", "manufacturer") => DemoWords.Companies[row % DemoWords.Companies.Length],
            _ when Has(id, "author", "artist", "contact", "person", "instructor", "teacher", "speaker", "by", "assignee", "owner", "recipient") => $"{first} {last}",
            _ when Has(id, "category", "genre", "topic", "tag", "kind", "type", "department", "subject-area") => DemoWords.Categories[(row + chance.Of(8, id)) % DemoWords.Categories.Length],
            _ when Has(id, "version") => $"{1 + (row % 3)}.{row % 4}",
            _ when IsCode(field) => $"{entity.Name.Pascal[..Math.Min(3, entity.Name.Pascal.Length)].ToUpperInvariant()}-{1040 + (row * 7)}",
            _ when Has(id, "subject", "question") && IsRequest(entity) => Request(entity, row).Subject,
            _ when Has(id, "subject", "headline", "question", "summary") => DemoWords.Topics[row % DemoWords.Topics.Length],
            _ when Has(id, "description", "note", "notes", "comment", "bio", "about", "text", "message", "body", "content", "answer", "reason", "instructions", "details", "method") => Sentences(entity, id, row),
            _ when Has(id, "name", "title", "label") => Named(entity, $"{first} {last}", row),
            _ => DemoWords.Occasions[(row + chance.Of(12, entity.Id, id)) % DemoWords.Occasions.Length],
        };
    }

    public static bool IsCode(FieldModel field) => Has(field.Id, "code", "sku", "number", "reference", "serial", "isbn", "plate", "ref");

    public static bool IsPerson(EntityModel entity) =>
        DemoWords.People.Contains(entity.Id) || DemoWords.People.Any(p => entity.Id.EndsWith("-" + p, StringComparison.Ordinal));

    private string Named(EntityModel entity, string person, int row)
    {
        if (IsPerson(entity))
        {
            return person;
        }

        if (Has(entity.Id, "company", "supplier", "vendor", "organisation", "organization", "business", "shop", "store", "brand", "partner", "sponsor"))
        {
            return DemoWords.Companies[row % DemoWords.Companies.Length];
        }

        // Who leaves an address leaves the own name beside it.
        if (entity.Stored.Any(f => f.Source.Type == FieldType.Email))
        {
            return person;
        }

        return Has(entity.Id, "category", "tag", "genre", "topic", "department")
            ? DemoWords.Categories[row % DemoWords.Categories.Length]
            : $"{DemoWords.Adjectives[(row + chance.Of(24, entity.Id)) % DemoWords.Adjectives.Length]} {entity.Name.Lower}";
    }

    private static (string Subject, string Message) Request(EntityModel entity, int row) =>
        Has(entity.Id, "enquiry", "inquiry") ? DemoWords.Enquiries[row % DemoWords.Enquiries.Length] : DemoWords.Requests[row % DemoWords.Requests.Length];

    private static bool IsRequest(EntityModel entity) => Has(entity.Id, "ticket", "enquiry", "inquiry", "request", "support", "issue", "case", "complaint", "conversation", "question") && !Has(entity.Id, "reply", "message", "comment", "note", "answer");

    /// <summary>People write to each other in another voice than they describe things.</summary>
    public static bool IsSpoken(EntityModel entity) => IsRequest(entity) || Has(entity.Id, "message", "comment", "reply", "review", "feedback", "note", "post", "invitation");

    private string Sentences(EntityModel entity, string id, int row)
    {
        if (Has(id, "bio", "about", "introduction") && (IsPerson(entity) || Has(entity.Id, "profile", "member", "account")))
        {
            return DemoWords.Introductions[(row + chance.Of(DemoWords.Introductions.Length, entity.Id)) % DemoWords.Introductions.Length];
        }

        if (id.StartsWith("why", StringComparison.Ordinal) || Has(id, "motivation"))
        {
            return DemoWords.Reasons[(row + chance.Of(DemoWords.Reasons.Length, entity.Id)) % DemoWords.Reasons.Length];
        }

        if (IsRequest(entity) && Has(id, "message", "text", "description", "question", "body"))
        {
            return Request(entity, row).Message;
        }

        if (IsSpoken(entity) && !IsRequest(entity))
        {
            return DemoWords.Remarks[(row + chance.Of(DemoWords.Remarks.Length, entity.Id)) % DemoWords.Remarks.Length];
        }

        var at = (row * 3) + chance.Of(14, entity.Id, id);
        var first = DemoWords.Sentences[at % DemoWords.Sentences.Length];
        return at % 3 == 0 ? $"{first} {DemoWords.Sentences[(at + 5) % DemoWords.Sentences.Length]}" : first;
    }

    /// <summary>One of the words is a part of the id: "delivery-address" has "address".</summary>
    private static bool Has(string id, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if ($"-{id}-".Contains($"-{word}-", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
