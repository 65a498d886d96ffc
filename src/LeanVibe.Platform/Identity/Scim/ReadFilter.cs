using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Scim;

/// <summary>Reads filters and patch paths by recursive descent: "or" binds weakest, then "and", then "not".</summary>
public static class ReadFilter
{
    private const int Longest = 2000;
    private const int Deepest = 20;

    public static Result<ScimFilter> From(string text, ScimResourceType type) =>
        Whole(text, tokens => new Parser(tokens, name => ScimPath.Of(name, type)).Or(0));

    /// <summary>The path of a patch operation: "displayName", "emails[type eq \"work\"].value", "members[value eq \"7\"]" or an extension's URN.</summary>
    public static Result<ScimPath> Path(string text, ScimResourceType type) => Whole(text, tokens =>
    {
        var path = ScimPath.Of(tokens.Take(), type);
        if (!path.Succeeded || !tokens.Took("["))
        {
            return path;
        }

        if (path.Value is not { Attribute: { IsMultiValued: true } attribute, Part: null })
        {
            return ScimErrors.InvalidPath(text);
        }

        var picks = new Parser(tokens, name => Inside(attribute, name)).Or(0);
        if (!picks.Succeeded)
        {
            return picks.Error;
        }

        if (!tokens.Took("]"))
        {
            return ScimErrors.InvalidFilter("a closing bracket is missing");
        }

        var part = tokens.IsAtEnd ? null : tokens.Take();
        return part is null ? path.Value with { Picks = picks.Value }
            : part.StartsWith('.') && attribute.Part(part[1..]) is { } found ? path.Value with { Picks = picks.Value, Part = found }
            : ScimErrors.InvalidPath(text);
    });

    private static Result<T> Whole<T>(string text, Func<ScimTokens, Result<T>> read)
    {
        if (text.Length > Longest || ScimTokens.Of(text) is not { IsAtEnd: false } tokens)
        {
            return ScimErrors.InvalidFilter(text.Length > Longest ? $"it is longer than {Longest} characters" : "it holds something that is no name, value or bracket");
        }

        var result = read(tokens);
        return result.Succeeded && !tokens.IsAtEnd ? ScimErrors.InvalidFilter($"'{tokens.Next}' comes where it should end") : result;
    }

    /// <summary>Within brackets names are the parts of the attribute before them.</summary>
    private static Result<ScimPath> Inside(ScimAttribute attribute, string name) =>
        attribute.Part(name) is { } part ? new ScimPath("", attribute) { Part = part } : ScimErrors.InvalidPath($"{attribute.Name}.{name}");

    private sealed class Parser(ScimTokens tokens, Func<string, Result<ScimPath>> find)
    {
        public Result<ScimFilter> Or(int depth) => Chain(depth, "or", And, (left, right) => new ScimFilter.Or(left, right));

        private Result<ScimFilter> And(int depth) => Chain(depth, "and", One, (left, right) => new ScimFilter.And(left, right));

        private Result<ScimFilter> Chain(int depth, string word, Func<int, Result<ScimFilter>> part, Func<ScimFilter, ScimFilter, ScimFilter> join)
        {
            var left = part(depth);
            while (left.Succeeded && tokens.Took(word))
            {
                var right = part(depth);
                left = right.Succeeded ? Result<ScimFilter>.Of(join(left.Value, right.Value)) : right;
            }

            return left;
        }

        private Result<ScimFilter> One(int depth)
        {
            if (depth > Deepest)
            {
                return ScimErrors.InvalidFilter("it is nested too deeply");
            }

            if (tokens.Took("not"))
            {
                return tokens.Next == "(" ? One(depth + 1).Then(inner => Result<ScimFilter>.Of(new ScimFilter.Not(inner))) : ScimErrors.InvalidFilter("'not' needs brackets");
            }

            if (tokens.Took("("))
            {
                var inner = Or(depth + 1);
                return !inner.Succeeded || tokens.Took(")") ? inner : ScimErrors.InvalidFilter("a closing bracket is missing");
            }

            return tokens.IsAtEnd ? ScimErrors.InvalidFilter("a name is missing") : find(tokens.Take()).Then(path => Comparison(path, depth));
        }

        private Result<ScimFilter> Comparison(ScimPath path, int depth)
        {
            if (path.Attribute is not { } attribute)
            {
                return ScimErrors.InvalidPath(path.Extension);
            }

            if (attribute.IsMultiValued && path.Part is null && tokens.Took("["))
            {
                var inner = new Parser(tokens, name => Inside(attribute, name)).Or(depth + 1);
                return !inner.Succeeded ? inner
                    : tokens.Took("]") ? Result<ScimFilter>.Of(new ScimFilter.Any(path, inner.Value))
                    : ScimErrors.InvalidFilter("a closing bracket is missing");
            }

            var comparison = tokens.Take().ToLowerInvariant();
            return comparison switch
            {
                "pr" => Result<ScimFilter>.Of(new ScimFilter.Present(path)),
                "eq" or "ne" or "co" or "sw" or "ew" or "gt" or "ge" or "lt" or "le" when ScimTokens.TryValue(tokens.Take(), out var value) =>
                    Result<ScimFilter>.Of(new ScimFilter.Compare(path, comparison, value)),
                "eq" or "ne" or "co" or "sw" or "ew" or "gt" or "ge" or "lt" or "le" => ScimErrors.InvalidFilter($"'{comparison}' needs a value, a text in quotation marks"),
                _ => ScimErrors.InvalidFilter($"'{comparison}' is no comparison"),
            };
        }
    }
}
