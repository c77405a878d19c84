package org.safeconduct.crisis.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Member;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.Answer;

/// A member of a headcount as the API tells it.
record PersonJson(
    String person,
    String name,
    String organisation,
    String category,
    String status,
    Instant since,
    @Nullable PresenceJson presence,
    @Nullable AnswerJson answer,
    @Nullable AnswerJson contradictedBy,
    @Nullable HelpJson help) {
  static PersonJson of(MemberStanding row) {
    var standing = row.standing();
    var card = row.member().card();
    var help = standing.help();
    return new PersonJson(
        row.member().person().toString(),
        card.name(),
        card.organisationName(),
        card.category().name(),
        standing.status().word(),
        standing.since(),
        PresenceJson.of(row.member().presence()),
        AnswerJson.of(standing.holding()),
        AnswerJson.of(standing.against()),
        help == null ? null : new HelpJson(help.since(), help.takenBy(), help.takenAt()));
  }

  /// Why somebody was counted in when the headcount was opened; without confidence if they were
  /// about to arrive or unlocated.
  record PresenceJson(
      String where,
      String why,
      String source,
      @Nullable String confidence,
      @Nullable String group) {
    static @Nullable PresenceJson of(Member.@Nullable Presence presence) {
      if (presence == null) return null;
      var confidence = presence.confidence();
      var group = presence.group();
      return new PresenceJson(
          presence.place(),
          presence.why(),
          presence.source(),
          confidence == null ? null : confidence.name().toLowerCase(Locale.ROOT),
          group == null ? null : group.word());
    }
  }

  /// What somebody said.
  record AnswerJson(
      long number,
      String status,
      String place,
      String words,
      String by,
      String source,
      String channel,
      String how,
      Instant at) {
    static @Nullable AnswerJson of(@Nullable Answer answer) {
      return answer == null
          ? null
          : new AnswerJson(
              answer.number(),
              answer.status().word(),
              answer.said().place(),
              answer.said().words(),
              answer.voice().name(),
              answer.voice().source().name(),
              answer.voice().channel().name(),
              answer.voice().how(),
              answer.at());
    }
  }

  /// A call for help, and who took it.
  record HelpJson(
      Instant since, @Nullable String takenBy, @Nullable Instant takenAt) {}

  /// One page of members.
  ///
  /// @param next cursor of the next page; null on the last
  record Listed(
      Instant asOf, List<PersonJson> people, @Nullable String next) {}
}
