using Plimsoll.Kubernetes.Security;
using Plimsoll.Model;

namespace Plimsoll.Rules.Security;

/// <summary>The keys that the API demands of a Secret by its type.</summary>
internal static class SecretTypeKeys
{
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    public static void Check(ManifestObject manifest, Report report)
    {
        var type = manifest.Root["type"].Text;
        switch (type)
        {
            case "kubernetes.io/tls":
                Require("tls.crt");
                Require("tls.key");
                break;
            case "kubernetes.io/ssh-auth":
                Require("ssh-privatekey");
                CheckNotEmpty("ssh-privatekey");
                break;
            case "kubernetes.io/basic-auth":
                if (IsMissing(manifest, "username") && IsMissing(manifest, "password"))
                    report.At(Holder(manifest), $"{manifest.DisplayName} is of type {type} and has neither the key \"username\" nor \"password\"").Also(manifest.Root["type"], "the type");
                break;
            case "kubernetes.io/dockerconfigjson":
                RequireJson(".dockerconfigjson");
                break;
            case "kubernetes.io/dockercfg":
                RequireJson(".dockercfg");
                break;
            case "kubernetes.io/service-account-token":
                var annotation = manifest.Metadata["annotations"][AccountAnnotation];
                if (annotation.IsAbsent || annotation.Text is "")
                    report.At(annotation, $"{manifest.DisplayName} is of type {type} but names no ServiceAccount in the annotation {AccountAnnotation}").Also(manifest.Root["type"], "the type");
                break;
        }

        void Require(string key)
        {
            if (IsMissing(manifest, key))
                report.At(Holder(manifest), $"{manifest.DisplayName} is of type {type} but has no key \"{key}\"").Also(manifest.Root["type"], "the type");
        }

        void CheckNotEmpty(string key)
        {
            var value = manifest.Root["stringData"][key] is { IsPresent: true } text ? text : manifest.Root["data"][key];
            if (value.Text is "")
                report.At(value, $"key \"{key}\" of {manifest.DisplayName} is empty, which its type {type} forbids").Also(manifest.Root["type"], "the type");
        }

        void RequireJson(string key)
        {
            if (IsMissing(manifest, key))
                Require(key);
            else if (JsonField(manifest, key) is var (field, text) && !IsJsonObject(text))
                report.At(field, $"key \"{key}\" of {manifest.DisplayName} must be a JSON object, as its type {type} demands").Also(manifest.Root["type"], "the type");
        }
    }

    private static Field Holder(ManifestObject manifest) => manifest.Root["data"].IsPresent ? manifest.Root["data"] : manifest.Root["stringData"];

    private static bool IsMissing(ManifestObject manifest, string key) => IsMissing(manifest.Root["data"], key) && IsMissing(manifest.Root["stringData"], key);

    /// <summary>A null is an empty value of a key that is there.</summary>
    private static bool IsMissing(Field data, string key) => data[key].IsAbsent && data.Mapping?[key] is null;

    private static (Field Field, string Text)? JsonField(ManifestObject manifest, string key)
    {
        var text = manifest.Root["stringData"][key];
        if (text.IsPresent)
            return text.Text is { } plain ? (text, plain) : null;
        var encoded = manifest.Root["data"][key];
        return encoded.Text is { } base64 && SecretData.Base64Problem(base64) is null ? (encoded, SecretData.Decode(base64)) : null;
    }

    /// <summary>Whether it can be one, as far as its ends show.</summary>
    private static bool IsJsonObject(string text)
    {
        var trimmed = text.Trim(' ', '\t', '\r', '\n');
        return trimmed == "null" || (trimmed.Length >= 2 && trimmed[0] == '{' && trimmed[trimmed.Length - 1] == '}');
    }
}
