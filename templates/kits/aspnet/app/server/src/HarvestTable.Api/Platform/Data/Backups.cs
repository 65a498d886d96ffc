using Microsoft.Data.Sqlite;

namespace HarvestTable.Platform.Data;

/// <summary>
/// Copies of a SQLite file from before each migration: "product.db.before-0002_boxes". PostgreSQL has its own backups.
/// </summary>
public static class Backups
{
    public static void Make(SqliteConnection connection, string script)
    {
        var copy = PathOf(connection, script);
        File.Delete(copy);
        using var command = connection.CreateCommand();
        command.CommandText = "vacuum into @a";
        command.Parameters.AddWithValue("@a", copy);
        command.ExecuteNonQuery();
    }

    /// <summary>Puts the copy in the place of the file, which stays beside it as "product.db.after-0002_boxes".</summary>
    /// <returns>False when there is no copy.</returns>
    public static bool Restore(SqliteConnection connection, string script)
    {
        var (file, copy) = (connection.DataSource, PathOf(connection, script));
        if (!File.Exists(copy))
        {
            return false;
        }

        using (var command = connection.CreateCommand())
        {
            // What is still in the log beside the file goes into it.
            command.CommandText = "pragma wal_checkpoint(truncate); pragma journal_mode=delete";
            command.ExecuteNonQuery();
        }

        connection.Close();
        SqliteConnection.ClearPool(connection);
        File.Move(file, $"{file}.after-{NameOf(script)}", overwrite: true);
        File.Copy(copy, file);
        return true;
    }

    private static string PathOf(SqliteConnection connection, string script) => $"{connection.DataSource}.before-{NameOf(script)}";

    private static string NameOf(string script) => script.Split('/')[^1].Split('.')[0];
}
