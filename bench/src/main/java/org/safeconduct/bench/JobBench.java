package org.safeconduct.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// `./safeconduct bench job`: from the alert to the answer on the board, as the duty officer
/// waits for it.
@Command(
    name = "job",
    description =
        "Times alert to exposure list, confirmation to last message handed over, answer to board.",
    mixinStandardHelpOptions = true)
final class JobBench implements Runnable {
  private static final int ALERTS = 20;
  private static final int ANSWERS = 50;
  private static final Duration SENDING_LIMIT = Duration.ofMinutes(10);

  @Option(names = "--size", defaultValue = "l", description = "s, m, l or xl (default: l).")
  private String size = "l";

  @Override
  public void run() {
    System.out.println("Starting the demo of size " + size + " (seeded the first time) ...");
    try (var server = BenchServer.start(size)) {
      measure(new Api(server));
    }
  }

  private void measure(Api api) {
    var lists = new ArrayList<Double>();
    var last = alertToList(api);
    for (int i = 0; i < ALERTS; i++) {
      last = alertToList(api);
      lists.add(last.milliseconds());
    }
    var sending = sending(api, last.alert());
    var answers = answersToBoard(api, sending.headcount());
    api.post(
        "/api/v1/headcounts/" + sending.headcount() + "/closure",
        "application/json",
        "{\"reason\":\"Benchmark ended\",\"leavingHelp\":true}");
    report(last, new Timings(lists), sending, answers);
  }

  /// Posts an alert over one of the busiest places and reads the exposure to its last page.
  private static Exposed alertToList(Api api) {
    var start = System.nanoTime();
    var alert =
        api.post("/api/v1/alerts", "application/cap+xml", cap()).get("id").asString();
    var page = api.get("/api/v1/alerts/" + alert + "/exposure?limit=1000");
    int people = page.get("totals").get("people").asInt();
    int read = page.get("people").size();
    while (page.hasNonNull("next")) {
      page = api.get("/api/v1/alerts/" + alert + "/exposure?limit=1000&cursor="
          + page.get("next").asString());
      read += page.get("people").size();
    }
    if (read != people)
      throw new IllegalStateException("the list has " + read + " people, its total says " + people);
    return new Exposed(alert, people, millisecondsSince(start));
  }

  private static Sending sending(Api api, String alert) {
    var start = System.nanoTime();
    var opened = api.post(
        "/api/v1/headcounts",
        "application/json",
        "{\"alert\":\"" + alert + "\",\"title\":\"Benchmark\",\"exercise\":true}");
    double confirmed = millisecondsSince(start);
    var id = opened.get("id").asString();
    JsonNode messages;
    do {
      pause(50);
      messages = api.get("/api/v1/headcounts/" + id).get("messages");
      if (System.nanoTime() - start > SENDING_LIMIT.toNanos())
        throw new IllegalStateException("still sending after " + SENDING_LIMIT + ": " + messages);
    } while (messages.get("queued").asInt() > 0);
    return new Sending(
        id,
        opened.get("totals").get("population").asInt(),
        messages.get("handedOver").asInt(),
        confirmed,
        millisecondsSince(start));
  }

  private static Timings answersToBoard(Api api, String headcount) {
    BlockingQueue<String> news = new LinkedBlockingQueue<>();
    Thread.ofVirtual()
        .start(() -> api.events("/api/v1/headcounts/" + headcount + "/events")
            .filter(line -> line.startsWith("data:"))
            .forEach(news::add));
    pause(500);
    var people = api.get(
            "/api/v1/headcounts/" + headcount + "/people?status=silent&limit=" + ANSWERS)
        .get("people");
    var waits = new ArrayList<Double>();
    for (var person : people) waits.add(answerToBoard(api, headcount, person, news));
    return new Timings(waits);
  }

  private static double answerToBoard(
      Api api, String headcount, JsonNode person, BlockingQueue<String> news) {
    int before = safe(api, headcount);
    news.clear();
    var start = System.nanoTime();
    api.post(
        "/api/v1/headcounts/" + headcount + "/answers",
        "application/json",
        "{\"person\":\"" + person.get("person").asString()
            + "\",\"status\":\"safe\",\"how\":\"Benchmark\"}");
    try {
      if (news.poll(10, TimeUnit.SECONDS) == null)
        throw new IllegalStateException("no news of an answer within 10 seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    while (safe(api, headcount) <= before) pause(1);
    return millisecondsSince(start);
  }

  private static int safe(Api api, String headcount) {
    return api.get("/api/v1/headcounts/" + headcount).get("totals").get("safe").asInt();
  }

  private void report(Exposed exposed, Timings lists, Sending sending, Timings answers) {
    System.out.printf(
        "%nSize %s, %d processors, %s, Java %s%n",
        size,
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.arch"),
        Runtime.version());
    System.out.printf(
        "People exposed: %d. Messages handed over: %d of %d people.%n%n",
        exposed.people(), sending.handedOver(), sending.population());
    System.out.println(
        "| " + "milliseconds" + " ".repeat(50) + " |       p50 |      mean |       p99 |   n |");
    System.out.println("|" + "-".repeat(64) + "|----------:|----------:|----------:|----:|");
    System.out.println(lists.row("POST /alerts to the complete exposure list"));
    System.out.println(new Timings(List.of(sending.confirmed()))
        .row("confirmation to frozen snapshot and queued messages"));
    System.out.println(new Timings(List.of(sending.sent()))
        .row("confirmation to the last message handed over (SMTP)"));
    System.out.println(answers.row("an answer to its appearance on the board"));
  }

  /// A synthetic alert over Geneva and Nairobi: every size of the demo has people in one of
  /// them.
  private static String cap() {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>bench-%s</identifier><sender>bench@example.org</sender><sent>%s-00:00</sent>
          <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
          <info><language>en</language><category>Safety</category><event>Benchmark</event>
            <urgency>Immediate</urgency><severity>Severe</severity><certainty>Observed</certainty>
            <expires>%s-00:00</expires><headline>Benchmark</headline>
            <instruction>Stay where you are.</instruction>
            <area><areaDesc>Geneva and Nairobi</areaDesc><circle>46.2044,6.1432 15</circle>
              <circle>-1.2864,36.8172 40</circle></area></info>
        </alert>
        """.formatted(UUID.randomUUID(), local(now), local(now.plus(6, ChronoUnit.HOURS)));
  }

  private static String local(Instant instant) {
    return instant.toString().replace("Z", "");
  }

  private static double millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Exposed(String alert, int people, double milliseconds) {}

  private record Sending(
      String headcount, int population, int handedOver, double confirmed, double sent) {}
}
