package org.safeconduct.platform.scanner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.DatabaseTest;
import org.safeconduct.TestClamd;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.HeldBack;
import org.safeconduct.platform.InstallationFixture;
import org.safeconduct.platform.InstallationMode;
import org.safeconduct.platform.MachineLink;
import org.safeconduct.platform.ScanFinding.Clear;
import org.safeconduct.platform.ScanFinding.Infected;
import org.safeconduct.platform.ScanFinding.TooLarge;
import org.safeconduct.platform.ScanFinding.Unanswered;
import org.safeconduct.platform.SelfCheck.Level;
import org.safeconduct.platform.Sha256;

/// Files before the real clamd, and before what does not behave like one.
class ClamdScanTest extends DatabaseTest {
  private static final String VIRUS = "a virus " + "of our own";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LITTLE = Duration.ofMillis(700);

  @TempDir
  private static Path folder;

  private static TestClamd clamd;

  private final List<Map<String, ?>> entered = new ArrayList<>();

  @BeforeAll
  static void a_scanner_that_knows_one_virus() {
    clamd = TestClamd.started(folder, "Test.Own", VIRUS);
  }

  @AfterAll
  static void the_scanner_ends() {
    clamd.close();
  }

  @Test
  void what_holds_nothing_that_the_scanner_knows_passes() {
    entered.clear();
    var scan = scan(clamd.address(), PATIENCE);

    assertThat(scan.look("letter", "", "%PDF-1.7 signed".getBytes(US_ASCII)))
        .isEqualTo(new Clear());
    assertThat(scan.look("letter", "", new byte[0])).isEqualTo(new Clear());
    assertThat(scan.look("letter", "", new byte[300_000])).isEqualTo(new Clear());
    assertThat(entered).isEmpty();
  }

  @Test
  void what_the_scanner_knows_is_named_and_entered_wherever_in_the_file_it_stands() {
    entered.clear();
    var across = new byte[200_000];
    System.arraycopy(VIRUS.getBytes(US_ASCII), 0, across, 64 * 1024 - 5, VIRUS.length());
    var scan = scan(clamd.address(), PATIENCE);

    assertThat(scan.look("letter", "L-1", across)).isEqualTo(new Infected("Test.Own.UNOFFICIAL"));
    assertThat(entered)
        .isEqualTo(List.of(Map.of(
            "deed", "platform.file-held-back",
            "subject", "L-1",
            "kind", "letter",
            "found", "Test.Own.UNOFFICIAL",
            "bytes", across.length,
            "hash", HexFormat.of().formatHex(Sha256.of(across)))));
    assertThatThrownBy(() -> scan.require("letter", "L-1", across)).isInstanceOf(HeldBack.class);
  }

  @Test
  void a_file_of_which_the_scanner_has_enough_is_told_from_one_that_it_never_saw() {
    var scan = scan(clamd.address(), PATIENCE);

    assertThat(scan.look("list", "", new byte[TestClamd.TOO_LARGE - 1])).isEqualTo(new Clear());
    assertThat(scan.look("list", "", new byte[TestClamd.TOO_LARGE])).isEqualTo(new TooLarge());
    assertThat(scan.look("list", "", new byte[20 * 1024 * 1024])).isEqualTo(new TooLarge());
  }

  @Test
  void a_scanner_that_stands_still_or_is_gone_lets_nothing_pass() {
    clamd.pause();
    try {
      assertThat(scan(clamd.address(), LITTLE).look("list", "", new byte[20 * 1024 * 1024]))
          .isEqualTo(new Unanswered());
      assertThat(check(clamd.address(), LITTLE).check().level()).isEqualTo(Level.BROKEN);
    } finally {
      clamd.resume();
    }
    assertThat(scan("127.0.0.1:1", PATIENCE).look("list", "", new byte[1]))
        .isEqualTo(new Unanswered());
    assertThat(scan("no-such-host.invalid:3310", PATIENCE).look("list", "", new byte[1]))
        .isEqualTo(new Unanswered());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stream: OK and more",
        "stream: OK FOUN",
        "OK",
        "stream:  FOUND",
        "stream: Can't allocate memory ERROR",
        "\0stream: OK",
        ""
      })
  void only_the_plain_word_of_the_scanner_lets_a_file_pass(String reply) {
    assertThat(saidBy(reply)).isEqualTo(new Unanswered());
  }

  @Test
  void what_a_virus_is_called_is_shortened_to_what_can_be_shown() {
    assertThat(saidBy("stream: A<b>\u0007\u202e " + "x".repeat(200) + " FOUND"))
        .isEqualTo(new Infected("A<b>" + "x".repeat(96)));
    assertThat(saidBy("x".repeat(100_000))).isEqualTo(new Unanswered());
  }

  @Test
  void the_self_check_says_that_no_scanner_is_set_and_which_one_answers() {
    assertThat(check("", PATIENCE).check().words()).isEqualTo("platform.scanner.check.none");
    assertThat(check("", PATIENCE).check().level()).isEqualTo(Level.DOUBTFUL);
    assertThat(scan("", PATIENCE).look("letter", "", VIRUS.getBytes(US_ASCII)))
        .isEqualTo(new Clear());
    var found = check(clamd.address(), PATIENCE).check();
    assertThat(found.level()).isEqualTo(Level.GOOD);
    assertThat(found.arguments().get(1).toString()).startsWith("ClamAV ");
  }

  @Test
  void at_a_socket_of_this_machine_the_scanner_works_the_same() {
    var scan = scan(clamd.socket(), PATIENCE);

    assertThat(scan.look("letter", "", new byte[300_000])).isEqualTo(new Clear());
    assertThat(scan.look("letter", "", VIRUS.getBytes(US_ASCII)))
        .isEqualTo(new Infected("Test.Own.UNOFFICIAL"));
    assertThat(scan.look("list", "", new byte[20 * 1024 * 1024])).isEqualTo(new TooLarge());
    assertThat(check(clamd.socket(), PATIENCE).check().level()).isEqualTo(Level.GOOD);
    assertThat(scan("unix:" + folder.resolve("no.ctl"), PATIENCE).look("list", "", new byte[1]))
        .isEqualTo(new Unanswered());
  }

  @Test
  void a_socket_that_stands_still_lets_nothing_pass() {
    clamd.pause();
    try {
      assertThat(scan(clamd.socket(), LITTLE).look("list", "", new byte[20 * 1024 * 1024]))
          .isEqualTo(new Unanswered());
    } finally {
      clamd.resume();
    }
  }

  @Test
  void it_is_a_flaw_that_a_port_answers_whoever_reaches_it() {
    assertThat(new ScannerAddress("").flaw()).isEmpty();
    assertThat(new ScannerAddress(clamd.socket()).flaw()).isEmpty();
    assertThat(new ScannerAddress("127.0.0.1:3310").flaw())
        .isEqualTo(MachineLink.Flaw.of("platform.scanner.link.nothing", "127.0.0.1:3310"));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:3310, /127.0.0.1:3310",
    "' localhost:65535 ', localhost/127.0.0.1:65535",
    "[::1]:3310, /[0:0:0:0:0:0:0:1]:3310",
    "unix:/run/clamav/clamd.ctl, /run/clamav/clamd.ctl"
  })
  void a_scanner_is_named_by_host_and_port_or_by_its_socket(String setting, String place)
      throws IOException {
    var address = new ScannerAddress(setting);

    assertThat(address.place()).hasToString(place);
    assertThat(address).hasToString(setting.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3310",
        "scanner",
        ":3310",
        "scanner:0",
        "scanner:65536",
        "tcp://scanner:3310",
        "unix:clamd.ctl",
        "unix:"
      })
  void a_setting_that_names_no_scanner_stops_the_start(String setting) {
    assertThatThrownBy(() -> new ScannerAddress(setting))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("SAFECONDUCT_SCANNER")
        .hasMessageContaining(setting);
  }

  private ClamdScan scan(String address, Duration patience) {
    var where = new ScannerAddress(address);
    return new ClamdScan(where, new ClamdLine(where, patience), (deed, subject, details) -> {
      var row = new HashMap<String, Object>(details);
      row.put("deed", deed);
      row.put("subject", subject);
      entered.add(row);
    });
  }

  private ScannerCheck check(String address, Duration patience) {
    var where = new ScannerAddress(address);
    var installation = InstallationFixture.installation(InstallationMode.SERVE, jdbc);
    return new ScannerCheck(where, new ClamdLine(where, patience), installation);
  }

  /// What is made of a reply that clamd does not give, or cannot be brought to give.
  private Object saidBy(String reply) {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> {
        try (var caller = server.accept()) {
          caller.getOutputStream().write(reply.getBytes(UTF_8));
          caller.shutdownOutput();
          caller.getInputStream().readAllBytes();
        } catch (IOException enough) {
          // whoever called has read as much as it wants
        }
      });
      return scan("127.0.0.1:" + server.getLocalPort(), PATIENCE).look("list", "", new byte[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
