namespace Plimsoll.Rules.Networking;

/// <summary>A host in a text that may be a Service of the cluster.</summary>
/// <param name="Host">As written.</param>
/// <param name="Port">The port written behind it, or that of a URL's scheme; null when there is none.</param>
/// <param name="Form">How sure it is that a Service is meant.</param>
internal readonly record struct ServiceReference(string Host, long? Port, ServiceReferenceForm Form);
