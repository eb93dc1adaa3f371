namespace Plimsoll;

/// <summary>Manifests with known findings.</summary>
internal static class Manifests
{
    /// <summary>PLM1001 at 12:64, and nothing else of the rules that tests here select.</summary>
    public static string WithoutMemoryLimit(string name) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: {{name}}, namespace: shop }
        spec:
          selector: { matchLabels: { app: {{name}} } }
          template:
            metadata: { labels: { app: {{name}} } }
            spec:
              containers:
                - name: web
                  image: nginx:1.29
                  resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { cpu: 100m } }

        """;

    /// <summary>PLM2002: a port that the Deployment of the same name does not have; speaks of two places.</summary>
    public static string WithWrongPort(string name) => $$"""
        apiVersion: v1
        kind: Service
        metadata: { name: {{name}}, namespace: shop }
        spec:
          selector: { app: {{name}} }
          ports:
            - port: 80
              targetPort: http

        """;
}
