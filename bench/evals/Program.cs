using LeanVibe.Evals;

if (args.Length == 0 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("Give the path of a file with one brief a line: {\"id\", \"brief\", \"data\": [text], \"api\": [{\"do\"}], \"ui\": [{\"do\", \"expect\"}]}.");
    return 2;
}

var most = args.Length > 1 && int.TryParse(args[1], out var questions) ? questions : 10;
var talks = File.ReadLines(args[0]).Where(line => line.Trim().Length > 0).Select(KnownBrief.Read).Select(brief => Talk.With(brief, most)).ToList();
Table.Print(talks, args.Contains("--items"));
return 0;
