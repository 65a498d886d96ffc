namespace HarvestTable.Platform.Payments;

/// <summary>Charges people and keeps what was charged.</summary>
public sealed class Charges(Db db, StripeClient stripe)
{
    /// <param name="amount">In minor units; nothing is charged when it is 0 or less.</param>
    public async Task ChargeAsync(EffectScope act, string entity, long amount)
    {
        if (amount <= 0)
        {
            return;
        }

        var id = Guid.CreateVersion7();
        var fee = (long)Math.Round(amount * ProductInfo.FeePercent / 100m, MidpointRounding.AwayFromZero);
        var (status, provider, reference) = stripe.IsConfigured
            ? await stripe.ChargeAsync(act.Id, amount, act.Ct)
            : ("test", "test", $"test-{id:N}");
        await act.RunAsync(
            $"""
            insert into app_payments (id, account_id, entity, row_id, amount, fee, currency, status, provider, reference, at)
            values ({id}, {act.Caller.Id}, {entity}, {act.Id}, {amount}, {fee}, {ProductInfo.Currency}, {status}, {provider}, {reference}, {act.Now})
            """);
    }

    /// <summary>By its own id or by the row that was charged for; administrators see all, others what they paid.</summary>
    public Task<PaymentView?> FindAsync(Caller caller, Guid id, CancellationToken ct) => db.FirstAsync(
        $"""
        select id, amount, fee, currency, status, provider, reference, at from app_payments
        where (id = {id} or row_id = {id}) and (account_id = {caller.Id ?? Guid.Empty} or {caller.Administers})
        order by at desc
        """,
        static r => new PaymentView(r.Id(), r.Money(), r.Money(), r.Text(), r.Text(), r.Text(), r.Text(), r.Time()),
        ct);
}
