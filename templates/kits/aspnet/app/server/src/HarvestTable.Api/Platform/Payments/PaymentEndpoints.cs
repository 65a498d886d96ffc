namespace HarvestTable.Platform.Payments;

/// <summary>/api/payments/{id}.</summary>
internal static class PaymentEndpoints
{
    public static void MapPayments(this RouteGroupBuilder api) =>
        api.MapGet("/payments/{id:guid}", async (Guid id, Caller caller, Charges charges, CancellationToken ct) =>
            TypedResults.Ok(await charges.FindAsync(caller, id, ct) ?? throw Refusal.NotFound()));
}
