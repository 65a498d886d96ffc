using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace HarvestTable.Platform.Data;

/// <summary>Trusted SQL text: column lists, sort keys. Only ever made from constants.</summary>
public readonly record struct SqlText(string Value);

/// <summary>SQL where every {hole} becomes a parameter, never text. Fragments nest.</summary>
[InterpolatedStringHandler]
public sealed class Sql(int literalLength, int formattedCount)
{
    private readonly List<Part> _parts = new((formattedCount * 2) + (literalLength > 0 ? 1 : 0));

    private readonly record struct Part(string? Text, object? Value);

    /// <summary>Lets a switch or a conditional choose between fragments.</summary>
    public static Sql Of(Sql sql) => sql;

    public void AppendLiteral(string text) => _parts.Add(new(text, null));

    public void AppendFormatted(SqlText text) => AppendLiteral(text.Value);

    public void AppendFormatted(Sql inner) => _parts.AddRange(inner._parts);

    public void AppendFormatted(string? value) => Bind(value);

    public void AppendFormatted(Guid value) => Bind(value);

    public void AppendFormatted(Guid? value) => Bind(value);

    public void AppendFormatted(int value) => Bind(value);

    public void AppendFormatted(int? value) => Bind(value);

    public void AppendFormatted(long value) => Bind(value);

    public void AppendFormatted(long? value) => Bind(value);

    public void AppendFormatted(decimal value) => Bind(value);

    public void AppendFormatted(decimal? value) => Bind(value);

    public void AppendFormatted(bool value) => Bind(value);

    public void AppendFormatted(bool? value) => Bind(value);

    public void AppendFormatted(DateOnly value) => Bind(value);

    public void AppendFormatted(DateOnly? value) => Bind(value);

    public void AppendFormatted(DateTimeOffset value) => Bind(value.ToUniversalTime());

    public void AppendFormatted(DateTimeOffset? value) => Bind(value?.ToUniversalTime());

    public void AppendFormatted(IReadOnlyCollection<string> values)
    {
        if (values.Count == 0)
        {
            AppendLiteral("(null)");
            return;
        }

        var separator = "(";
        foreach (var value in values)
        {
            AppendLiteral(separator);
            Bind(value);
            separator = ", ";
        }

        AppendLiteral(")");
    }

    public Sql Add(Sql more)
    {
        AppendFormatted(more);
        return this;
    }

    /// <summary>Binds a value of a type known only at run time.</summary>
    public Sql AddValue(object? value)
    {
        Bind(value);
        return this;
    }

    internal void WriteTo(DbCommand command)
    {
        var text = new StringBuilder(256);
        foreach (var part in _parts)
        {
            if (part.Text is not null)
            {
                text.Append(part.Text);
                continue;
            }

            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{command.Parameters.Count}";
            // SQLite would keep a decimal as text, which compares above every number.
            parameter.Value = part.Value is decimal number && command is SqliteCommand ? (double)number : part.Value;
            command.Parameters.Add(parameter);
            text.Append(parameter.ParameterName);
        }

        command.CommandText = text.ToString();
    }

    private void Bind(object? value) => _parts.Add(new(null, value ?? DBNull.Value));
}
