using BenchmarkDotNet.Running;
using LeanVibe.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(IdeaToFiles)]).Run(args);
