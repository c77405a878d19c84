package org.safeconduct.governance.consultations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.DelegationId;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// A consultation with everything that its reader may know of it.
///
/// @param voices what each organisation said; for an organisation only its own
/// @param positions as they were written, the newest first
public record ConsultationFile(
    Consultation consultation,
    List<Voice> voices,
    List<Position> positions,
    @Nullable Adoption adoption,
    Tally tally) {
  public ConsultationFile {
    voices = List.copyOf(voices);
    positions = List.copyOf(positions);
  }

  /// An organisation that was asked.
  ///
  /// @param replies the newest first; empty if it is silent
  public record Voice(OrganisationId organisation, List<Reply> replies) {
    public Voice {
      replies = List.copyOf(replies);
    }

    /// What counts; null if it is silent.
    public @Nullable Reply last() {
      return replies.isEmpty() ? null : replies.getFirst();
    }
  }

  /// What follows from the replies, as somebody wrote it.
  public record Position(int number, String words, String by, Instant at) {}

  /// A position became a decision.
  ///
  /// @param number such as `POS/2026/3`
  /// @param position which one
  /// @param person who adopted it
  /// @param seat who is accountable
  /// @param delegation under which one; null if the post itself had the authority
  public record Adoption(
      String number,
      int position,
      PersonId person,
      Seat seat,
      @Nullable DelegationId delegation,
      Instant at) {}

  /// How many organisations said what.
  ///
  /// @param silent said nothing, whatever that means
  /// @param late of those who replied
  public record Tally(
      int asked, int agree, int remarks, int disagree, int noPosition, int silent, int late) {
    static Tally of(List<Voice> voices) {
      return new Tally(
          voices.size(),
          count(voices, Stance.AGREE),
          count(voices, Stance.AGREE_WITH_REMARKS),
          count(voices, Stance.DISAGREE),
          count(voices, Stance.NO_POSITION),
          (int) voices.stream().filter(it -> it.replies().isEmpty()).count(),
          (int) voices.stream()
              .filter(it -> !it.replies().isEmpty() && it.replies().getFirst().late())
              .count());
    }

    private static int count(List<Voice> voices, Stance stance) {
      return (int) voices.stream()
          .filter(it -> !it.replies().isEmpty() && it.replies().getFirst().stance() == stance)
          .count();
    }
  }
}
