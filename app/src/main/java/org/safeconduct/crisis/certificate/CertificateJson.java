package org.safeconduct.crisis.certificate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Curve;
import org.safeconduct.crisis.HeadcountOverview;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.Member;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.certificate.Certificate.Called;
import org.safeconduct.crisis.certificate.Certificate.Certified;
import org.safeconduct.crisis.sealing.Ledger;
import org.safeconduct.notifications.Words;

/// A certificate as JSON: the same bytes at every reading, for it holds nothing of the reading.
record CertificateJson(
    @JsonUnwrapped About about,
    Opened opened,
    Closed closed,
    Totals totals,
    Times times,
    List<Asked> asked,
    List<Told> told,
    List<HelpCall> helpCalls,
    List<Person> people,
    Hashes hashes) {
  static CertificateJson of(Certificate it) {
    return new CertificateJson(
        About.of(it),
        Opened.of(it),
        Closed.of(it),
        Totals.of(it),
        Times.of(it.curve()),
        it.proceedings().rounds().stream().map(Asked::of).toList(),
        it.proceedings().told().stream().map(Told::of).toList(),
        it.calls().stream().map(call -> HelpCall.of(call, it)).toList(),
        it.people().stream().map(Person::of).toList(),
        Hashes.of(it.hashes()));
  }

  record About(String headcount, String title, boolean exercise) {
    static About of(Certificate it) {
      var headcount = it.headcount();
      return new About(headcount.id().toString(), headcount.title(), headcount.exercise());
    }
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

  /// What everybody was told.
  ///
  /// @param kind `CORRECTION` or `ALL_CLEAR`
  /// @param people for how many it was meant; the two after it as for a round
  /// @param words subject and body by language tag
  record Told(
      String kind,
      Instant at,
      String by,
      int people,
      @Nullable Integer writtenTo,
      @Nullable Integer toCall,
      TreeMap<String, Words> words) {
    static Told of(HeadcountOverview.Told it) {
      var audience = it.audience();
      return new Told(
          it.kind().name(),
          it.at(),
          it.by(),
          audience.people(),
          audience.written(),
          audience.toCall(),
          new TreeMap<>(it.words()));
    }
  }

  /// A call for help.
  ///
  /// @param status `needsHelp` or `injured`, the worst that was said
  /// @param takenBy null if nobody took it
  /// @param ended when it was over; null if it stood at the closing
  /// @param leftBy who closed although nobody had taken it; null unless so
  record HelpCall(
      String person,
      String name,
      String organisation,
      String status,
      Instant at,
      @Nullable String takenBy,
      @Nullable Instant takenAt,
      @Nullable Instant ended,
      @Nullable String leftBy) {
    static HelpCall of(Called it, Certificate certificate) {
      var card = it.who().row().member().card();
      var call = it.call();
      return new HelpCall(
          call.person().toString(),
          card.name(),
          card.organisationName(),
          call.status().word(),
          call.at(),
          call.takenBy(),
          call.takenAt(),
          call.ended(),
          it.isLeft() ? certificate.closing().by() : null);
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
      @JsonUnwrapped Help help,
      @Nullable String excluded,
      Chained chain) {
    static Person of(Certified it) {
      var row = it.row();
      var card = row.member().card();
      return new Person(
          row.member().person().toString(),
          card.name(),
          card.organisationName(),
          card.category().name(),
          row.standing().status().word(),
          Presence.of(row.member().presence()),
          it.answers().stream().map(Said::of).toList(),
          Help.of(it),
          it.excludedBecause(),
          new Chained(it.frozen(), it.end()));
    }
  }

  /// Who took the call for help that stands; both null if none does or nobody has.
  record Help(@Nullable String helpTakenBy, @Nullable Instant helpTakenAt) {
    static Help of(Certified it) {
      var help = it.help();
      return help == null ? new Help(null, null) : new Help(help.takenBy(), help.takenAt());
    }
  }

  record Presence(
      String where,
      String why,
      String source,
      @Nullable String confidence,
      @Nullable String besides) {
    static @Nullable Presence of(Member.@Nullable Presence it) {
      if (it == null) return null;
      var confidence = it.confidence();
      var besides = it.besides();
      return new Presence(
          it.place(),
          it.why(),
          it.source(),
          confidence == null ? null : confidence.name(),
          besides == null ? null : besides.name());
    }
  }

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

  /// @param form what the seal holds: 1 members and their answers, 2 also rounds, announcements
  ///     and who took calls for help
  record Hashes(
      String algorithm, int form, String snapshot, @Nullable String seal) {
    static Hashes of(Ledger.Hashes it) {
      return new Hashes("SHA-256", it.form(), it.snapshot(), it.seal());
    }
  }
}
