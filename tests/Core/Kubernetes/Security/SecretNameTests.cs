namespace Plimsoll.Kubernetes.Security;

public class SecretNameTests
{
    [Theory]
    [InlineData("DB_PASSWORD", "password")]
    [InlineData("dbPassword", "password")]
    [InlineData("MySQLPassword", "password")]
    [InlineData("PGPASSWORD", "password")]
    [InlineData("db.password-1", "password")]
    [InlineData("password2", "password")]
    [InlineData("SMTP_PASS", "password")]
    [InlineData("MYSQL_PWD", "password")]
    [InlineData("apikey", "apikey")]
    [InlineData("API_KEY", "api key")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "access key")]
    [InlineData("STRIPE_SECRET_KEY", "secret key")]
    [InlineData("token", "token")]
    [InlineData("OAUTH_CLIENT_SECRET", "secret")]
    public void A_name_says_what_its_value_is(string name, string means) => Assert.Equal(means, SecretName.Says(name));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("1")]
    [InlineData("PASS")]
    [InlineData("PWD")]
    [InlineData("KEY")]
    [InlineData("TLS_KEY")]
    [InlineData("PASSWORD_FILE")]
    [InlineData("passwordPolicy")]
    [InlineData("TOKEN_URL")]
    [InlineData("SECRET_NAME")]
    [InlineData("imagePullSecret")]
    [InlineData("AWS_ACCESS_KEY_ID")]
    [InlineData("REQUIRE_PASSWORD")]
    [InlineData("MAX_TOKENS")]
    [InlineData("STRIPE_PUBLISHABLE_API_KEY")]
    [InlineData("COMPASS")]
    [InlineData("BYPASS")]
    public void Other_names_say_nothing_of_the_kind(string name) => Assert.Null(SecretName.Says(name));
}
