package org.safeconduct.platform.audit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.platform.Algorithms;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.HashAlgorithm;
import org.safeconduct.platform.InstallationFixture;
import org.safeconduct.platform.InstallationMode;
import org.safeconduct.platform.SelfCheck;
import org.safeconduct.platform.SelfCheck.Level;
import org.safeconduct.platform.syslog.CutLine;
import org.safeconduct.platform.syslog.LogServer;
import org.safeconduct.platform.syslog.Received;
import org.safeconduct.platform.syslog.SyslogReceiver;
import org.springframework.jdbc.core.JdbcTemplate;

/// The audit trail and a real log server, of each test its own.
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class ForwardAuditTest extends DatabaseTest {
  private static final String NO_FILE = "";

  @TempDir
  Path folder;

  private final PushedClock clock = new PushedClock();
  private final JdbcForwarding forwarding = new JdbcForwarding(jdbc);
  private final AuditTrail trail = AuditFixture.trail(jdbc, currentUser, clock);
  private LogServer server;

  @BeforeEach
  void a_log_server_and_something_to_send() {
    server = LogServer.open(folder);
    seal(3);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void entries_arrive_in_order_with_all_that_proves_the_chain() {
    var text = "“quoted\" \\ and ] 北京 " + "x]\"".repeat(4_000);
    record("test.awkward", Map.of("text", text, "more", "line\nline"));
    sealNow();

    forward(server.reached());

    var received = server.received();
    assertThat(received).allSatisfy(it -> {
      assertThat(it.priority()).isEqualTo(13 * 8 + 5);
      assertThat(it.application()).isEqualTo("safeconduct audit");
      assertThat(it.at()).isEqualTo(it.data().get("at"));
      assertThat(it.text()).startsWith("test: test.");
    });
    assertThat(received.getLast().data().get("parts")).isEqualTo("6");
    assertThat(chainOf(received)).isEqualTo(everything());
    assertThat(check(server.reached()).level()).isEqualTo(Level.GOOD);
  }

  @Test
  void what_was_written_while_the_log_server_was_down_arrives_when_it_is_back() {
    var receiver = server.reached();
    forward(receiver);
    server.stop();
    seal(700);

    forward(receiver);
    forward(receiver);

    assertThat(state(receiver).attempts()).isEqualTo(1);
    assertThat(check(receiver)).satisfies(it -> {
      assertThat(it.level()).isEqualTo(Level.BROKEN);
      assertThat(it.arguments()).first().isEqualTo(receiver.name());
      assertThat(it.arguments()).last().isEqualTo(700L);
    });
    clock.push(Duration.ofSeconds(1));
    forward(receiver);
    assertThat(state(receiver).attempts()).isEqualTo(2);
    assertThat(state(receiver).nextAt()).isEqualTo(clock.instant().plusSeconds(2));

    server.start();
    clock.push(Duration.ofSeconds(2));
    forward(receiver);
    sealNow();
    forward(receiver);

    var received = server.received();
    assertThat(chainOf(received)).isEqualTo(everything());
    assertThat(received)
        .extracting(it -> it.data().get("deed"))
        .containsOnlyOnce("platform.audit-forwarding-stopped", "platform.audit-forwarding-resumed");
    assertThat(check(receiver).level()).isEqualTo(Level.GOOD);
  }

  @Test
  void a_restart_goes_on_where_the_one_before_stopped_and_another_log_server_gets_everything() {
    forward(server.reached());
    int before = server.received().size();
    seal(2);

    forward(server.reached());

    assertThat(server.received()).hasSize(before + 2);
    assertThat(chainOf(server.received())).isEqualTo(everything());
    assertThat(forwarding.state("another.example.org:6514")).isEmpty();
  }

  @Test
  void a_log_server_with_a_wrong_certificate_gets_nothing() {
    var stranger = LogServer.authority(folder, "stranger").toString();
    var strangers = LogServer.reached("localhost", server.port(), stranger, NO_FILE, NO_FILE);
    var misnamed = server.reached("127.0.0.1", server.port());

    forward(strangers);
    forward(misnamed);

    assertThat(state(misnamed).trouble()).contains("127.0.0.1");
    assertThat(forwarding.state(strangers.name()).orElseThrow())
        .satisfies(it -> assertThat(it.trouble()).contains("certification path"));
    assertThat(server.received()).isEmpty();
  }

  @Test
  void a_line_that_breaks_in_the_middle_loses_nothing() throws IOException {
    seal(300);
    try (var line = new CutLine(server.port(), 20_000)) {
      var receiver = server.reached("localhost", line.port());
      forward(receiver);
      assertThat(state(receiver).number()).isZero();

      line.mend();
      clock.push(Duration.ofSeconds(1));
      forward(receiver);
    }

    var wholes = server.received().stream()
        .collect(toMap(
            it -> Long.valueOf(it.data().get("number")),
            it -> it,
            (first, _) -> first,
            TreeMap::new));
    assertThat(chainOf(List.copyOf(wholes.values()))).isEqualTo(everything());
  }

  @Test
  void several_servers_send_each_entry_once() {
    var sending = new ArrayList<CompletableFuture<Void>>();
    for (int node = 0; node < 4; node++)
      sending.add(CompletableFuture.runAsync(() -> {
        for (int round = 0; round < 5; round++) forward(server.reached());
      }));
    for (int round = 0; round < 10; round++) seal(20);

    sending.forEach(CompletableFuture::join);
    forward(server.reached());

    assertThat(server.received())
        .extracting(it -> it.data().get("number"))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, last()).mapToObj(String::valueOf).toList());
  }

  @Test
  void while_a_log_server_does_not_answer_entries_are_written_and_sealed_all_the_same()
      throws IOException {
    try (var silent = new ServerSocket(0)) {
      var receiver = server.reached("localhost", silent.getLocalPort());
      var sending = CompletableFuture.runAsync(() -> forward(receiver));
      await().until(() -> silent.accept() != null);
      long before = last();

      seal(5);

      assertThat(sending).isNotDone();
      assertThat(last()).isEqualTo(before + 5);
      sending.join();
      assertThat(state(receiver).trouble()).isNotBlank();
    }
  }

  @Test
  void an_installation_without_a_log_server_is_told_so() {
    var none = LogServer.none();
    forward(none);

    assertThat(check(none).level()).isEqualTo(Level.DOUBTFUL);
    assertThat(forwarding.state("")).isEmpty();
  }

  @Test
  void being_far_behind_is_told_with_the_number_that_waits() {
    var receiver = server.reached();
    forward(receiver);
    seal(4);
    clock.push(Duration.ofMinutes(6));

    assertThat(check(receiver)).satisfies(it -> {
      assertThat(it.level()).isEqualTo(Level.DOUBTFUL);
      assertThat(it.arguments()).containsExactly(receiver.name(), 4L);
    });
  }

  private void seal(int entries) {
    for (int i = 0; i < entries; i++) record("test.deed", Map.of("count", i));
    sealNow();
  }

  private void record(String deed, Map<String, ?> details) {
    currentUser.runAs(ANYBODY, () -> trail.record(deed, "subject", details));
  }

  private void sealNow() {
    new AuditSealer(jdbc, new JdbcTemplate(dataSource), transaction, Algorithms.usual()).seal();
  }

  private void forward(SyslogReceiver receiver) {
    new ForwardAudit(forwarding, receiver, currentUser, trail, clock, transaction).forward();
  }

  private Forwarding state(SyslogReceiver receiver) {
    return forwarding.state(receiver.name()).orElseThrow();
  }

  private SelfCheck.Result check(SyslogReceiver receiver) {
    var installation = InstallationFixture.installation(InstallationMode.SERVE, jdbc);
    return new AuditForwardCheck(forwarding, receiver, installation, clock).check();
  }

  private long last() {
    return jdbc.sql("select coalesce(max(number), 0) from platform.audit_seal")
        .query(Long.class)
        .single();
  }

  private List<String> everything() {
    return jdbc.sql("""
            select number || ' ' || encode(hash, 'hex') from platform.audit_seal
            order by number
            """).query(String.class).list();
  }

  /// The numbers and hashes that follow from what the log server kept, and from nothing else.
  private static List<String> chainOf(List<Received> received) {
    var chain = new ArrayList<String>();
    var before = new byte[32];
    var details = new StringBuilder();
    for (var it : received) {
      var data = it.data();
      details.append(data.get("details"));
      if (!data.getOrDefault("part", "1").equals(data.getOrDefault("parts", "1"))) continue;
      var fields = List.of("id", "at", "actor", "kind", "account", "deed", "subject");
      var texts = new ArrayList<>(fields.stream().map(data::get).toList());
      texts.add(details.toString());
      var algorithm = HashAlgorithm.find(data.get("algorithm")).orElseThrow();
      before = algorithm.ofEach(before, texts);
      assertThat(HexFormat.of().formatHex(before)).isEqualTo(data.get("hash"));
      chain.add(data.get("number") + " " + data.get("hash"));
      details.setLength(0);
    }
    return chain;
  }
}
