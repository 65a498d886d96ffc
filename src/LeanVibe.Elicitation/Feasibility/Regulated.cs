namespace LeanVibe.Elicitation.Feasibility;

/// <summary>Ideas that touch law or the rules of an industry. A hint of where to ask, no legal advice.</summary>
internal static class Regulated
{
    public static IReadOnlyList<Watchword> Words { get; } =
    [
        new("LF0201", Weight.Serious, "patients?|medical|health (?:data|records?|information|survey|surveys)|diagnos\\w+|prescriptions?|symptoms?|clinics?|clinical|therap(?:y|ies|ists?)|mental health|medications?", "Data about health is specially protected (GDPR article 9; HIPAA in the United States).", "Keep as little of it as you can, let few people see it, ask for consent, and have a lawyer look before real people use it."),
        new("LF0202", Weight.Serious, "children|kids|minors|pupils|teenagers|kindergarten|child care|childcare", "Children need their parents' consent (GDPR article 8, COPPA).", "Let the parents have the account, or ask for age and consent at sign-up; show no advertising."),
        new("LF0203", Weight.Care, "credit cards?|debit cards?|card numbers?|pay(?:s|ing)? by card|card payments?", "Card data falls under PCI DSS.", "Cards are entered at the payment provider, never here: no card number reaches the product."),
        new("LF0204", Weight.Serious, "escrow|wallets?|remittances?|money transfers?|transfer money|deposits? of money|hold(?:s|ing)? (?:the )?(?:funds|money)|peer-to-peer lending|microloans?|loans? to|crypto\\w*|bitcoin", "Holding or passing on other people's money may need a licence.", "Let a licensed payment provider hold it; the product keeps the record of who owes what."),
        new("LF0205", Weight.Serious, "invest(?:ors?|ments?|ing)|crowdfunding|shares? in|securities|stocks? portfolio", "Offering investments is supervised.", "Begin with gifts or pre-orders, or ask a lawyer which exemption fits."),
        new("LF0206", Weight.Serious, "betting|bets?|gambl\\w+|casino|lotter(?:y|ies)|raffles? for money|poker", "Games for money need a licence in most countries.", "Play for points or for prizes that cost nothing to try for, and say so in the terms."),
        new("LF0207", Weight.Care, "insurance polic(?:y|ies)|insurers?|underwrit\\w+", "Selling or advising on insurance is supervised.", "Show and manage contracts; leave advice and signing to those who are licensed."),
        new("LF0208", Weight.Care, "alcohol|wine|beer|spirits|tobacco|vap(?:e|ing)|cannabis|weapons?|firearms?", "Some goods may be sold only to adults, or not online at all.", "Ask for the age before the order, and see what your country allows."),
        new("LF0209", Weight.Serious, "biometric\\w*|fingerprints?|dna|genetic|ethnic\\w*|religio\\w+|political (?:views?|opinions?)|sexual\\w*|trade union", "Such data is specially protected (GDPR article 9).", "Leave it out if you can; else ask for consent and show it to nobody by default."),
        new("LF0210", Weight.Care, "(?:hiring|recruit\\w*|applicants?|candidates?|job applications?|employees?|salar(?:y|ies)|payroll)", "Data about workers and applicants has rules of its own, and must go when it is no longer needed.", "Say how long an application is kept, and delete it then."),
        new("LF0211", Weight.Care, "dating|singles|matchmaking", "People who date must be able to block, report and vanish.", "Keep the place rough, show profiles to members only, and answer reports within a day."),
        new("LF0212", Weight.Note, "food delivery|meals?|restaurants?|allergens?|ingredients?", "Food must name its allergens where it is sold (EU 1169/2011).", "Give every dish a field for them."),
    ];
}
