using System.Diagnostics.CodeAnalysis;

namespace LeanVibe.Platform.Kernel;

/// <summary>A value, or the reason why there is none. Bugs throw; expected failures are values.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Handlers return the value or the error; a named alternative would only add noise.")]
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    public Error? Error { get; }

    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <exception cref="InvalidOperationException">There is none: ask <see cref="Succeeded"/> first.</exception>
    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"There is no value: {Error.Message}");

    /// <summary>For values of an interface type, which C# does not convert by itself.</summary>
    [SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "It names the conversion that interface types lack.")]
    public static Result<T> Of(T value) => new(value, null);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);

    public Result<TOther> Then<TOther>(Func<T, Result<TOther>> next) => Succeeded ? next(_value!) : Error;
}
