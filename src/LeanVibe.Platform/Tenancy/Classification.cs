namespace LeanVibe.Platform.Tenancy;

/// <summary>What kind of data a column holds. Every column of the model says it; export, erasure and sealing follow from it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ClassifiedAttribute(DataClass what) : Attribute
{
    public DataClass What => what;

    /// <summary>Why a column that would be sealed stays readable in the database; empty for all others.</summary>
    public string PlainBecause { get; init; } = "";

    /// <summary>Kept as ciphertext under the tenant's key.</summary>
    public bool IsSealed => What is DataClass.Confidential or DataClass.Personal or DataClass.Secret && PlainBecause.Length == 0;
}

/// <summary>Identifier: names and hashes of things. Operational: states, times, counts. Confidential: what a customer says and makes. Personal: about a person. Secret: opens something.</summary>
public enum DataClass { Identifier, Operational, Confidential, Personal, Secret }
