using LeanVibe.Generation.Contract;

namespace LeanVibe.Factory.Gates.Conformance;

/// <summary>Reading first, while all sample rows are there; then creating, changing and moving; deleting and signing out last.</summary>
internal static class CallOrder
{
    public static IEnumerable<ApiOperation> Of(IReadOnlyList<ApiOperation> operations) => operations.OrderBy(Place);

    private static int Place(ApiOperation operation) => operation switch
    {
        { Id: "changePassword" } => 10,
        { Id: "signOut" or "setAccountRole" } => 9,
        { Method: "get" } => 0,
        { Kind: OperationKind.Create } => 1,
        { Kind: OperationKind.Update } => 2,
        { Kind: OperationKind.Delete } => 8,
        _ => 3,
    };
}
