package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.ClientKeyFile;
import org.safeconduct.JourneyTest;
import org.safeconduct.PublishedKeys;
import org.safeconduct.TestBrowser;
import org.safeconduct.access.signin.SingleSignOnSettings.Proof;
import org.safeconduct.platform.ClientKey;
import org.safeconduct.platform.MachineLink;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

/// Sign-in and sign-out through a provider that nobody here wrote. The one of all other journeys is
/// put aside for as long as this one takes, together with what was remembered of it.
class RealProviderJourneyTest extends JourneyTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern ELSEWHERE = Pattern.compile(
      "action=\"([^\"]+)\"><input type=\"hidden\" name=\"id_token_hint\" value=\"([^\"]+)\"");

  @Autowired
  private Provider provider;

  @Autowired
  private SingleSignOnSettings usual;

  @TempDir
  private Path folder;

  private final PublishedKeys keys = new PublishedKeys();
  private final RealProvider real = new RealProvider(keys.address());
  private final HttpClient there =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  RealProviderJourneyTest() throws IOException {}

  @BeforeEach
  void the_real_provider_is_the_one() {
    become(settings(RealProvider.CLIENT, new Proof(RealProvider.SECRET, "", "")));
  }

  private SingleSignOnSettings settings(String client, Proof proof) {
    return new SingleSignOnSettings(
        real.issuer(),
        client,
        proof,
        usual.scopes(),
        usual.label(),
        usual.usernameClaim(),
        usual.nameClaim(),
        usual.mailClaim(),
        usual.groupsClaim(),
        usual.acr());
  }

  @AfterEach
  void the_usual_one_is_back() {
    become(usual);
    real.close();
    keys.close();
  }

  @Test
  void a_client_signs_with_the_key_that_it_published_and_with_no_other() throws Exception {
    var first = ClientKeyFile.made(folder, "first.pem");
    var second = ClientKeyFile.made(folder, "second.pem");
    become(settings(RealProvider.SIGNING_CLIENT, new Proof("", first.toString(), "")));
    assertThat(provider.flaw()).isEmpty();

    keys.publish(publicHalf(second));
    assertThat(browser().location(arrived(browser()))).isEqualTo("/sign-in?provider-refused");
    keys.publish(publicHalf(first));
    assertThat(browser().location(arrived(browser()))).isEqualTo("/");

    keys.publish(publicHalf(first, second));
    Files.copy(second, first, StandardCopyOption.REPLACE_EXISTING);
    assertThat(browser().location(arrived(browser()))).as("the next key").isEqualTo("/");
  }

  @Test
  void a_secret_that_stays_the_same_is_a_flaw() {
    assertThat(provider.flaw()).isEqualTo(MachineLink.Flaw.of("access.link.secret", real.issuer()));
  }

  private static String publicHalf(Path... files) {
    return new JWKSet(
            Stream.of(files).map(it -> new ClientKey("KEY", it, "").read()).toList())
        .toString(true);
  }

  /// Signs in there, unless somebody is in already, and comes back with a code.
  private HttpResponse<String> arrived(TestBrowser browser) throws Exception {
    var start =
        browser.location(browser.get(browser.location(browser.get("/sign-in/single-sign-on"))));
    var answer = follow(start);
    if (answer.uri().getPath().equals("/login"))
      answer = follow(location(post(
          answer, Map.of("username", RealProvider.USERNAME, "password", RealProvider.PASSWORD))));
    return browser.get(location(answer).replace("http://localhost/", "/"));
  }

  @Test
  void somebody_signs_in_by_the_form_of_the_provider_and_out_here_and_there() throws Exception {
    var browser = browser();
    var start =
        browser.location(browser.get(browser.location(browser.get("/sign-in/single-sign-on"))));
    assertThat(start).startsWith(real.issuer()).contains("code_challenge_method=S256");

    var form = follow(start);
    assertThat(form.uri().getPath()).isEqualTo("/login");
    var wrong = post(form, Map.of("username", RealProvider.USERNAME, "password", "guessed"));
    assertThat(location(wrong)).endsWith("/login?error");
    var right = post(
        follow(location(wrong)),
        Map.of("username", RealProvider.USERNAME, "password", RealProvider.PASSWORD));
    var back = follow(location(right));
    assertThat(location(back)).startsWith(RealProvider.BACK).contains("code=", "state=");

    var in = browser.get(location(back).replace("http://localhost/", "/"));
    assertThat(browser.location(in)).isEqualTo("/");
    assertThat(browser.get("/account").body()).contains("Noor Haddad", RealProvider.USERNAME);
    assertThat(browser.get("/people").statusCode()).isEqualTo(200);
    assertThat(browser().get(location(back).replace("http://localhost/", "/")).statusCode())
        .as("the code in another browser")
        .isEqualTo(302);

    browser.post("/sign-out", Map.of());
    var page = browser.get("/sign-in?out").body();
    assertThat(browser.location(browser.get("/account"))).isEqualTo("/sign-in");
    assertThat(follow(start).uri().getPath()).as("still in there").isNotEqualTo("/login");
    var elsewhere = ELSEWHERE.matcher(page);
    assertThat(elsewhere.find()).isTrue();
    assertThat(elsewhere.group(1)).startsWith(real.issuer()).doesNotContain("id_token_hint");
    post(elsewhere.group(1).replace("&amp;", "&"), "id_token_hint=" + encode(elsewhere.group(2)));
    assertThat(follow(start).uri().getPath()).isEqualTo("/login");
  }

  /// Follows redirects as long as they stay there.
  private HttpResponse<String> follow(String address) throws Exception {
    var answer = get(address);
    while (answer.statusCode() == 302 && location(answer).startsWith(real.issuer()))
      answer = get(location(answer));
    return answer;
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address))
        .header("Accept", "text/html")
        .build();
    return there.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpResponse<String> page, Map<String, String> typed)
      throws IOException, InterruptedException {
    var token = TOKEN.matcher(page.body());
    assertThat(token.find()).isTrue();
    var body = new StringBuilder("_csrf=" + encode(token.group(1)));
    typed.forEach((field, text) -> body.append('&').append(field).append('=').append(encode(text)));
    return post(real.issuer() + "/login", body.toString());
  }

  private HttpResponse<String> post(String address, String form)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html")
        .POST(BodyPublishers.ofString(form))
        .build();
    return there.send(request, BodyHandlers.ofString());
  }

  /// An absolute address.
  private String location(HttpResponse<String> answer) {
    var location = answer.headers().firstValue("Location").orElse("");
    return location.startsWith("/") ? real.issuer() + location : location;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Makes another provider the one that is set up, as after a start with these settings.
  private void become(SingleSignOnSettings settings) {
    ReflectionTestUtils.setField(provider, "settings", settings);
    ReflectionTestUtils.setField(provider, "known", new AtomicReference<>());
  }
}
