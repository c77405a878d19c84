package org.safeconduct.crisis;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.JdbcMembers.Linked;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.answers.AnswerMeters;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.answers.AnswerOutcome.NonceReused;
import org.safeconduct.crisis.answers.AnswerOutcome.Recorded;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.crisis.answers.Standing;
import org.safeconduct.crisis.answers.Standing.Help;
import org.safeconduct.crisis.answers.TypedPlaces;
import org.safeconduct.crisis.answers.Verdict;
import org.safeconduct.crisis.answers.Voice;
import org.safeconduct.crisis.attention.BoardNews;
import org.safeconduct.crisis.sealing.Chain;
import org.springframework.stereotype.Component;

/// Writes answers down and lets the member stand as all answers together say.
@Component
class AnswerBook {
  private final JdbcMembers members;
  private final JdbcAnswers answers;
  private final Speakers speakers;
  private final TypedPlaces places;
  private final BoardNews news;

  AnswerBook(
      JdbcMembers members,
      JdbcAnswers answers,
      Speakers speakers,
      TypedPlaces places,
      BoardNews news) {
    this.members = members;
    this.answers = answers;
    this.speakers = speakers;
    this.places = places;
    this.news = news;
  }

  /// Keeps an answer about a member whose row the caller holds, unless the same one with its
  /// nonce is kept. A person who goes back to a form and changes it means the new answer; a
  /// program that does so has a fault and is told.
  AnswerOutcome write(HeadcountRecord headcount, Linked about, Draft draft) {
    var member = about.row().member();
    var form = speakers.nameOf(draft.manner().nonce());
    var kept = answers.withNonce(headcount.id(), member.person(), form).orElse(null);
    if (kept != null && draft.repeats(kept))
      return new Recorded(kept, about.row().standing(), true);
    if (kept != null && draft.manner().channel() == Voice.Channel.API) return new NonceReused();
    var answer = new Answer(
        answers.nextNumber(),
        member.person(),
        draft.said(),
        speakers.speakingOf(member, draft.manner().channel(), draft.manner().how()),
        draft.at(),
        draft.resolves());
    var link = Chain.answer(about.end(), headcount.id(), answer);
    var all = new ArrayList<>(answers.about(headcount.id(), member.person()));
    all.add(answer);
    var nonce = kept == null ? form : form + "#" + answer.number();
    answers.add(headcount.id(), answer, nonce, link);
    AnswerMeters.recorded(answer);
    places.confirm(headcount, member, answer);
    return new Recorded(answer, stand(about.row(), Verdict.on(all), link, answer.at()), false);
  }

  private Standing stand(MemberStanding before, Verdict verdict, byte[] link, Instant at) {
    var member = before.member();
    var help = help(before.standing(), verdict, at);
    boolean rings = help != null && help.takenBy() == null && !before.standing().helpWaits();
    members.stand(member, verdict, link, help == null ? null : help.since(), rings);
    tell(before, verdict, rings, help == null);
    return new Standing(
        verdict.status(),
        verdict.since() == null ? before.standing().since() : verdict.since(),
        verdict.holding(),
        verdict.against(),
        help,
        before.standing().exclusion());
  }

  /// The call for help after the verdict. What gets worse than the call that was taken rings
  /// again.
  private static @Nullable Help help(Standing before, Verdict verdict, Instant at) {
    if (!verdict.status().asksForHelp()) return null;
    var help = before.help();
    return help == null || verdict.status().isWorseThan(before.status())
        ? new Help(at, null, null)
        : help;
  }

  private void tell(MemberStanding before, Verdict verdict, boolean rings, boolean noHelp) {
    var headcount = before.member().headcount();
    if (rings || (noHelp && before.standing().helpWaits())) news.alarmChanged(headcount);
    else news.changed(headcount);
  }

  /// An answer before it has a number.
  ///
  /// @param at when it came in
  record Draft(Said said, Manner manner, Instant at, boolean resolves) {
    boolean repeats(Answer kept) {
      return kept.said().equals(said) && kept.resolves() == resolves;
    }
  }
}
