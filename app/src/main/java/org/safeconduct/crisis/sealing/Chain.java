package org.safeconduct.crisis.sealing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.HeadcountOverview.Told;
import org.safeconduct.crisis.HeadcountRecord;
import org.safeconduct.crisis.HeadcountRecord.Closing;
import org.safeconduct.crisis.Member;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.sealing.Proceedings.Taking;
import org.safeconduct.platform.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// The hash chain of a headcount (SHA-256, FIPS 180-4). Each link is the hash of a JSON array
/// (RFC 8259, UTF-8, no white space, absent values as `null`, hashes in hex, times as ISO 8601
/// UTC).
///
/// Every member has a chain of their own, so that answers about different people never wait
/// for each other: it starts with the frozen member, and each answer takes in the hash before
/// it. The snapshot joins the frozen members at the opening; the seal joins the ends of all
/// chains at the closing, and what was done meanwhile: rounds, announcements, takings.
public final class Chain {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Chain() {}

  /// The first link of a member's chain: what was frozen, without mail address and telephone. As
  /// what somebody was counted in who was not believed there stands at its end, and only there
  /// where it was kept.
  public static byte[] frozen(Member member) {
    var card = member.card();
    var presence = member.presence();
    var besides = presence == null ? null : presence.besides();
    var parts = new ArrayList<@Nullable Object>(Arrays.asList(
        "member",
        member.headcount(),
        card.id(),
        member.registered(),
        card.name(),
        card.organisation(),
        card.organisationName(),
        card.category(),
        card.language(),
        card.zone(),
        card.headOfHousehold(),
        presence == null ? null : presence.place(),
        presence == null ? null : presence.why(),
        presence == null ? null : presence.source(),
        presence == null ? null : presence.confidence(),
        member.added().at(),
        member.added().by()));
    if (besides != null) parts.add(besides);
    return hash(parts.toArray());
  }

  /// The next link of a member's chain.
  public static byte[] answer(byte[] before, HeadcountId headcount, Answer answer) {
    return hash(
        "answer",
        hex(before),
        headcount,
        answer.person(),
        answer.status(),
        answer.said().place(),
        answer.said().words(),
        answer.voice().speaker(),
        answer.voice().name(),
        answer.voice().source(),
        answer.voice().channel(),
        answer.voice().how(),
        answer.resolves(),
        answer.at());
  }

  /// What was frozen at the opening.
  ///
  /// @param frozen the first links of all members then, in any order
  public static byte[] snapshot(HeadcountRecord headcount, Collection<byte[]> frozen) {
    var opening = headcount.opening();
    return hash(
        "snapshot",
        headcount.id(),
        headcount.title(),
        headcount.exercise(),
        opening.at(),
        opening.by(),
        opening.origin(),
        opening.alert(),
        frozen.stream().map(Chain::hex).sorted().toList());
  }

  /// The hash of any request, to tell a repetition from another one.
  public static byte[] request(Object... parts) {
    return hash(parts);
  }

  /// The end of a member's chain with what the answers do not say.
  ///
  /// @param end the last link
  public static byte[] end(MemberStanding row, byte[] end) {
    var help = row.standing().help();
    var exclusion = row.standing().exclusion();
    return hash(
        "end",
        hex(end),
        row.standing().status(),
        help == null ? null : help.takenBy(),
        help == null ? null : help.takenAt(),
        exclusion == null ? null : exclusion.by(),
        exclusion == null ? null : exclusion.at(),
        exclusion == null ? null : exclusion.reason());
  }

  /// What is sealed at a closing: the snapshot, all members and the proceedings until then.
  ///
  /// @param ends the ends of all members, in any order
  public static byte[] seal(
      byte[] snapshot, Collection<byte[]> ends, Proceedings proceedings, Closing closing) {
    var until = proceedings.until(closing);
    return hash(
        "seal-2",
        hex(snapshot),
        ends.stream().map(Chain::hex).sorted().toList(),
        until.rounds().stream().map(it -> hex(round(it))).toList(),
        until.told().stream().map(it -> hex(told(it))).toList(),
        until.takings().stream().map(it -> hex(taking(it))).toList(),
        closing.at(),
        closing.by(),
        closing.reason());
  }

  private static byte[] round(Round it) {
    var audience = it.audience();
    return hash("round", it.number(), it.at(), audience.people(), audience.toCall());
  }

  private static byte[] told(Told it) {
    var audience = it.audience();
    return hash(
        "told",
        it.id(),
        it.kind(),
        it.at(),
        it.by(),
        audience.people(),
        audience.toCall(),
        it.words().entrySet().stream()
            .map(in ->
                List.of(in.getKey(), in.getValue().subject(), in.getValue().body()))
            .toList());
  }

  private static byte[] taking(Taking it) {
    return hash("taking", it.person(), it.called(), it.by(), it.at());
  }

  /// What was sealed at a closing before rounds, announcements and takings were sealed too.
  ///
  /// @param ends the ends of all members, in any order
  static byte[] sealWithoutProceedings(byte[] snapshot, Collection<byte[]> ends, Closing closing) {
    return hash(
        "seal",
        hex(snapshot),
        ends.stream().map(Chain::hex).sorted().toList(),
        closing.at(),
        closing.by(),
        closing.reason());
  }

  /// The hash as 64 lower-case hexadecimal digits.
  public static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static byte[] hash(@Nullable Object... values) {
    var texts = Arrays.stream(values).map(Chain::text).toArray();
    return Sha256.of(JSON.writeValueAsBytes(texts));
  }

  private static @Nullable Object text(@Nullable Object value) {
    return value == null || value instanceof Collection || value instanceof Boolean
        ? value
        : value.toString();
  }
}
