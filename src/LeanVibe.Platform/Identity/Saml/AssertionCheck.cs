using System.Xml;
using LeanVibe.Platform.Kernel;

namespace LeanVibe.Platform.Identity.Saml;

/// <summary>Checks a verified assertion: from whom, to whom, for which request, when (profiles, 4.1.4.3), and reads what it says.</summary>
internal static class AssertionCheck
{
    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(3);

    public static Result<SamlSignIn> Read(XmlElement assertion, SamlConnection connection, string? answers, string? asked, DateTimeOffset now)
    {
        if (assertion.GetAttribute("Version") != "2.0" || assertion.GetAttribute("ID") is not { Length: > 0 } id)
        {
            return SamlErrors.Malformed("the assertion has no version 2.0 and id");
        }

        if (assertion.Only("Issuer", SamlNames.Assertion).Words() != connection.Provider.EntityId)
        {
            return SamlErrors.Of("issuer", "The assertion comes from another identity provider.");
        }

        if (assertion.Only("Subject", SamlNames.Assertion) is not { } subject || subject.Only("NameID", SamlNames.Assertion) is not { } name || name.Words() is not { Length: > 0 and <= 400 } words)
        {
            return SamlErrors.Of("subject", "The assertion names nobody: a NameID is needed.");
        }

        var end = Confirmation(subject, connection, answers, asked, now);
        return !end.Succeeded ? end.Error
            : Conditions(assertion, connection, now) is { } refused ? refused
            : Statement(assertion, now).Then(signIn => Result<SamlSignIn>.Of(signIn with
            {
                AssertionId = id, Name = words, NameFormat = name.GetAttribute("Format"), InResponseTo = asked, GoodUntil = end.Value + ClockSkew,
                Attributes = SamlAttributes.Of(assertion),
            }));
    }

    /// <summary>The end of the one bearer confirmation that fits.</summary>
    private static Result<DateTimeOffset> Confirmation(XmlElement subject, SamlConnection connection, string? answers, string? asked, DateTimeOffset now)
    {
        if (subject.Children("SubjectConfirmation", SamlNames.Assertion).Where(c => c.GetAttribute("Method") == SamlNames.Bearer).ToList() is not [var bearer]
            || bearer.Only("SubjectConfirmationData", SamlNames.Assertion) is not { } data)
        {
            return SamlErrors.Of("confirmation", "The assertion is not confirmed for its bearer, once.");
        }

        if (data.GetAttribute("Recipient") != connection.Self.SignInUrl.AbsoluteUri)
        {
            return SamlErrors.Of("recipient", "The assertion is meant for another address.");
        }

        if (data.HasAttribute("NotBefore") || data.Time("NotOnOrAfter") is not { } end)
        {
            return SamlErrors.Of("confirmation", "The confirmation must say until when it holds, and not from when.");
        }

        if (now - ClockSkew >= end)
        {
            return SamlErrors.Of("expired", "The assertion has expired.");
        }

        var answersInside = data.Value("InResponseTo");
        if (answersInside is null && answers is null)
        {
            return connection.AllowsUnasked && asked is null ? end : SamlErrors.Of("unasked", "Nobody asked for this sign-in: begin at our sign-in page.");
        }

        return asked is not null && answersInside == asked && (answers ?? asked) == asked
            ? end
            : SamlErrors.Of("in-response-to", "The response answers another request than the one of this browser.");
    }

    private static Error? Conditions(XmlElement assertion, SamlConnection connection, DateTimeOffset now)
    {
        if (assertion.Only("Conditions", SamlNames.Assertion) is not { } conditions)
        {
            return SamlErrors.Of("conditions", "The assertion has no conditions, so it would hold for everybody and for ever.");
        }

        if (conditions.Children().FirstOrDefault(c => c.NamespaceURI != SamlNames.Assertion || c.LocalName is not ("AudienceRestriction" or "OneTimeUse" or "ProxyRestriction")) is { } unknown)
        {
            return SamlErrors.Of("conditions", $"The assertion has a condition that is not understood here ({unknown.LocalName}).");
        }

        if (conditions.Time("NotBefore") is { } begin && now + ClockSkew < begin)
        {
            return SamlErrors.Of("not-yet", "The assertion does not hold yet: compare the two clocks.");
        }

        if (conditions.Time("NotOnOrAfter") is not { } end || now - ClockSkew >= end)
        {
            return SamlErrors.Of("expired", "The assertion has expired.");
        }

        var restrictions = conditions.Children("AudienceRestriction", SamlNames.Assertion);
        return restrictions.Count > 0 && restrictions.TrueForAll(r => r.Children("Audience", SamlNames.Assertion).Any(a => a.Words() == connection.Self.EntityId))
            ? null
            : SamlErrors.Of("audience", "The assertion is meant for another service.");
    }

    private static Result<SamlSignIn> Statement(XmlElement assertion, DateTimeOffset now)
    {
        if (assertion.Children("AuthnStatement", SamlNames.Assertion) is not [var statement] || statement.Time("AuthnInstant") is not { } at || at > now + ClockSkew || at == DateTimeOffset.MinValue)
        {
            return SamlErrors.Of("statement", "The assertion does not say, once, when the person signed in.");
        }

        var ends = statement.Time("SessionNotOnOrAfter");
        if (ends is { } end && now - ClockSkew >= end)
        {
            return SamlErrors.Of("session-over", "The session at the identity provider is over: sign in there again.");
        }

        return new SamlSignIn("", "", "", null, default)
        {
            SessionIndex = statement.Value("SessionIndex"), SessionEnds = ends, AuthenticatedAt = at,
            Context = statement.Only("AuthnContext", SamlNames.Assertion)?.Only("AuthnContextClassRef", SamlNames.Assertion).Words() ?? "",
        };
    }
}
