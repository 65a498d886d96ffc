using System.Net.Mail;
using System.Text.RegularExpressions;

namespace HarvestTable.Platform.Rows;

/// <summary>Collects what is wrong with an input, by member, in words for people.</summary>
public sealed partial class Problems
{
    private readonly Dictionary<string, List<string>> _errors = [];

    public bool Any => _errors.Count > 0;

    public Problems Add(string member, string message)
    {
        if (!_errors.TryGetValue(member, out var messages))
        {
            _errors[member] = messages = [];
        }

        messages.Add(message);
        return this;
    }

    public Problems Text(string member, string? value, bool required = false, int min = 0, int max = 10_000)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return required ? Missing(member) : this;
        }

        var length = value.Trim().Length;
        return length < min ? Add(member, $"Write at least {min} characters.")
            : length > max ? Add(member, $"Write at most {max} characters.")
            : this;
    }

    public Problems Email(string member, string? value, bool required = false)
    {
        Text(member, value, required, max: 200);
        return string.IsNullOrWhiteSpace(value) || (MailAddress.TryCreate(value.Trim(), out var address) && address.Address == value.Trim())
            ? this
            : Add(member, "Write an email address, for example name@example.com.");
    }

    public Problems Phone(string member, string? value, bool required = false) =>
        Pattern(member, value, required, PhonePattern(), "Write a phone number, for example +44 20 7946 0000.");

    public Problems Color(string member, string? value, bool required = false) =>
        Pattern(member, value, required, ColorPattern(), "Write a colour as #rrggbb.");

    public Problems Url(string member, string? value, bool required = false)
    {
        Text(member, value, required, max: 2000);
        return string.IsNullOrWhiteSpace(value) || (Uri.TryCreate(value.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? this
            : Add(member, "Write a web address that begins with https://.");
    }

    public Problems Choice(string member, string? value, IReadOnlyCollection<string> choices, bool required = false) =>
        string.IsNullOrEmpty(value) ? (required ? Missing(member) : this)
        : choices.Contains(value) ? this
        : Add(member, "Choose one of the list.");

    public Problems Number(string member, decimal? value, bool required = false, decimal? min = null, decimal? max = null) =>
        value is null ? (required ? Missing(member) : this)
        : value < min ? Add(member, $"Must be at least {min:0.##}.")
        : value > max ? Add(member, $"Must be at most {max:0.##}.")
        : Math.Abs(value.Value) > 1_000_000_000_000m ? Add(member, "This number is too large.")
        : this;

    /// <summary>Of any other type: nothing to check but that it is there.</summary>
    public Problems Present(string member, object? value) => value is null ? Missing(member) : this;

    /// <exception cref="Refusal">400 with all that was found.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            var errors = _errors.ToDictionary(e => e.Key, e => e.Value.ToArray());
            throw new Refusal(400, "Some of this needs another look.", errors);
        }
    }

    private Problems Missing(string member) => Add(member, "This is needed.");

    private Problems Pattern(string member, string? value, bool required, Regex pattern, string message)
    {
        Text(member, value, required, max: 100);
        return string.IsNullOrWhiteSpace(value) || pattern.IsMatch(value.Trim()) ? this : Add(member, message);
    }

    [GeneratedRegex(@"^\+?[0-9][0-9 ()./-]{4,30}$")]
    private static partial Regex PhonePattern();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex ColorPattern();
}
