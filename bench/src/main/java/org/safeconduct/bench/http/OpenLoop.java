package org.safeconduct.bench.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/// Asks when it is time, whether or not earlier questions were answered: each waits from the
/// moment at which it was meant to be sent.
final class OpenLoop {
  private final double perSecond;
  private final int clients;
  private final Collection<Answered> answered = new ConcurrentLinkedQueue<>();
  private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();

  /// @param clients each sends one question at a time
  OpenLoop(double perSecond, int clients) {
    this.perSecond = perSecond;
    this.clients = clients;
  }

  /// A question with who asks it.
  record Asked(Reader reader, Question question) {}

  /// @param milliseconds since it was meant to be sent
  /// @param oldMilliseconds how old the answer said that it was
  /// @param people how many it said are present
  record Answered(Asked asked, double milliseconds, double oldMilliseconds, int people) {}

  /// All answers, once all questions were asked.
  List<Answered> ask(List<Asked> questions) {
    long started = System.nanoTime() + 100_000_000;
    var threads = new ArrayList<Thread>();
    for (int client = 0; client < clients; client++) {
      int first = client;
      threads.add(Thread.ofVirtual().start(() -> ask(questions, first, started)));
    }
    for (var thread : threads) join(thread);
    if (!failures.isEmpty()) throw failed(failures.iterator().next());
    return List.copyOf(answered);
  }

  private IllegalStateException failed(Throwable first) {
    return new IllegalStateException(
        failures.size() + " questions failed, the first with: " + first.getMessage(), first);
  }

  private void ask(List<Asked> questions, int first, long started) {
    for (int i = first; i < questions.size(); i += clients) {
      long due = started + (long) (i / perSecond * 1e9);
      for (long ahead; (ahead = due - System.nanoTime()) > 0; ) LockSupport.parkNanos(ahead);
      try {
        var asked = questions.get(i);
        var text = asked.question().ask(asked.reader().api());
        double waited = (System.nanoTime() - due) / 1e6;
        answered.add(new Answered(asked, waited, age(text), people(text)));
      } catch (RuntimeException failed) {
        failures.add(failed);
      }
    }
  }

  private static double age(String answer) {
    int from = answer.indexOf("\"asOf\":\"") + 8;
    var asOf = Instant.parse(answer.substring(from, answer.indexOf('"', from)));
    return Duration.between(asOf, Instant.now()).toNanos() / 1e6;
  }

  private static int people(String answer) {
    int from = answer.indexOf("\"people\":") + 9;
    return Integer.parseInt(answer.substring(from, answer.indexOf(',', from)));
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
