package org.safeconduct.platform.syslog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.MachineLink;
import org.safeconduct.platform.PemCertificates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The log server that takes the audit trail and the server's log, if one is configured.
@Component
public class SyslogReceiver implements MachineLink {
  private static final int PORT = 6514; // RFC 5425, section 4.1
  private static final int MOST_PORTS = 65_535;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final @Nullable URI address;
  private final PemCertificates certificates;
  private final Duration patience;
  private final String origin;

  /// @param address such as `tls://logs.example.org:6514`; empty for none
  /// @param authority the file with the certificates that its own must be signed by; empty for
  ///     those that Java trusts
  /// @param certificate the file with ours, if it asks for one
  /// @param key the file with the private key of ours
  @Autowired
  SyslogReceiver(
      @Value("${safeconduct.syslog.address:}") String address,
      @Value("${safeconduct.syslog.authority:}") String authority,
      @Value("${safeconduct.syslog.certificate:}") String certificate,
      @Value("${safeconduct.syslog.key:}") String key) {
    this(address, new PemCertificates(authority, certificate, key), PATIENCE);
  }

  /// @param patience how long it may keep us waiting at each step
  SyslogReceiver(String address, PemCertificates certificates, Duration patience) {
    this.address = address.isBlank() ? null : address(address.strip());
    this.certificates = certificates;
    this.patience = patience;
    this.origin = host() + " safeconduct " + ProcessHandle.current().pid();
    if (this.address == null) return;
    certificates.requireUsable("SAFECONDUCT_SYSLOG");
  }

  /// Whether there is one.
  public boolean isConfigured() {
    return address != null;
  }

  /// Its host and port; empty without one.
  public String name() {
    return address == null ? "" : address.getHost() + ":" + port(address);
  }

  @Override
  public Optional<Flaw> flaw() {
    if (!isConfigured() || certificates.isOurs()) return Optional.empty();
    return Flaw.of("platform.syslog.link.nothing", name());
  }

  /// Hands messages over in order, on a connection of their own. When this returns, the receiver
  /// has read all of them and said so by its own end of the connection (close_notify, RFC 5425,
  /// section 4.4).
  ///
  /// @throws IOException if it did not, or its certificate is not the right one; it may have read
  ///     some of them
  public void take(List<SyslogMessage> messages) throws IOException {
    if (address == null) throw new IOException("no log server is configured");
    try (var line =
        SyslogLine.open(certificates.context(), address.getHost(), port(address), patience)) {
      for (var message : messages) line.write(message.framed(origin));
      line.finish();
    }
  }

  private static int port(URI address) {
    return address.getPort() < 0 ? PORT : address.getPort();
  }

  private static String host() {
    try {
      var name = InetAddress.getLocalHost().getHostName();
      return name.matches("[\\x21-\\x7e]{1,255}") ? name : "-";
    } catch (UnknownHostException nameless) {
      return "-";
    }
  }

  private static URI address(String text) {
    try {
      var address = URI.create(text);
      boolean isPlain = address.getUserInfo() == null
          && "".equals(address.getPath())
          && address.getQuery() == null
          && address.getFragment() == null;
      if ("tls".equals(address.getScheme())
          && address.getHost() != null
          && isPlain
          && port(address) >= 1
          && port(address) <= MOST_PORTS) return address;
    } catch (IllegalArgumentException unreadable) {
      throw new CannotStart(refused(text), unreadable);
    }
    throw new CannotStart(refused(text));
  }

  private static String refused(String text) {
    return "SAFECONDUCT_SYSLOG must be the address of a log server that speaks TLS, such as"
        + " tls://logs.example.org:6514, and is “" + text + "”.";
  }
}
