namespace LeanVibe.Platform.Identity.Accounts;

/// <summary>
/// What guessers try first, without a list of millions: a few hundred words that people use, the runs of the keyboard, and what the person is
/// called; with the letters that figures stand for, digits and signs around them, twice or joined. What is left after taking these away must
/// still be something.
/// </summary>
public static class CommonPasswords
{
    /// <summary>So many different characters must remain that no word, run or name explains.</summary>
    private const int LeastOwn = 5;

    /// <summary>What is put around a word when a rule asks for it.</summary>
    internal static readonly char[] Around = "0123456789!?.,-_+*#$%&@=/()[]{}'\"~^ ".ToCharArray();

    private static readonly string[] Words =
    [
        .. """
        password passwort passw0rd motdepasse contrasena senha parola kennwort secret geheim letmein welcome willkommen bienvenue login logon signin admin administrator root
        user username guest test tester testing default changeme change system server master superuser demo example temp temporary qwerty qwertz azerty qazwsx asdf asdfgh asdfghjkl
        zxcvbn zxcvbnm yxcvbn iloveyou loveyou love lovely lover sweet sweetheart honey darling baby babygirl babyboy princess prince king queen angel heaven jesus christ god
        monkey dragon tiger lion eagle falcon wolf shark horse bear puppy kitty kitten dog doggy cat panther phoenix unicorn butterfly dolphin turtle rabbit chicken cookie
        football baseball basketball soccer hockey golf tennis rugby cricket superman batman spiderman ironman starwars startrek pokemon pikachu naruto minecraft fortnite mario
        sunshine summer winter spring autumn flower rainbow sunflower shadow thunder lightning storm ocean river mountain forest moon star stars sky snow fire water earth
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        michael jordan jennifer jessica ashley amanda daniel thomas robert joshua matthew andrew anthony william james john david joseph charles george maria anna laura sarah
        nicole hannah michelle samantha elizabeth victoria charlie maggie buddy max rocky ginger pepper jack harley alexander alexandra martin peter stefan andreas christian julia
        london paris berlin madrid rome america england germany france canada india china russia brazil mexico texas california chicago boston dallas newyork liverpool arsenal
        chelsea barcelona realmadrid juventus yankees lakers cowboys steelers eagles computer internet laptop windows linux google facebook apple samsung microsoft amazon netflix
        instagram twitter youtube whatsapp hunter killer ninja warrior gangster mustang corvette ferrari porsche mercedes toyota honda harleydavidson yamaha suzuki money dollar
        million rich freedom forever always together family mother father mommy daddy sister brother friend friends bestfriend hello helloworld hi hey yes whatever nothing fuckyou
        fuckoff asshole bitch sexy hottie playboy naughty purple orange yellow green blue black white silver golden diamond crystal magic wizard merlin matrix gandalf access trustno
        abc abcd abcde abcdef abcdefg aaaa zzzz pass pwd pword company business office work corporate enterprise leanvibe factory startup founder correcthorsebatterystaple
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).OrderByDescending(w => w.Length),
    ];

    private static readonly string[] Runs = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm", "1234567890", "0987654321", "1q2w3e4r5t6z7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "147258369", "789456123"];

    /// <param name="about">The person's own words: name, address.</param>
    public static bool Guesses(string password, params ReadOnlySpan<string> about)
    {
        var own = new List<string>();
        foreach (var text in about)
        {
            own.AddRange(text.ToLowerInvariant().Split(['@', '.', ' ', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 3));
        }

        var lower = password.ToLowerInvariant();
        return Left(lower, own) < LeastOwn || Left(Plain(lower), own) < LeastOwn;
    }

    private static int Left(string text, IReadOnlyList<string> own)
    {
        foreach (var run in Runs.SelectMany(r => new[] { r, Reversed(r) }))
        {
            for (var length = run.Length; length >= 4; length--)
            {
                for (var from = 0; from + length <= run.Length; from++)
                {
                    text = text.Replace(run.Substring(from, length), " ", StringComparison.Ordinal);
                }
            }
        }

        // A sentence of words is what we recommend: one or two known words explain a password, many do not.
        var known = own.Concat(Words).Distinct().Where(w => text.Contains(w, StringComparison.Ordinal)).ToList();
        var explained = known.Where(w => !known.Any(longer => longer.Length > w.Length && longer.Contains(w, StringComparison.Ordinal))).ToList();
        if (explained.Count <= 2)
        {
            text = explained.Aggregate(text, (left, word) => left.Replace(word, " ", StringComparison.Ordinal));
        }

        // Figures and signs around a word are the first thing to be tried.
        return text.Trim().Trim(Around).Distinct().Count(c => !char.IsWhiteSpace(c));
    }

    /// <summary>What figures and signs stand for.</summary>
    internal static string Plain(string text) => string.Concat(text.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '8' => 'b', '!' => 'i', _ => c }));

    private static string Reversed(string text) => string.Concat(text.Reverse());
}
