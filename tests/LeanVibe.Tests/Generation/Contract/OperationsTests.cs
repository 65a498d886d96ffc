using LeanVibe.Blueprints;
using LeanVibe.Generation.Contract;

namespace LeanVibe.Tests.Generation.Contract;

public sealed class OperationsTests
{
    private readonly IReadOnlyList<ApiOperation> _operations = Operations.Of(Reference.Blueprint);

    [Fact]
    public void Ids_and_routes_are_unique()
    {
        Assert.Equal(_operations.Count, _operations.Select(o => o.Id).Distinct().Count());
        Assert.Equal(_operations.Count, _operations.Select(o => (o.Method, o.Path)).Distinct().Count());
    }

    [Theory]
    [InlineData("placeOrder", "post", "/api/orders/{id}/place", OperationKind.Transition)]
    [InlineData("listOrderLines", "get", "/api/order-lines", OperationKind.List)]
    [InlineData("restockBox", "post", "/api/boxes/{id}/restock", OperationKind.Action)]
    [InlineData("spinWins", "post", "/api/wins/spin", OperationKind.CollectionAction)]
    [InlineData("getDemoAccounts", "get", "/api/auth/demo", OperationKind.Platform)]
    public void An_operation_has_its_route(string id, string method, string path, OperationKind kind)
    {
        var operation = _operations.Single(o => o.Id == id);

        Assert.Equal((method, path, kind), (operation.Method, operation.Path, operation.Kind));
    }

    [Fact]
    public void Administrators_may_do_everything()
    {
        Assert.All(_operations, o => Assert.True(o.Allows("operator"), o.Id));
    }

    [Fact]
    public void What_no_permission_grants_is_not_allowed()
    {
        var create = _operations.Single(o => o.Id == "createOrder");

        Assert.Equal(["operator", "restaurant"], create.Allowed.Select(a => a.Role));
        Assert.False(create.IsOpen);
        Assert.True(_operations.Single(o => o.Id == "createEnquiry").IsOpen);
    }

    [Fact]
    public void Only_the_widest_scope_of_a_role_is_told()
    {
        var farms = _operations.Single(o => o.Id == "listFarms").Allowed.Where(a => a.Role == "farmer");
        var messages = _operations.Single(o => o.Id == "listMessages").Allowed.Where(a => a.Role == "farmer");

        Assert.Equal([Scope.All], farms.Select(a => a.Scope));
        Assert.Equal([Scope.Own, Scope.Related], messages.Select(a => a.Scope));
    }

    [Fact]
    public void A_transition_is_for_its_roles_on_the_rows_that_they_may_read()
    {
        var deliver = _operations.Single(o => o.Id == "deliverOrder");

        Assert.Equal([new("operator", Scope.All), new Access("farmer", Scope.Related)], deliver.Allowed);
    }

    [Theory]
    [InlineData("event", "/api/event-items")]
    [InlineData("payment", "/api/payment-items")]
    [InlineData("order", "/api/orders")]
    public void An_entity_never_takes_a_route_of_the_platform(string id, string path)
    {
        var blueprint = Reference.Blueprint with { Entities = [new() { Id = id, Name = id }], Actions = [], Permissions = [], Screens = [], Kpis = [], Notifications = [] };

        var operations = Operations.Of(blueprint);

        Assert.Equal(path, operations.Single(o => o.Kind == OperationKind.List).Path);
        Assert.Equal(operations.Count, operations.Select(o => (o.Method, o.Path)).Distinct().Count());
    }

    [Fact]
    public void A_transition_named_like_an_operation_gives_way()
    {
        var entity = new Entity
        {
            Id = "task",
            Name = "Task",
            Lifecycle = new() { States = [new("open", "Open")], Transitions = [new() { Id = "create", Name = "Create", From = ["open"], To = "open" }] },
        };
        var blueprint = Reference.Blueprint with { Entities = [entity], Actions = [], Permissions = [], Screens = [], Kpis = [], Notifications = [] };

        var ids = Operations.Of(blueprint).Select(o => o.Id).ToList();

        Assert.Contains("createTask", ids);
        Assert.Contains("createTask2", ids);
    }
}
