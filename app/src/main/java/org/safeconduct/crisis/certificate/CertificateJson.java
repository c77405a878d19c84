package org.safeconduct.crisis.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Answer;
import org.safeconduct.crisis.Curve;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.HeadcountStatus;
import org.safeconduct.crisis.certificate.Certificate.Certified;

/// A certificate as JSON: the same bytes at every reading, for it holds nothing of the reading.
record CertificateJson(
    String headcount,
    String title,
    boolean exercise,
    Opened opened,
    Closed closed,
    Totals totals,
    Times times,
    List<Asked> asked,
    List<Person> people,
    Hashes hashes) {
  static CertificateJson of(Certificate it) {
    var headcount = it.headcount();
    return new CertificateJson(
        headcount.id().toString(),
        headcount.title(),
        headcount.exercise(),
        Opened.of(it),
        Closed.of(it),
        Totals.of(it),
        Times.of(it.curve()),
        it.rounds().stream().map(Asked::of).toList(),
        it.people().stream().map(Person::of).toList(),
        new Hashes("SHA-256", it.snapshot(), it.seal()));
  }

  record Opened(
      Instant at, String by, String from, @Nullable String alert) {
    static Opened of(Certificate it) {
      var opening = it.headcount().opening();
      return new Opened(
          opening.at(),
          opening.by(),
          opening.origin().name(),
          opening.alert() == null ? null : opening.alert().toString());
    }
  }

  record Closed(Instant at, String by, @Nullable String reason) {
    static Closed of(Certificate it) {
      var closing = it.closing();
      return new Closed(closing.at(), closing.by(), closing.reason());
    }
  }

  record Totals(int population, TreeMap<String, Integer> byStatus, long excluded) {
    static Totals of(Certificate it) {
      var byStatus = new TreeMap<String, Integer>();
      for (var status : HeadcountStatus.values()) byStatus.put(status.word(), it.count(status));
      return new Totals(
          it.population(),
          byStatus,
          it.people().stream().filter(p -> !p.counts()).count());
    }
  }

  /// How long until this share was accounted for, ISO 8601 durations; null if it never was.
  record Times(
      @Nullable Duration half,
      @Nullable Duration ninety,
      @Nullable Duration all) {
    static Times of(Curve curve) {
      return new Times(
          curve.until(50).orElse(null),
          curve.until(90).orElse(null),
          curve.until(100).orElse(null));
    }
  }

  /// @param people how many were to be asked
  /// @param writtenTo how many of them had a usable address; null where not counted apart
  /// @param toCall how many of them had none and had to be called; null where not counted apart
  record Asked(
      int round,
      Instant at,
      int people,
      @Nullable Integer writtenTo,
      @Nullable Integer toCall) {
    static Asked of(Round it) {
      var audience = it.audience();
      return new Asked(
          it.number(), it.at(), audience.people(), audience.written(), audience.toCall());
    }
  }

  record Person(
      String person,
      String name,
      String organisation,
      String category,
      String status,
      @Nullable Presence presence,
      List<Said> answers,
      @Nullable String helpTakenBy,
      @Nullable String excluded,
      Chained chain) {
    static Person of(Certified it) {
      var row = it.row();
      var card = row.member().card();
      var presence = row.member().presence();
      return new Person(
          row.member().person().toString(),
          card.name(),
          card.organisationName(),
          card.category().name(),
          row.standing().status().word(),
          presence == null
              ? null
              : new Presence(
                  presence.place(),
                  presence.why(),
                  presence.source(),
                  presence.confidence().name()),
          it.answers().stream().map(Said::of).toList(),
          it.helpTakenBy(),
          it.excludedBecause(),
          new Chained(it.frozen(), it.end()));
    }
  }

  record Presence(String where, String why, String source, String confidence) {}

  record Said(
      String status,
      String place,
      String words,
      String by,
      String source,
      String channel,
      String how,
      Instant at,
      boolean resolves) {
    static Said of(Answer it) {
      return new Said(
          it.status().word(),
          it.said().place(),
          it.said().words(),
          it.voice().name(),
          it.voice().source().name(),
          it.voice().channel().name(),
          it.voice().how(),
          it.at(),
          it.resolves());
    }
  }

  record Chained(String first, String last) {}

  record Hashes(String algorithm, String snapshot, String seal) {}
}
