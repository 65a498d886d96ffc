using System.Net.Sockets;
using LeanVibe.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeanVibe.Tests.Data;

public sealed class DatabaseFailureTests
{
    [Fact]
    public void A_database_that_cannot_be_reached_is_away_however_deep_the_reason_is() =>
        Assert.All(
            new Exception[]
            {
                new NpgsqlException("refused", new SocketException(111)),
                new InvalidOperationException("Consider retries.", new NpgsqlException("refused", new SocketException(111))),
                new AggregateException(new InvalidOperationException(), new NpgsqlException("slow", new TimeoutException())),
                new PostgresException("the database system is starting up", "FATAL", "FATAL", PostgresErrorCodes.CannotConnectNow),
                new PostgresException("terminating connection", "FATAL", "FATAL", PostgresErrorCodes.AdminShutdown),
                new SqliteException("database or disk is full", 13),
            },
            failure => Assert.True(DatabaseFailure.IsAway(failure), failure.Message));

    [Fact]
    public void What_it_was_asked_wrongly_is_a_mistake_and_stays_one() =>
        Assert.All(
            new Exception[]
            {
                new InvalidOperationException("no tenant"),
                new PostgresException("new row violates row-level security policy", "ERROR", "ERROR", PostgresErrorCodes.InsufficientPrivilege),
                new PostgresException("could not serialize access", "ERROR", "ERROR", PostgresErrorCodes.SerializationFailure),
                new SqliteException("UNIQUE constraint failed", 19),
            },
            failure => Assert.False(DatabaseFailure.IsAway(failure), failure.Message));
}
