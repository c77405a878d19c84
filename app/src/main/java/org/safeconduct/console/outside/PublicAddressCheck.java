package org.safeconduct.console.outside;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.safeconduct.platform.SelfCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Looks at the public address from outside, as far as that can be done from this machine: whether
/// browsers are served as they should be, and nobody otherwise. Takes some seconds at most, and
/// less than one where everything answers.
@Component
@Order(5)
class PublicAddressCheck implements SelfCheck {
  private static final int SECONDS_FOR_ALL = 8;
  private static final Findings CERTIFICATE = new Findings("certificate");

  private final Optional<PublicHost> host;
  private final CertificateLook certificate;
  private final BoundsLook bounds;

  @Autowired
  PublicAddressCheck(@Value("${safeconduct.public-address:}") String address, Clock clock) {
    this(PublicHost.of(address), (SSLSocketFactory) SSLSocketFactory.getDefault(), clock);
  }

  PublicAddressCheck(Optional<PublicHost> host, SSLSocketFactory tls, Clock clock) {
    this.host = host;
    this.certificate = new CertificateLook(tls, clock);
    this.bounds = new BoundsLook(tls);
  }

  /// The worst of what was found.
  @Override
  public Result check() {
    return results().stream()
        .max(Comparator.comparing(Result::level))
        .orElseThrow(() -> new IllegalStateException("Nothing was looked at"));
  }

  @Override
  public List<Result> results() {
    return host.map(this::look).orElseGet(() -> List.of(CERTIFICATE.good("none")));
  }

  private List<Result> look(PublicHost host) {
    Callable<CertificateLook.Seen> greeting = () -> certificate.look(host);
    var first = inTime(List.of(greeting)).getFirst();
    if (first.state() != Future.State.SUCCESS) return List.of(CERTIFICATE.unseen());
    var seen = first.resultNow();
    var results = new ArrayList<>(List.of(seen.result()));
    if (seen.isReached()) results.addAll(look(host, seen));
    return results;
  }

  private List<Result> look(PublicHost host, CertificateLook.Seen seen) {
    var whats = List.of("tls", "plain", "bounds");
    List<Callable<Result>> looks = List.of(
        () -> VersionLook.look(host, seen.protocol()),
        () -> PlainLook.look(host),
        () -> seen.isBelieved() ? bounds.look(host) : new Findings("bounds").hidden());
    var ended = inTime(looks);
    var results = new ArrayList<Result>();
    for (int i = 0; i < whats.size(); i++) results.add(result(ended.get(i), whats.get(i)));
    return results;
  }

  /// Whatever could not be seen in time is told, for it is no sign that all is well.
  private static Result result(Future<Result> ended, String what) {
    return ended.state() == Future.State.SUCCESS ? ended.resultNow() : new Findings(what).unseen();
  }

  /// All at once; nobody waits for a thread that a name server holds up.
  private static <T> List<Future<T>> inTime(List<Callable<T>> looks) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      return threads.invokeAll(looks, SECONDS_FOR_ALL, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while looking at the public address", stopping);
    } finally {
      threads.shutdownNow();
    }
  }
}
