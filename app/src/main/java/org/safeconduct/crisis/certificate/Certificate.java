package org.safeconduct.crisis.certificate;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Curve;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.HeadcountRecord.Closing;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Standing.Help;
import org.safeconduct.crisis.sealing.HelpCall;
import org.safeconduct.crisis.sealing.Ledger;
import org.safeconduct.crisis.sealing.Ledger.Hashes;
import org.safeconduct.crisis.sealing.Ledger.Heard;
import org.safeconduct.crisis.sealing.Proceedings;
import org.safeconduct.people.PersonId;

/// What a closed headcount leaves behind, in the order in which people read it. What is told to
/// people after the closing is not in it, so that it never changes.
///
/// @param people everybody, the excluded too, by organisation and name
/// @param totals how many stood how, the excluded not counted
/// @param proceedings what was done until the closing
/// @param calls every call for help, oldest first
/// @param hashes of what was frozen at the opening and of everything at the closing
record Certificate(
    HeadcountRecord headcount,
    Closing closing,
    List<Certified> people,
    Map<HeadcountStatus, Integer> totals,
    Curve curve,
    Proceedings proceedings,
    List<Called> calls,
    Hashes hashes) {
  private static final Comparator<Certified> FOR_READING = Comparator.comparing(
          (Certified it) -> it.row().member().card().organisationName())
      .thenComparing(it -> it.row().member().card().name())
      .thenComparing(it -> it.row().member().person().value());

  /// The certificate that a ledger holds; empty while the headcount is open.
  static Optional<Certificate> of(Ledger ledger) {
    var closing = ledger.headcount().closing();
    if (closing == null || ledger.hashes().seal() == null) return Optional.empty();
    var people = people(ledger);
    return Optional.of(new Certificate(
        ledger.headcount(),
        closing,
        people,
        totals(people),
        ledger.curve(),
        ledger.proceedings().until(closing),
        calls(ledger, people),
        ledger.hashes()));
  }

  /// How many people the headcount was about.
  public int population() {
    return totals.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// How many somebody had answered for, whatever the answer.
  public int accounted() {
    return population() - count(HeadcountStatus.SILENT);
  }

  /// Whether nobody had answered for somebody when it was closed.
  public boolean hasSilent() {
    return count(HeadcountStatus.SILENT) > 0;
  }

  /// How many stood like that.
  public int count(HeadcountStatus status) {
    return totals.getOrDefault(status, 0);
  }

  /// Those for whom nobody had answered.
  public List<Certified> silent() {
    return people.stream()
        .filter(it -> it.counts() && !it.row().standing().status().isAnswer())
        .toList();
  }

  private static List<Called> calls(Ledger ledger, List<Certified> people) {
    var each = people.stream()
        .collect(Collectors.toMap(it -> it.row().member().person(), Function.identity()));
    return ledger.helpCalls().stream()
        .map(it -> new Called(it, Objects.requireNonNull(each.get(it.person()))))
        .toList();
  }

  private static List<Certified> people(Ledger ledger) {
    Map<PersonId, List<Answer>> said =
        ledger.answers().stream().map(Heard::answer).collect(Collectors.groupingBy(Answer::person));
    return ledger.members().stream()
        .map(it -> new Certified(
            it.row(),
            said.getOrDefault(it.row().member().person(), List.of()),
            it.frozen(),
            it.end()))
        .sorted(FOR_READING)
        .toList();
  }

  private static Map<HeadcountStatus, Integer> totals(List<Certified> people) {
    var totals = new EnumMap<HeadcountStatus, Integer>(HeadcountStatus.class);
    for (var it : people)
      if (it.counts()) totals.merge(it.row().standing().status(), 1, Integer::sum);
    return totals;
  }

  /// One member with everything that was said, oldest first.
  ///
  /// @param frozen the first hash of the member's chain, in hex
  /// @param end the last hash of the member's chain, in hex
  record Certified(MemberStanding row, List<Answer> answers, String frozen, String end) {
    public boolean counts() {
      return row.standing().exclusion() == null;
    }

    @Nullable
    String excludedBecause() {
      var exclusion = row.standing().exclusion();
      return exclusion == null ? null : exclusion.reason();
    }

    @Nullable
    Help help() {
      return row.standing().help();
    }
  }

  /// A call for help, and whose it was.
  record Called(HelpCall call, Certified who) {
    /// Whether the headcount was closed although nobody had taken it.
    public boolean isLeft() {
      return call.isLeft() && who.counts();
    }
  }
}
