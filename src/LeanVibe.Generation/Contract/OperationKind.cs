namespace LeanVibe.Generation.Contract;

/// <summary>What an operation does; Platform operations are the same in every product.</summary>
public enum OperationKind { List, Export, Options, Summary, Read, Create, Update, Delete, Transition, Action, CollectionAction, Platform }
