using System.Globalization;
using System.Text;

namespace Plimsoll.Benchmarks;

/// <summary>A cluster of any size: services of four objects each, five of them a file, the same at every run.</summary>
internal static class GeneratedCluster
{
    private const int ObjectsPerService = 4;
    private const int ServicesPerFile = 5;

    public static void Write(string folder, int objects)
    {
        Directory.CreateDirectory(folder);
        var services = objects / ObjectsPerService;
        for (var first = 0; first < services; first += ServicesPerFile)
        {
            var text = new StringBuilder();
            for (var i = first; i < Math.Min(first + ServicesPerFile, services); i++)
                text.Append(Service(i));
            File.WriteAllText(Path.Combine(folder, $"services-{first.ToString("D6", CultureInfo.InvariantCulture)}.yaml"), text.ToString());
        }
    }

    /// <summary>One service's objects. One in ten breaks a rule, as a tended cluster's do.</summary>
    public static string Service(int i)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"service-{i}");
        var @namespace = string.Create(CultureInfo.InvariantCulture, $"team-{i % 20}");
        var limits = i % 10 == 0 ? "" : "\n            limits:\n              memory: 512Mi";
        return $"""
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {name}
              namespace: {@namespace}
              labels:
                app: {name}
                team: {@namespace}
            spec:
              replicas: 2
              selector:
                matchLabels:
                  app: {name}
              template:
                metadata:
                  labels:
                    app: {name}
                    team: {@namespace}
                spec:
                  # The one container does all the work.
                  containers:
                    - name: web
                      image: registry.example.com/{@namespace}/{name}:1.{i % 50}.0
                      args: ["--listen", ":8080", "--log-level=info"]
                      ports:
                        - name: http
                          containerPort: 8080
                      env:
                        - name: DATABASE_HOST
                          value: postgres.{@namespace}.svc.cluster.local
                        - name: POD_NAME
                          valueFrom:
                            fieldRef:
                              fieldPath: metadata.name
                      resources:
                        requests:
                          cpu: 100m
                          memory: 256Mi{limits}
                      readinessProbe:
                        httpGet:
                          path: /ready
                          port: http
                        periodSeconds: 10
                      livenessProbe:
                        httpGet:
                          path: /live
                          port: http
                        failureThreshold: 6
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: {name}
              namespace: {@namespace}
            spec:
              selector:
                app: {name}
              ports:
                - name: http
                  port: 80
                  targetPort: http
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {name}-config
              namespace: {@namespace}
            data:
              application.yaml: |
                server:
                  port: 8080
                logging:
                  level: info
              feature.flags: "a=1,b=0"
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: {name}
              namespace: {@namespace}
            spec:
              minAvailable: 1
              selector:
                matchLabels:
                  app: {name}
            ---

            """.ReplaceLineEndings("\n");
    }
}
