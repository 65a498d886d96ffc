using LeanVibe.IntegrationTests;
using LeanVibe.IntegrationTests.Runs;
using LeanVibe.IntegrationTests.SignOn;
using LeanVibe.IntegrationTests.TierUp;
using LeanVibe.IntegrationTests.Web;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace LeanVibe.IntegrationTests;

/// <summary>Tests that build whole products begin first, so that the short ones fill the other processor and none of the long ones ends alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Long = [typeof(NativeProductTests), typeof(KilledRunTests), typeof(OrganisationJourneyTests), typeof(IdeaToProductTests), typeof(FullDiskTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place).ThenBy(c => c.UniqueID, StringComparer.Ordinal)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var at = Array.FindIndex(Long, type => collection.TestCollectionDisplayName.Contains(type.FullName!, StringComparison.Ordinal));
        return at < 0 ? Long.Length : at;
    }
}
