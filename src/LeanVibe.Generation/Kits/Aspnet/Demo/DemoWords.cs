namespace LeanVibe.Generation.Kits.Aspnet.Demo;

/// <summary>Invented people, places and sentences that fit any product.</summary>
internal static class DemoWords
{
    public static readonly string[] FirstNames =
    [
        "Amara", "Jonas", "Priya", "Mateo", "Ingrid", "Kofi", "Leila", "Tomas", "Noor", "Elena", "Samuel", "Yuki", "Clara", "Idris", "Maren", "Rafael",
        "Hana", "Oskar", "Zadie", "Luca", "Freya", "Anton", "Mina", "Theo",
    ];

    public static readonly string[] LastNames =
    [
        "Okafor", "Lindqvist", "Sharma", "Alvarez", "Haugen", "Mensah", "Rahimi", "Novak", "Farouk", "Petrova", "Whitfield", "Tanaka", "Marchetti",
        "Hassan", "Dahl", "Moreau", "Kimura", "Berg", "Ellison", "Romano", "Jansen", "Kowalski", "Aydin", "Fletcher",
    ];

    public static readonly string[] Companies =
    [
        "Northwind Studio", "Harbour & Co", "Bluebird Works", "Fernleigh Partners", "Atlas Supply", "Juniper House", "Tidewater Group", "Kestrel Labs",
        "Oakline Foods", "Brightwater Media", "Summit Logistics", "Willow Street Trading",
    ];

    public static readonly string[] Cities =
    [
        "Bristol", "Lisbon", "Utrecht", "Aarhus", "Lyon", "Ghent", "Porto", "Leeds", "Graz", "Bologna", "Malmö", "Valencia",
    ];

    public static readonly string[] Addresses =
    [
        "12 Quayside Lane, Bristol", "48 Orchard Street, Leeds", "7 Mill Road, Cambridge", "231 Harbour Way, Cardiff", "9 Elm Terrace, York",
        "64 Station Road, Bath", "3 Chapel Hill, Exeter", "118 Riverside, Norwich", "27 Market Square, Durham", "55 Canal Street, Manchester",
    ];

    public static readonly string[] Adjectives =
    [
        "Morning", "Riverside", "Evergreen", "Northern", "Golden", "Harbour", "Little", "Cedar", "Summer", "Quiet", "Bright", "Highland", "Corner", "Velvet",
        "Autumn", "Silver", "Meadow", "Copper", "Winter", "Coastal", "Amber", "Garden", "Lantern", "Marble",
    ];

    public static readonly string[] Topics =
    [
        "Getting started", "A closer look", "Plans for the season", "What changed this week", "Notes from the field", "Behind the scenes",
        "Five things to know", "A question from a customer", "First impressions", "Looking ahead", "Small steps, big difference", "The story so far",
    ];

    /// <summary>What visitors ask an organisation.</summary>
    public static readonly (string Subject, string Message)[] Enquiries =
    [
        ("Question about opening hours", "Are you open on Saturday morning? I could come by at ten."), ("Please call me back", "Today after four would be best; my number is above."),
        ("Is this still available?", "I saw it on your site and would like to have it."), ("What does it cost?", "Could you send me your prices, please?"),
        ("Can I bring a friend?", "There would be two of us instead of one."), ("How long does it take?", "I would have to plan the afternoon around it."),
        ("Where can I park?", "We arrive by car and have a pushchair with us."), ("Thank you, and one more question", "All went well. When is the next date?"),
    ];

    /// <summary>What users ask for help with.</summary>
    public static readonly (string Subject, string Message)[] Requests =
    [
        ("Cannot sign in on my new phone", "The code arrives, but the page says that it is too old."), ("Change of delivery address", "We have moved; the new address is in my account."),
        ("Invoice shows the wrong name", "Please put it in the name of the company."), ("Please call me back", "Today after four would be best."),
        ("Two charges for one order", "The second one should not be there."), ("How do I change my password?", "I cannot find the place for it."),
        ("Wrong date in my confirmation", "It says Monday, we agreed on Tuesday."), ("Thank you, and one more question", "It works again. Can I do the same on my tablet?"),
        ("Closing my old account", "I have two and need only one."),
    ];

    /// <summary>What people write to each other.</summary>
    public static readonly string[] Remarks =
    [
        "Thank you for the quick reply and the friendly help.", "That works for me. See you on Thursday.", "Could you send me the details again, please?",
        "I have had a look and it is exactly what we hoped for.", "One small thing: the date is a day off.", "Agreed. I will take care of it this afternoon.",
        "We would gladly do this again.", "Is there a way to do this a little earlier?", "Well explained, even for a beginner.", "I tried it twice and it works now.",
        "Good point, I had not thought of that.", "Please let me know when it is ready.", "A little more detail would make this perfect.", "Lovely. This made my day.",
    ];

    /// <summary>How people introduce themselves.</summary>
    public static readonly string[] Introductions =
    [
        "Early riser, keen cook, always up for a long walk.", "Ten years in the trade and still curious.", "New here, and glad about every hint.", "Usually found with a camera or a cup of tea.",
        "I like to learn by doing, and to share what works.", "Moved here in spring, happy to meet the neighbours.", "Patient, thorough and fond of bad puns.", "Weekends are for the garden; the rest of the week for this.",
    ];

    /// <summary>Short texts for a field of which nothing is known.</summary>
    public static readonly string[] Occasions =
    [
        "Preparation", "Follow-up", "Weekly round", "First draft", "Final check", "Handover", "Training day", "Monthly plan", "Spare part", "Second visit", "Special request", "Regular use",
    ];

    public static readonly string[] Categories = ["Essentials", "Seasonal", "Popular", "New", "Classic", "Premium", "Local", "Special"];

    /// <summary>Notes that people leave beside anything at all.</summary>
    public static readonly string[] Sentences =
    [
        "Nothing to add for now.", "As agreed on the phone.", "Same as last time.", "Checked, all in order.", "To be looked at again next week.",
        "No special wishes.", "Details will follow.", "A little more than usual.", "Please get in touch before anything changes.", "Everything as planned.",
        "One question is still open.", "Better than a month ago.", "Done as described.", "Short notice, but it works.",
    ];

    /// <summary>Why people take part in something.</summary>
    public static readonly string[] Reasons =
    [
        "A friend told me about it.", "I would like to do this better than I do now.", "It has been on my list for years.", "The time suits me, and so does the place.",
        "Out of curiosity.", "I did it once before and want to go on.",
    ];

    public static readonly string[] Colors = ["#0f766e", "#b45309", "#4f46e5", "#be123c", "#15803d", "#0369a1", "#a16207", "#7c3aed"];

    /// <summary>What an entity of people is called.</summary>
    public static readonly string[] People =
    [
        "person", "customer", "client", "patient", "student", "employee", "member", "guest", "teacher", "tutor", "coach", "trainer", "doctor", "nurse",
        "contact", "lead", "candidate", "applicant", "volunteer", "participant", "attendee", "driver", "passenger", "tenant", "resident", "player", "author",
        "instructor", "staff", "worker", "freelancer", "mentor", "mentee", "friend", "user", "profile", "artist", "speaker", "child", "parent", "owner",
        "supplier-contact", "subscriber", "therapist", "barber", "stylist", "photographer", "chef", "agent", "donor", "host", "pupil", "learner",
    ];
}
