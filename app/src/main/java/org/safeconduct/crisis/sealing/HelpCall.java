package org.safeconduct.crisis.sealing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.answers.Verdict;
import org.safeconduct.crisis.sealing.Proceedings.Taking;
import org.safeconduct.people.PersonId;

/// A call for help, from when it was heard to when it was over. A call that gets worse after
/// somebody took it is a new one; while nobody has, it goes on.
///
/// @param person who needed help
/// @param status how badly, at the worst: `needsHelp` or `injured`
/// @param at when it was heard first
/// @param takenBy who took it; null if nobody did
/// @param takenAt when it was taken; null if it was not
/// @param ended when it was over: help was not asked for any more, or it got worse and rang again;
///     null if it stood to the last
public record HelpCall(
    PersonId person,
    HeadcountStatus status,
    Instant at,
    @Nullable String takenBy,
    @Nullable Instant takenAt,
    @Nullable Instant ended) {
  private static final Comparator<HelpCall> OLDEST_FIRST =
      Comparator.comparing(HelpCall::at).thenComparing(it -> it.person().value());

  /// All calls for help that the answers were, oldest first.
  ///
  /// @param answers everything that was said, in the order in which it was recorded
  static List<HelpCall> among(List<Answer> answers, List<Taking> takings) {
    Map<PersonId, List<Answer>> about =
        answers.stream().collect(Collectors.groupingBy(Answer::person));
    return about.values().stream()
        .filter(it -> it.stream().anyMatch(answer -> answer.status().asksForHelp()))
        .flatMap(it -> of(it, takings).stream())
        .sorted(OLDEST_FIRST)
        .toList();
  }

  /// Whether it stood to the last and nobody had taken it.
  public boolean isLeft() {
    return takenBy == null && ended == null;
  }

  private static List<HelpCall> of(List<Answer> answers, List<Taking> takings) {
    var course = new Course(answers.getFirst().person(), takings);
    for (int n = 1; n <= answers.size(); n++)
      course.next(Verdict.on(answers.subList(0, n)).status(), answers.get(n - 1).at());
    return course.calls();
  }

  /// @param rang when it was heard as it is now
  private HelpCall taken(Instant rang, List<Taking> takings) {
    return takings.stream()
        .filter(it -> it.person().equals(person) && it.called().equals(rang))
        .findFirst()
        .map(it -> new HelpCall(person, status, at, it.by(), it.at(), ended))
        .orElse(this);
  }

  private HelpCall worst(HeadcountStatus now) {
    var worse = now.isWorseThan(status) ? now : status;
    return new HelpCall(person, worse, at, takenBy, takenAt, ended);
  }

  private HelpCall ended(Instant when) {
    return new HelpCall(person, status, at, takenBy, takenAt, when);
  }

  /// The calls of one person, answer by answer.
  private static final class Course {
    private final PersonId person;
    private final List<Taking> takings;
    private final List<HelpCall> over = new ArrayList<>();
    private HeadcountStatus status = HeadcountStatus.SILENT;
    private Instant rang = Instant.MIN;
    private @Nullable HelpCall current;

    Course(PersonId person, List<Taking> takings) {
      this.person = person;
      this.takings = takings;
    }

    void next(HeadcountStatus now, Instant at) {
      if (!now.asksForHelp()) end(at);
      else if (current == null || now.isWorseThan(status)) ring(now, at);
      status = now;
    }

    List<HelpCall> calls() {
      if (current != null) over.add(current.taken(rang, takings));
      return over;
    }

    private void end(Instant at) {
      if (current != null) over.add(current.taken(rang, takings).ended(at));
      current = null;
    }

    private void ring(HeadcountStatus now, Instant at) {
      var goesOn = current;
      if (goesOn != null && goesOn.taken(rang, takings).takenBy() != null) {
        end(at);
        goesOn = null;
      }
      current =
          goesOn == null ? new HelpCall(person, now, at, null, null, null) : goesOn.worst(now);
      rang = at;
    }
  }
}
