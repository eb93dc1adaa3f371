using System.Globalization;
using System.Text;

namespace Plimsoll.Benchmarks;

/// <summary>
/// A cluster of any size: services of four objects each, five of them a file, the same at every run. Objects are as large as people write
/// them; bench/README.md says how that was found.
/// </summary>
internal static class GeneratedCluster
{
    private const int ObjectsPerService = 4;
    private const int ServicesPerFile = 5;

    /// <param name="folder">Where to put the files.</param>
    /// <param name="objects">How many objects, in fours.</param>
    /// <param name="isTended">Whether somebody has followed the recommended rules; see <see cref="Service"/>.</param>
    public static void Write(string folder, int objects, bool isTended)
    {
        Directory.CreateDirectory(folder);
        var services = objects / ObjectsPerService;
        for (var first = 0; first < services; first += ServicesPerFile)
        {
            var text = new StringBuilder();
            for (var i = first; i < Math.Min(first + ServicesPerFile, services); i++)
                text.Append(Service(i, isTended));
            File.WriteAllText(Path.Combine(folder, $"services-{first.ToString("D6", CultureInfo.InvariantCulture)}.yaml"), text.ToString());
        }
    }

    /// <summary>One service's objects. One in ten breaks a rule, as a tended cluster's do; of one that nobody tends, each breaks several.</summary>
    public static string Service(int i, bool isTended = true)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"service-{i}");
        var @namespace = string.Create(CultureInfo.InvariantCulture, $"team-{i % 20}");
        var limits = i % 10 == 0 ? "" : "\n            limits:\n              memory: 512Mi";
        var database = isTended ? $"postgres.{@namespace}.example.com" : $"postgres.{@namespace}.svc.cluster.local";
        var security = isTended ? """

                      securityContext:
                        runAsNonRoot: true
                        allowPrivilegeEscalation: false
                        capabilities:
                          drop: [ALL]
            """ : "";
        var spreading = isTended ? $"""

                  topologySpreadConstraints:
                    - maxSkew: 1
                      topologyKey: kubernetes.io/hostname
                      whenUnsatisfiable: ScheduleAnyway
                      labelSelector:
                        matchLabels:
                          app: {name}
            """ : "";
        return $"""
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: {name}
              namespace: {@namespace}
              labels:
                app: {name}
                team: {@namespace}
              annotations:
                example.com/owner: {@namespace}@example.com
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
                spec:{spreading}
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
                          value: {database}
                        - name: POD_NAME
                          valueFrom:
                            fieldRef:
                              fieldPath: metadata.name
                        - name: FEATURE_FLAGS
                          valueFrom:
                            configMapKeyRef:
                              name: {name}-config
                              key: feature.flags{security}
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
                      volumeMounts:
                        - name: config
                          mountPath: /etc/{name}
                  volumes:
                    - name: config
                      configMap:
                        name: {name}-config
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: {name}
              namespace: {@namespace}
              labels:
                app: {name}
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
            {Configuration(i)}
              feature.flags: "a=1,b=0"
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: {name}
              namespace: {@namespace}
            spec:
              minAvailable: 1
              unhealthyPodEvictionPolicy: AlwaysAllow
              selector:
                matchLabels:
                  app: {name}
            ---

            """.ReplaceLineEndings("\n");
    }

    /// <summary>A file as applications read them.</summary>
    private static string Configuration(int i)
    {
        var text = new StringBuilder("    server:\n      port: 8080\n      shutdown: graceful\n    logging:\n      level: info\n    cache:");
        for (var entry = 0; entry < 10; entry++)
            text.Append(CultureInfo.InvariantCulture, $"\n      region-{entry}:\n        entries: {(i + entry) % 100 * 100}\n        expires-after: {entry + 1}m\n        refresh: true");
        return text.ToString();
    }
}
