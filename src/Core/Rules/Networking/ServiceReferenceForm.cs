namespace Plimsoll.Rules.Networking;

/// <summary>How a text names a host that may be a Service.</summary>
internal enum ServiceReferenceForm
{
    /// <summary>With its namespace and <c>svc</c>: nothing else looks like that.</summary>
    Qualified,

    /// <summary>Two labels, as the host of a URL or before a port: Service and namespace, or pod and Service.</summary>
    TwoLabels,

    /// <summary>One label, as the host of a URL.</summary>
    OneLabelInUrl,

    /// <summary>One label before a port, or alone in a variable for a host: it may be something else.</summary>
    OneLabel,
}
