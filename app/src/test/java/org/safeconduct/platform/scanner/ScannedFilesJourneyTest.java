package org.safeconduct.platform.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.MultipartBody;
import org.safeconduct.TestBrowser;
import org.safeconduct.TestClamd;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Role;
import org.safeconduct.alerts.CapFile;
import org.safeconduct.governance.NetworkJourney;
import org.safeconduct.people.PersonId;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Files of people by the real forms and by API, with the real clamd behind. The application is one
/// of its own, because a scanner is set for all of it.
@DirtiesContext
class ScannedFilesJourneyTest extends NetworkJourney {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String VIRUS = "a virus " + "of our own";
  private static final String NAME = "Test.Own.UNOFFICIAL";
  private static final TestClamd CLAMD =
      TestClamd.started(DATA.resolve("clamd"), "Test.Own", VIRUS);

  private static final String REMEDY_OF_SILENCE = "Try again in some minutes";

  private final String code = "V" + UUID.randomUUID();
  private Kept before = new Kept(0, 0, 0, 0);

  @DynamicPropertySource
  static void scanner(DynamicPropertyRegistry registry) {
    registry.add("safeconduct.scanner", CLAMD::address);
  }

  @AfterAll
  static void the_scanner_ends() {
    CLAMD.close();
  }

  @BeforeEach
  void what_is_kept_is_counted() {
    before = kept();
  }

  @Test
  void a_clean_letter_is_kept_and_handed_out_until_the_scanner_knows_better() {
    var later = "known " + UUID.randomUUID();
    var post =
        appointed(handIn(adviser, "/network/posts/new", appointment(), "scan", letter(later)));
    var file = Pattern.compile("href=\"(" + post + "/letters/([^\"]+))\"")
        .matcher(adviser.get(post).body());
    assertThat(file.find()).isTrue();
    assertThat(adviser.get(file.group(1)).body()).isEqualTo("%PDF-1.7 " + later);

    CLAMD.learn("Test.Later", later);
    var refused = adviser.get(file.group(1));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("found Test.Later.UNOFFICIAL in this file", "Do not open it")
        .doesNotContain(later);
    assertThat(heldBack(file.group(2))).isEqualTo("letter Test.Later.UNOFFICIAL");
    assertThat(adviser.get(post).statusCode()).isEqualTo(200);
  }

  @Test
  void an_infected_letter_is_refused_beside_the_field_in_each_language_and_nothing_is_kept() {
    var fields = appointment();

    for (var told : List.of(
        List.of("en", "scanner found " + NAME + " in this file, and it was not kept"),
        List.of("fr", "L’antivirus a trouvé " + NAME + " dans ce fichier"),
        List.of("ar", "وجد برنامج فحص الفيروسات " + NAME))) {
      adviser.get("/network/posts/new?lang=" + told.get(0));
      var refused = handIn(adviser, "/network/posts/new", fields, "scan", letter(VIRUS));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .containsPattern("(?s)name=\"scan\".{1,400}id=\"written.file-error\".{1,400}"
              + Pattern.quote(told.get(1)));
    }

    adviser.get("/network/posts/new?lang=en");
    assertThat(kept()).isEqualTo(before.and(3));
    assertThat(heldBack("")).isEqualTo("letter " + NAME);
  }

  @Test
  void an_extension_with_an_infected_letter_leaves_the_term_as_it_was() {
    var post = appointed(handIn(adviser, "/network/posts/new", appointment(), "scan", letter("1")));
    before = kept();

    var refused = handIn(
        adviser,
        post,
        post + "/extension",
        Map.of("version", "1", "until", "2099-01-01", "reference", "SG/2"),
        "scan",
        letter(VIRUS));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .containsPattern("(?s)id=\"letter-error\".{1,400}" + Pattern.quote(NAME));
    assertThat(kept()).isEqualTo(before.and(1));
    assertThat(adviser.get(post).body()).doesNotContain("2099", "SG/2");
  }

  @Test
  void a_reply_to_a_consultation_with_an_infected_document_is_not_kept() {
    var ana = person("Ana");
    appointFocalPoint(ana);
    adviser.get("/network/consultations/new");
    var deadline = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(2));
    var round = location(adviser.post(
        "/network/consultations/new",
        Map.of(
            "title", "Movement",
            "question", "Shall we stay at home?",
            "silence", "NOTHING",
            "deadline", deadline.truncatedTo(ChronoUnit.MINUTES).toString().replace("Z", ""),
            "asked", organisation.toString())));
    var focalPoint = accountOf(ana, Role.FOCAL_POINT);
    var reply = Map.of(
        "organisation", organisation.toString(), "stance", "DISAGREE", "words", "Deliveries stop");

    var refused = handIn(focalPoint, round, round + "/replies", reply, "document", letter(VIRUS));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .containsPattern("(?s)id=\"reply-document-error\".{1,400}" + Pattern.quote(NAME));
    assertThat(adviser.get(round).body()).contains("awaited").doesNotContain("Deliveries stop");

    handIn(focalPoint, round, round + "/replies", reply, "document", letter("signed"));
    var page = adviser.get(round).body();
    assertThat(page).contains("Deliveries stop");
    var file = Pattern.compile("href=\"(" + round + "/documents/[^\"]+)\"").matcher(page);
    assertThat(file.find()).isTrue();
    assertThat(adviser.get(file.group(1)).body()).isEqualTo("%PDF-1.7 signed");
  }

  @Test
  void an_infected_list_is_refused_on_the_page_and_to_programs_and_a_clean_one_is_taken() {
    var officer = signedIn(Role.DUTY_OFFICER, Role.ADMINISTRATOR);
    var program = new TestProgram(port, newToken(Role.DUTY_OFFICER, Role.ADMINISTRATOR));

    var page = handIn(officer, "/people/import", Map.of(), "file", people(VIRUS));
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .containsPattern("(?s)name=\"file\".{1,400}id=\"file-error\".{1,400}found "
            + Pattern.quote(NAME) + ".*Do not open it");
    for (var sent : List.of(raw(people(VIRUS)), form(people(VIRUS)))) {
      var refused = program.send(
          "POST", "/api/v1/people/imports", BodyPublishers.ofByteArray(sent.body), sent.headers());
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("urn:safeconduct:problem:file-infected", NAME, "Do not open it");
    }
    assertThat(kept()).isEqualTo(before.and(3));
    assertThat(heldBack("")).isEqualTo("list " + NAME);

    var clean = raw(people("Okoye"));
    var taken = program.send(
        "POST", "/api/v1/people/imports", BodyPublishers.ofByteArray(clean.body), clean.headers());
    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(
            handIn(officer, "/people/import", Map.of(), "file", people("Okoye")).statusCode())
        .isEqualTo(302);
  }

  @Test
  void a_list_of_which_the_scanner_has_enough_is_refused_with_what_to_do() {
    var officer = signedIn(Role.DUTY_OFFICER, Role.ADMINISTRATOR);
    var program = new TestProgram(port, newToken(Role.DUTY_OFFICER, Role.ADMINISTRATOR));
    var large = new byte[5 * TestClamd.TOO_LARGE];
    Arrays.fill(large, (byte) 'x');

    var page = handIn(officer, "/people/import", Map.of(), "file", large);
    var sent = raw(large);
    var refused = program.send(
        "POST", "/api/v1/people/imports", BodyPublishers.ofByteArray(sent.body), sent.headers());

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("takes no files of this size", "StreamMaxLength");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("urn:safeconduct:problem:scanner-limit", "StreamMaxLength");
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void while_the_scanner_is_stopped_nothing_is_kept_or_handed_out_and_it_is_said_what_to_do() {
    var officer = signedIn(Role.DUTY_OFFICER, Role.ADMINISTRATOR);
    var program = new TestProgram(port, newToken(Role.DUTY_OFFICER, Role.ADMINISTRATOR));
    var fields = appointment();
    var post = appointed(handIn(adviser, "/network/posts/new", fields, "scan", letter("old")));
    var file = Pattern.compile("href=\"(" + post + "/letters/[^\"]+)\"")
        .matcher(adviser.get(post).body());
    assertThat(file.find()).isTrue();
    before = kept();
    var sent = raw(people("Okoye"));

    CLAMD.stop();
    try {
      var letter = handIn(adviser, "/network/posts/new", appointment(), "scan", letter("new"));
      assertThat(letter.statusCode()).isEqualTo(422);
      assertThat(letter.body()).contains(REMEDY_OF_SILENCE, "tell an administrator");
      var list = handIn(officer, "/people/import", Map.of(), "file", people("Okoye"));
      assertThat(list.statusCode()).isEqualTo(422);
      assertThat(list.body()).contains(REMEDY_OF_SILENCE, "the self-check says");
      var refused = program.send(
          "POST", "/api/v1/people/imports", BodyPublishers.ofByteArray(sent.body), sent.headers());
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("60");
      assertThat(refused.body()).contains(REMEDY_OF_SILENCE);
      assertThat(adviser.get(file.group(1)).statusCode()).isEqualTo(503);
      assertThat(officer.get("/self-check").body())
          .contains(CLAMD.address() + " does not answer", "correct SAFECONDUCT_SCANNER");
      assertThat(handIn(adviser, "/network/posts/new", appointment(), "scan", new byte[0])
              .statusCode())
          .isEqualTo(302);
    } finally {
      CLAMD.start();
    }

    assertThat(kept()).isEqualTo(before.and(0, 1));
    assertThat(adviser.get(file.group(1)).body()).isEqualTo("%PDF-1.7 old");
    assertThat(officer.get("/self-check").body()).contains("answers: ClamAV");
  }

  @Test
  void an_alert_is_taken_in_whatever_the_scanner_says_and_only_its_document_is_held_back() {
    var program = new TestProgram(port, newToken(Role.DUTY_OFFICER));
    var officer = signedIn(Role.DUTY_OFFICER);
    var good = new String(CapFile.bytes("good.cap"), UTF_8);
    var sender = "sender-" + UUID.randomUUID() + "@example.org";
    var cap = good.replaceFirst("<sender>[^<]*", "<sender>" + sender)
        .replaceFirst("<description>[^<]*", "<description>Stay away, " + VIRUS);

    CLAMD.stop();
    HttpResponse<String> taken;
    try {
      taken = program.send(
          "POST",
          "/api/v1/alerts",
          BodyPublishers.ofString(cap),
          Map.of("Content-Type", "application/xml"));
    } finally {
      CLAMD.start();
    }

    assertThat(taken.statusCode()).isEqualTo(201);
    var page = taken.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
    assertThat(officer.get(page).body()).contains("Stay away, " + VIRUS);
    var document = officer.get(page + "/document");
    assertThat(document.statusCode()).isEqualTo(422);
    assertThat(document.body()).contains(NAME).doesNotContain("Stay away");
    assertThat(heldBack(page.substring(page.lastIndexOf('/') + 1))).isEqualTo("alert " + NAME);
  }

  /// What is in the tables that files of people go into, and how often one was held back.
  private record Kept(long letters, long appointments, long lists, long heldBack) {
    Kept and(long moreHeldBack) {
      return and(moreHeldBack, 0);
    }

    Kept and(long moreHeldBack, long moreAppointments) {
      return new Kept(letters, appointments + moreAppointments, lists, heldBack + moreHeldBack);
    }
  }

  private Kept kept() {
    return new Kept(
        count("governance.letter_file"),
        count("governance.appointment"),
        count("people.upload"),
        count("platform.audit_entry where deed = 'platform.file-held-back'"));
  }

  private long count(String rows) {
    return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
  }

  private String heldBack(String subject) {
    return jdbc.sql("""
            select details::jsonb ->> 'kind' || ' ' || (details::jsonb ->> 'found')
            from platform.audit_entry
            where deed = 'platform.file-held-back' and subject = :subject
            order by id desc limit 1
            """).param("subject", subject).query(String.class).single();
  }

  private void appointFocalPoint(PersonId ana) {
    adviser.get("/network/posts/new");
    appointed(adviser.post(
        "/network/posts/new",
        Map.of(
            "who.person",
            ana.toString(),
            "where.post",
            "SECURITY_FOCAL_POINT",
            "where.organisation",
            organisation.toString(),
            "knowingly",
            "true")));
  }

  private Map<String, String> appointment() {
    var ours = people.organisation("O" + UUID.randomUUID());
    return Map.of(
        "who.person",
        people.person(ours, "Ana", "Example").toString(),
        "where.post",
        "SECURITY_FOCAL_POINT",
        "where.organisation",
        ours.toString(),
        "knowingly",
        "true",
        "written.reference",
        "SG/1");
  }

  private String appointed(HttpResponse<String> answer) {
    return location(answer);
  }

  private static byte[] letter(String words) {
    return ("%PDF-1.7 " + words).getBytes(UTF_8);
  }

  private byte[] people(String family) {
    return ("number,given_name,family_name,organisation\n1,Ada," + family + "," + code + "\n")
        .getBytes(UTF_8);
  }

  private record Sent(byte[] body, String type) {
    Map<String, String> headers() {
      return Map.of("Content-Type", type, "Accept-Language", "en");
    }
  }

  private static Sent raw(byte[] list) {
    return new Sent(list, "text/csv");
  }

  private static Sent form(byte[] list) {
    var body = new MultipartBody().file("file", "people.csv", list).bytes();
    return new Sent(body, MultipartBody.CONTENT_TYPE);
  }

  private HttpResponse<String> handIn(
      TestBrowser who, String form, Map<String, String> fields, String part, byte[] file) {
    return handIn(who, form, form, fields, part, file);
  }

  /// Posts a form as a browser does, with its hidden token and the session.
  private HttpResponse<String> handIn(
      TestBrowser who,
      String form,
      String action,
      Map<String, String> fields,
      String part,
      byte[] file) {
    var token = TOKEN.matcher(who.get(form).body());
    assertThat(token.find()).isTrue();
    var body = new MultipartBody().field("_csrf", token.group(1));
    fields.forEach(body::field);
    body.file(part, "letter.pdf", file);
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + action))
        .header("Accept", "text/html")
        .header("Content-Type", MultipartBody.CONTENT_TYPE)
        .header("Cookie", who.cookies())
        .POST(BodyPublishers.ofByteArray(body.bytes()))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
