package org.safeconduct.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeconduct.MultipartBody;
import org.safeconduct.TestProgram;
import org.safeconduct.access.Role;
import org.safeconduct.people.PersonId;
import org.springframework.beans.factory.annotation.Autowired;

/// The network by its real forms: a post from its letter to its handover, a focal point from the
/// proposal to the appointment, authority from its letter to its use.
class NetworkJourneyTest extends NetworkJourney {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("http://localhost(/a/n#[A-Za-z0-9_-]+)");

  @Autowired
  private SeatNames names;

  @Test
  void a_post_from_its_letter_to_its_handover() {
    var ana = person("Ana");
    var letter = "%PDF-1.7 signed".getBytes(StandardCharsets.UTF_8);
    var fields = Map.of(
        "who.person", ana.toString(),
        "where.post", "SECURITY_FOCAL_POINT",
        "where.organisation", organisation.toString(),
        "written.reference", "SG/2026/12",
        "written.by", "Executive Head",
        "knowingly", "true");

    var post = location(handIn("/network/posts/new", fields, letter));

    assertThat(post).matches("/network/posts/[0-9a-f-]{36}");
    var page = adviser.get(post).body();
    assertThat(page).contains("SG/2026/12", "Executive Head", "Ana");
    var file = Pattern.compile("href=\"(" + post + "/letters/[^\"]+)\"").matcher(page);
    assertThat(file.find()).isTrue();
    var download = adviser.get(file.group(1));
    assertThat(download.body()).startsWith("%PDF-1.7");
    assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    reportsOnBothLines(post);
  }

  private void reportsOnBothLines(String post) {
    var head = Seat.of(Post.EXECUTIVE_HEAD, organisation);
    var chief = Seat.of(Post.CHIEF_SECURITY_ADVISER, organisation);
    appoint(person("Hana"), "EXECUTIVE_HEAD");
    appoint(person("Cleo"), "CHIEF_SECURITY_ADVISER");
    report(post, 1, Map.of("administrative", head, "technical", chief));

    assertThat(adviser.get("/network/chart?line=ADMINISTRATIVE").body())
        .contains(named(head), "Hana Example")
        .doesNotContain(named(chief));
    assertThat(adviser.get("/network/chart?line=TECHNICAL").body())
        .contains(named(chief), "Cleo Example")
        .doesNotContain(named(head));
    report(post, 2, Map.of("administrative", chief));
    var page = adviser.get(post).body();
    var history = page.substring(page.indexOf(">History<"));
    assertThat(history).contains("Reports to (administrative)", "Reports to (technical)");
    assertThat(history.split(named(head), -1)).hasSize(2);
    assertThat(history.split(named(chief), -1)).hasSize(3);
  }

  private void report(String post, int version, Map<String, Seat> lines) {
    var fields = new HashMap<>(Map.of("version", String.valueOf(version)));
    lines.forEach((line, seat) -> fields.put(line, seat.toString()));
    adviser.get(post);
    adviser.post(post + "/lines", fields);
  }

  /// As it stands on pages.
  private String named(Seat seat) {
    return currentUser.callAs(INSTALLER, () -> names.of(seat));
  }

  @Test
  void who_leaves_hands_over_and_the_successor_reads_it() {
    var post = appoint(person("Ana"), "SECURITY_FOCAL_POINT");
    adviser.get(post);
    assertThat(adviser.post(post + "/end", Map.of("version", "1", "reason", "")).body())
        .contains("Say why.");
    adviser.get(post);
    adviser.post(post + "/end", Map.of("version", "1", "reason", "Rotation"));

    assertThat(adviser.get(post).body()).contains("ended", "Rotation");
    await(() -> adviser.get(post + "/handover").body().contains("Rotation"));
    adviser.get(post + "/handover");
    adviser.post(post + "/handover", Map.of("notes", "The safe is in room 12."));
    var handover = adviser.get(post + "/handover").body();
    assertThat(handover).contains("The safe is in room 12.");
    var pdf = Pattern.compile("href=\"(" + post + "/handover/[^\"]+\\.pdf)\"").matcher(handover);
    assertThat(pdf.find()).isTrue();
    assertThat(adviser.get(pdf.group(1)).body()).startsWith("%PDF");

    var ben = person("Ben");
    var own = appoint(ben, "SECURITY_FOCAL_POINT");
    var successor = accountOf(ben, Role.TRAVELLER);
    assertThat(successor.get(post + "/handover").body()).contains("The safe is in room 12.");
    var pack = pdf.group(1).replace(".pdf", "/acknowledgement");
    successor.post(pack, Map.of());
    assertThat(adviser.get(post + "/handover").body()).contains("Read by the successor", "Ben");
    assertThat(successor.get(post).statusCode()).isEqualTo(404);
    assertThat(successor.get(own).body()).contains("Ben").doesNotContain("/network/gaps");
  }

  @Test
  void the_holder_of_a_post_is_trained_and_the_regular_list_says_so() {
    var post = appoint(person("Ana"), "SECURITY_FOCAL_POINT");
    adviser.get(post);

    var wrong = adviser.post(post + "/trainings", Map.of("trainedOn", "soon", "title", "Course 7"));
    adviser.get(post);
    adviser.post(
        post + "/trainings",
        Map.of(
            "trainedOn",
            day(-3),
            "validUntil",
            day(300),
            "title",
            "Course 7",
            "trainedBy",
            "Academy"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("This is no day", "value=\"Course 7\"");
    assertThat(adviser.get(post).body()).contains("Training for focal points", "Academy");
    assertThat(adviser
            .get("/lists/training?format=csv&organisation=" + organisation)
            .body())
        .contains("Ana", day(-3), day(300));
    var reader = signedIn(Role.DUTY_OFFICER);
    assertThat(reader.get(post).body()).contains("Academy").doesNotContain(post + "/trainings");
  }

  @Test
  void a_form_that_is_wrong_keeps_what_was_typed_and_says_what_is_wrong() {
    adviser.get("/network/posts/new");

    var again = adviser.post(
        "/network/posts/new",
        Map.of(
            "who.person", "Nobodywhoexists",
            "where.post", "WARDEN",
            "when.until", "tomorrow",
            "written.reference", "SG/2026/77"));

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("Nobodywhoexists", "SG/2026/77", "Nobody in your reach", "This is no day");
  }

  @Test
  void a_file_that_only_claims_to_be_a_letter_is_refused() {
    var ana = person("Ana");
    var fields = Map.of("who.person", ana.toString(), "where.post", "DUTY_OFFICER");

    var refused = handIn("/network/posts/new", fields, "<script>".getBytes(StandardCharsets.UTF_8));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Only PDF, JPEG and PNG");
  }

  @Test
  void a_focal_point_is_nominated_by_the_delegate_accepts_by_link_and_is_appointed() {
    var head = person("Hana");
    var deputy = person("Dan");
    var nominee = person("Nia");
    appoint(head, "EXECUTIVE_HEAD");
    var delegation = delegated(deputy);
    assertThat(adviser.get("/network/authorities").body()).contains("Dan", "Hana");

    adviser.get("/network/nominations/new");
    var nomination = adviser.location(adviser.post(
        "/network/nominations/new",
        Map.of(
            "organisation", organisation.toString(),
            "post", "SECURITY_FOCAL_POINT",
            "person", nominee.toString())));
    await(() -> MAIL.mailsTo(address(deputy)).size() == 1);
    isNotForTheAdviserToDecide(nomination);
    var program = new TestProgram(port, newToken(Role.SECURITY_ADVISER));
    var api = nomination.replace("/network", "/api/v1");
    assertThat(program.send("POST", api + "/nomination", "{}").statusCode()).isEqualTo(403);
    assertThat(program.send("POST", api + "/acceptance", "{}").statusCode()).isEqualTo(404);
    assertThat(program.send("POST", api + "/activation", "{}").statusCode()).isEqualTo(409);

    nominated(nomination, delegation, deputy);
    accepted(nominee);
    adviser.get(nomination);
    adviser.post(nomination + "/training", Map.of("trainedOn", day(0)));
    assertThat(adviser.get("/console").body()).contains("Trained nominees to appoint");
    endsBeforeItBegins(nomination);
    var active = program.send("POST", api + "/activation", "{\"letter\": \"EH/2026/2\"}");
    assertThat(active.body()).contains("\"ACTIVE\"");
    assertThat(adviser.get(nomination).body())
        .contains("active", "See the appointment", "Training for focal points");
    assertThat(
            adviser.get("/network/gaps?all=true&organisation=" + organisation).body())
        .contains("Nia", "no alternate");
  }

  private void isNotForTheAdviserToDecide(String nomination) {
    adviser.get(nomination);
    var forged = adviser.post(nomination + "/nomination", Map.of());
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("You cannot decide this.");
  }

  private void endsBeforeItBegins(String nomination) {
    adviser.get(nomination);
    var backwards =
        adviser.post(nomination + "/activation", Map.of("from", day(5), "until", day(1)));
    assertThat(backwards.statusCode()).isEqualTo(422);
    assertThat(backwards.body())
        .containsPattern("name=\"until\"[^§]*It ends before it begins[^§]*name=\"letter\"")
        .doesNotContain("This is no day");
  }

  private void nominated(String nomination, String delegation, PersonId deputy) {
    var delegate = accountOf(deputy, Role.DESIGNATED_OFFICIAL);
    assertThat(delegate.get("/console").body()).contains("Nominations to decide");
    delegate.get(nomination);
    delegate.post(nomination + "/nomination", Map.of());
    assertThat(delegate.get(nomination).body()).contains("nominated", "by delegation");
    assertThat(adviser.get(delegation).body()).contains("href=\"" + nomination, "Dan");
  }

  private void accepted(PersonId nominee) {
    await(() -> MAIL.mailsTo(address(nominee)).size() == 1);
    var link = LINK.matcher(MAIL.mailsTo(address(nominee)).getFirst().text());
    assertThat(link.find()).isTrue();
    var anonymous = browser();
    assertThat(anonymous.follow(link.group(1)).body()).contains("Do you accept?");
    assertThat(browser().follow(link.group(1).replace("#", "?lang=ar#")).body())
        .contains("يجب إتمام التدريب")
        .doesNotContainPattern("\\d{4}-\\d\\d-\\d\\d");
    assertThat(anonymous.answer(link.group(1), Map.of("answer", "refusal")).body())
        .contains("Say why.");
    assertThat(anonymous.answer(link.group(1), Map.of("answer", "acceptance")).body())
        .contains("accepted, in training");
    assertThat(anonymous.follow(link.group(1) + "x").statusCode()).isEqualTo(404);
    var former = link.group(1).replace("#", "/") + "/refusal";
    assertThat(anonymous.location(anonymous.get(former))).isEqualTo(link.group(1));
  }

  @Test
  void a_delegation_that_was_taken_back_nominates_nobody() {
    var head = person("Hana");
    appoint(head, "EXECUTIVE_HEAD");
    var deputy = person("Dan");
    var delegation = delegated(deputy);
    adviser.get(delegation);
    adviser.post(delegation + "/revocation", Map.of("reason", "Left the office"));
    assertThat(adviser.get(delegation).body()).contains("taken back", "Left the office");

    adviser.get("/network/nominations/new");
    var nomination = adviser.location(adviser.post(
        "/network/nominations/new",
        Map.of(
            "organisation", organisation.toString(),
            "post", "ALTERNATE_FOCAL_POINT",
            "person", person("Nia").toString())));
    var delegate = accountOf(deputy, Role.FOCAL_POINT);

    assertThat(delegate.get(nomination).body()).contains("Your delegation was taken back.");
    var refused = delegate.post(nomination + "/nomination", Map.of());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(adviser.get(nomination).body()).contains("proposed");
  }

  @Test
  void every_page_of_the_network_is_there_in_each_language() {
    var ana = person("Ana");
    appoint(ana, "SECURITY_FOCAL_POINT");
    for (var page : new String[] {
      "/network",
      "/network/posts",
      "/network/gaps",
      "/network/nominations",
      "/network/delegations",
      "/network/authorities",
      "/network/chart",
      "/network/posts/new",
      "/network/nominations/new",
      "/network/delegations/new",
      "/network/chart?line=ADMINISTRATIVE"
    })
      for (var language : new String[] {"en", "fr", "ar"})
        assertThat(adviser
                .get(page + (page.contains("?") ? "&" : "?") + "lang=" + language)
                .statusCode())
            .as(page + " " + language)
            .isIn(200, 302);
    for (var list : new String[] {"posts", "gaps", "nominations", "delegations"})
      for (var format : new String[] {"csv", "xlsx", "pdf"})
        assertThat(adviser.get("/network/" + list + "?format=" + format).statusCode())
            .as(list + format)
            .isEqualTo(200);
    assertThat(adviser
            .get("/network/posts/directory.pdf?organisation=" + organisation)
            .body())
        .startsWith("%PDF");
  }

  @Test
  void who_may_not_keep_the_network_sees_no_form_and_posts_none() {
    var reader = signedIn(Role.DUTY_OFFICER);

    assertThat(reader.get("/network/posts").body())
        .contains("/network/posts")
        .doesNotContain("Appoint somebody");
    assertThat(reader.get("/network/posts/new").statusCode()).isEqualTo(403);
    reader.get("/network/posts");
    assertThat(reader.post("/network/nominations/new", Map.of()).statusCode()).isEqualTo(403);
  }

  private String delegated(PersonId deputy) {
    adviser.get("/network/delegations/new");
    var delegation = adviser.location(adviser.post(
        "/network/delegations/new",
        Map.of(
            "authority", "NOMINATE_FOCAL_POINT",
            "from", Seat.of(Post.EXECUTIVE_HEAD, organisation).toString(),
            "to.person", deputy.toString(),
            "until", day(30),
            "letter", "EH/2026/1")));
    assertThat(delegation).matches("/network/delegations/[0-9a-f-]{36}");
    assertThat(adviser.get(delegation).body()).contains(">" + written(30) + "</time>");
    return delegation;
  }

  private String appoint(PersonId person, String post) {
    adviser.get("/network/posts/new");
    var answer = adviser.post(
        "/network/posts/new",
        Map.of(
            "who.person",
            person.toString(),
            "where.post",
            post,
            "where.organisation",
            organisation.toString(),
            "knowingly",
            "true"));
    return location(answer);
  }

  private static String written(int days) {
    return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH)
        .format(LocalDate.parse(day(days)));
  }

  private static String day(int ahead) {
    return LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC))
        .plusDays(ahead)
        .toString();
  }

  private HttpResponse<String> handIn(String form, Map<String, String> fields, byte[] scan) {
    var token = TOKEN.matcher(adviser.get(form).body());
    assertThat(token.find()).isTrue();
    var body = new MultipartBody().field("_csrf", token.group(1));
    fields.forEach(body::field);
    body.file("scan", "letter.pdf", scan);
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + form))
        .header("Accept", "text/html")
        .header("Content-Type", MultipartBody.CONTENT_TYPE)
        .header("Cookie", "safeconduct=" + adviser.cookie("safeconduct").orElseThrow())
        .POST(BodyPublishers.ofByteArray(body.bytes()))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
