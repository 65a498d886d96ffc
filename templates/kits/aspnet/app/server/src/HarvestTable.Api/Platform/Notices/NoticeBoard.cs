namespace HarvestTable.Platform.Notices;

/// <summary>Sends the product's messages: into each recipient's inbox and, when a mail server is configured, by email.</summary>
public sealed class NoticeBoard(Db db, Mailer mailer, TimeProvider clock, IReadOnlyList<NoticeTemplate> templates)
{
    public async Task SendForAsync(Tx tx, string entity, string action, Guid row, CancellationToken ct)
    {
        foreach (var template in templates.Where(t => t.Entity == entity && t.On == action))
        {
            await SendAsync(tx, template, row, ct);
        }
    }

    public Task SendAsync(Tx tx, string template, Guid row, CancellationToken ct) =>
        SendAsync(tx, templates.First(t => t.Id == template), row, ct);

    public async Task<Inbox> InboxAsync(Caller caller, CancellationToken ct)
    {
        var items = await db.ListAsync(
            $"""
            select id, subject, body, entity, row_id, at, is_read from app_notices
            where account_id = {caller.Id} order by at desc, id desc limit 100
            """,
            static r => new Notice(r.Id(), r.Text(), r.Text(), r.Text(), r.Id(), r.Time(), r.Flag()),
            ct);
        var unread = await db.CountAsync($"select count(*) from app_notices where account_id = {caller.Id} and not is_read", ct);
        return new(items, (int)unread);
    }

    public Task MarkReadAsync(Caller caller, CancellationToken ct) =>
        db.ExecuteAsync($"update app_notices set is_read = true where account_id = {caller.Id} and not is_read", ct);

    private async Task SendAsync(Tx tx, NoticeTemplate template, Guid row, CancellationToken ct)
    {
        var values = await tx.FirstAsync(template.Values(row), template.ReadValues, ct) ?? [];
        var subject = Fill(template.Subject, values);
        var body = Fill(template.Body, values);
        var recipients = await tx.ListAsync(
            $"select id, email from app_accounts where id in ({template.Recipients(row)})", static r => (Id: r.Id(), Email: r.Text()), ct);
        foreach (var (id, email) in recipients)
        {
            await tx.ExecuteAsync(
                $"""
                insert into app_notices (id, account_id, subject, body, entity, row_id, at, is_read)
                values ({Guid.CreateVersion7()}, {id}, {subject}, {body}, {template.Entity}, {row}, {clock.GetUtcNow()}, {false})
                """,
                ct);
            tx.OnCommit(() => mailer.Queue(email, subject, body));
        }

        if (template.Addresses is { } addresses)
        {
            var told = recipients.Select(r => r.Email).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var address in (await tx.ListAsync(addresses(row), static r => r.Text(), ct)).Where(a => !told.Contains(a)))
            {
                tx.OnCommit(() => mailer.Queue(address, subject, body));
            }
        }
    }

    private static string Fill(string text, string[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            text = text.Replace($"{{{i}}}", values[i]);
        }

        return text;
    }
}
