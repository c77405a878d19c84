package org.safeconduct.crisis.sealing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Curve;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.Answer;

/// Everything that is on record about a headcount: what a certificate is made of. After the
/// closing nothing in it changes; a later all-clear is added to what everybody was told.
///
/// @param headcount what it was about
/// @param members everybody, the excluded too, by id
/// @param answers every answer, in the order in which they were recorded
/// @param proceedings what was done: rounds, announcements, calls for help that were taken
/// @param curve how the number of accounted people grew
/// @param hashes what all this must hash to
public record Ledger(
    HeadcountRecord headcount,
    List<Entry> members,
    List<Heard> answers,
    Proceedings proceedings,
    Curve curve,
    Hashes hashes) {
  public Ledger {
    members = List.copyOf(members);
    answers = List.copyOf(answers);
  }

  /// Every call for help, oldest first, and who took it.
  public List<HelpCall> helpCalls() {
    return HelpCall.among(answers.stream().map(Heard::answer).toList(), proceedings.takings());
  }

  String snapshot() {
    return hashes.snapshot();
  }

  @Nullable
  String seal() {
    return hashes.seal();
  }

  /// @param snapshot hash of what was frozen at the opening, in hex
  /// @param seal hash of everything at the closing, in hex; null while it is open
  /// @param form what the seal holds: 1 members and their answers, 2 the proceedings too
  public record Hashes(String snapshot, @Nullable String seal, int form) {}

  /// A member.
  ///
  /// @param row who, and how they stand
  /// @param frozen hash of what was frozen, in hex
  /// @param end hash of the last answer about them, in hex; the same as `frozen` while they
  ///     are silent
  public record Entry(MemberStanding row, String frozen, String end) {}

  /// An answer.
  ///
  /// @param answer what was said
  /// @param hash takes in the answer and the hash before it about the same member, in hex
  public record Heard(Answer answer, String hash) {}
}
