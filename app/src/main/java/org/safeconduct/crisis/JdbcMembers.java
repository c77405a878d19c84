package org.safeconduct.crisis;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.Standing.Exclusion;
import org.safeconduct.crisis.answers.Verdict;
import org.safeconduct.crisis.asking.Shortened;
import org.safeconduct.crisis.rows.MemberRows;
import org.safeconduct.crisis.sealing.Chain;
import org.safeconduct.crisis.sealing.Proceedings.Taking;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps members: their frozen part is added once, their standing follows the answers.
@Repository
class JdbcMembers {
  private static final int AT_ONCE = 5_000;
  private static final int LONGEST_NAME = 300;
  private static final String INSERT = """
      insert into crisis.member (
          headcount, person, registered, name, organisation, organisation_name, category, language,
          zone, head, email, phone, place, why, known_from, confidence, presence_group, added_at,
          added_by, since, frozen, chain)
      select :headcount, person, registered, name, organisation, organisation_name, category,
             language, zone, head, email, phone, place, why, known_from, confidence, presence_group,
             :at, :by, :at, decode(frozen, 'hex'), decode(frozen, 'hex')
      from unnest(
          cast(:person as uuid[]), cast(:registered as bool[]), cast(:name as text[]),
          cast(:organisation as uuid[]), cast(:organisationName as text[]),
          cast(:category as text[]), cast(:language as text[]), cast(:zone as uuid[]),
          cast(:head as uuid[]), cast(:email as text[]), cast(:phone as text[]),
          cast(:place as text[]), cast(:why as text[]), cast(:source as text[]),
          cast(:confidence as text[]), cast(:besides as text[]), cast(:frozen as text[]))
        as added (
          person, registered, name, organisation, organisation_name, category, language, zone, head,
          email, phone, place, why, known_from, confidence, presence_group, frozen)
      on conflict (headcount, person) do nothing
      """;
  private static final String FIND = MemberRows.SELECT + ", m.chain" + MemberRows.FROM
      + " where m.headcount = :headcount and m.person = :person";
  private static final String LOCK = FIND + " for update of m";
  private static final String HOUSEHOLD = MemberRows.SELECT + MemberRows.FROM + """
      where m.headcount = :headcount and (m.person = :person or m.head = :person)
        and m.excluded_at is null
      order by m.person <> :person, m.name, m.person
      """;
  private static final String ALL = MemberRows.SELECT + ", m.chain, m.frozen" + MemberRows.FROM
      + " where m.headcount = :headcount order by m.person";
  private static final String SILENT = MemberRows.SELECT + MemberRows.FROM + """
      where m.headcount = :headcount and m.status = 'silent' and m.excluded_at is null
      order by m.person
      """;
  private static final String STAND = """
      update crisis.member
      set status = :status, since = :since, holding = :holding, against = :against, chain = :chain,
          help_since = :helpSince,
          taken_by = case when :rings then null else taken_by end,
          taken_at = case when :rings then null else taken_at end
      where headcount = :headcount and person = :person
      """;
  private static final String TAKE = """
      update crisis.member set taken_by = :by, taken_at = :at
      where headcount = :headcount and person = :person
      """;
  private static final String EXCLUDE = """
      update crisis.member set excluded_at = :at, excluded_by = :by, excluded_reason = :reason
      where headcount = :headcount and person = :person and (excluded_at is null) = (:at is not null)
      """;
  private static final String COUNT = """
      select count(*) from crisis.member where headcount = :headcount and excluded_at is null
      """;

  private final JdbcClient jdbc;

  JdbcMembers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds members that were counted in by the same person at the same moment; who is a member
  /// already stays as they are.
  ///
  /// @return how many were added
  int add(List<Counted> members) {
    int added = 0;
    for (int from = 0; from < members.size(); from += AT_ONCE)
      added += insert(members.subList(from, Math.min(from + AT_ONCE, members.size())));
    return added;
  }

  /// The member with the end of their chain.
  Optional<Linked> find(HeadcountId headcount, PersonId person) {
    return linked(FIND, headcount, person);
  }

  /// The member, locked until the transaction ends.
  Linked lock(HeadcountId headcount, PersonId person) {
    return linked(LOCK, headcount, person)
        .orElseThrow(() -> new NotFound("member of this headcount", person));
  }

  /// The person, if a member, and all members whose head of household the person is; the person
  /// first.
  List<MemberStanding> household(HeadcountId headcount, PersonId person) {
    return jdbc.sql(HOUSEHOLD)
        .param("headcount", headcount.value())
        .param("person", person.value())
        .query(new MemberRows())
        .list();
  }

  /// All members, the excluded too, by id, with both ends of their chains.
  List<Linked> all(HeadcountId headcount) {
    var rows = new MemberRows();
    return jdbc.sql(ALL)
        .param("headcount", headcount.value())
        .query((row, number) ->
            new Linked(rows.mapRow(row, number), row.getBytes("chain"), row.getBytes("frozen")))
        .list();
  }

  /// Members for whom nobody has answered.
  List<MemberStanding> silent(HeadcountId headcount) {
    return jdbc.sql(SILENT)
        .param("headcount", headcount.value())
        .query(new MemberRows())
        .list();
  }

  /// The cards of all members who count.
  List<PersonCard> cards(HeadcountId headcount) {
    return all(headcount).stream()
        .map(Linked::row)
        .filter(it -> it.standing().exclusion() == null)
        .map(it -> it.member().card())
        .toList();
  }

  /// Makes a member stand as the verdict says.
  ///
  /// @param link the new end of the member's chain
  /// @param rings whether this is a new call for help, which nobody has taken yet
  void stand(
      Member member, Verdict verdict, byte[] link, @Nullable Instant helpSince, boolean rings) {
    jdbc.sql(STAND)
        .param("headcount", member.headcount().value())
        .param("person", member.person().value())
        .param("status", verdict.status().word())
        .param("since", JdbcHeadcounts.utc(verdict.since()))
        .param("holding", verdict.holding() == null ? null : verdict.holding().number())
        .param("against", verdict.against() == null ? null : verdict.against().number())
        .param("chain", link)
        .param("helpSince", JdbcHeadcounts.utc(helpSince))
        .param("rings", rings)
        .update();
  }

  /// Gives a call for help to somebody. The caller holds the row and saw that nobody had it.
  void take(HeadcountId headcount, Taking taking) {
    jdbc.sql(TAKE)
        .param("headcount", headcount.value())
        .param("person", taking.person().value())
        .param("by", taking.by())
        .param("at", JdbcHeadcounts.utc(taking.at()))
        .update();
  }

  /// Excludes a member, or counts them in again when there is no exclusion.
  ///
  /// @return whether that changed anything
  boolean exclude(HeadcountId headcount, PersonId person, @Nullable Exclusion exclusion) {
    return jdbc.sql(EXCLUDE)
            .param("headcount", headcount.value())
            .param("person", person.value())
            .param(
                "at",
                exclusion == null ? null : JdbcHeadcounts.utc(exclusion.at()),
                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
            .param("by", exclusion == null ? null : exclusion.by())
            .param("reason", exclusion == null ? null : exclusion.reason())
            .update()
        == 1;
  }

  /// How many members count.
  int count(HeadcountId headcount) {
    return jdbc.sql(COUNT)
        .param("headcount", headcount.value())
        .query(Integer.class)
        .single();
  }

  private Optional<Linked> linked(String sql, HeadcountId headcount, PersonId person) {
    var rows = new MemberRows();
    return jdbc.sql(sql)
        .param("headcount", headcount.value())
        .param("person", person.value())
        .query((row, number) ->
            new Linked(rows.mapRow(row, number), row.getBytes("chain"), new byte[0]))
        .optional();
  }

  private int insert(List<Counted> counted) {
    var members = counted.stream().map(Counted::member).toList();
    var added = members.getFirst().added();
    return jdbc.sql(INSERT)
        .param("headcount", members.getFirst().headcount().value())
        .param("at", JdbcHeadcounts.utc(added.at()))
        .param("by", added.by())
        .param("person", uuids(members, it -> it.person().value()))
        .param("registered", members.stream().map(Member::registered).toArray(Boolean[]::new))
        .param("name", texts(members, it -> it.card().name()))
        .param("organisation", uuids(members, it -> it.card().organisation().value()))
        .param("organisationName", texts(members, it -> it.card().organisationName()))
        .param("category", texts(members, it -> it.card().category().name()))
        .param("language", texts(members, it -> it.card().language()))
        .param("zone", uuids(members, it -> it.card().zone()))
        .param("head", uuids(members, JdbcMembers::head))
        .param("email", texts(members, it -> it.card().email()))
        .param("phone", texts(members, it -> it.card().phone()))
        .param(
            "place",
            texts(members, it -> it.presence() == null ? null : it.presence().place()))
        .param(
            "why",
            texts(members, it -> it.presence() == null ? null : it.presence().why()))
        .param(
            "source",
            texts(members, it -> it.presence() == null ? null : it.presence().source()))
        .param("confidence", texts(members, JdbcMembers::confidence))
        .param("besides", texts(members, JdbcMembers::besides))
        .param("frozen", counted.stream().map(it -> Chain.hex(it.frozen())).toArray(String[]::new))
        .update();
  }

  private static @Nullable UUID head(Member member) {
    var head = member.card().headOfHousehold();
    return head == null ? null : head.value();
  }

  private static @Nullable String confidence(Member member) {
    var presence = member.presence();
    var confidence = presence == null ? null : presence.confidence();
    return confidence == null ? null : confidence.name();
  }

  private static @Nullable String besides(Member member) {
    var presence = member.presence();
    var besides = presence == null ? null : presence.besides();
    return besides == null ? null : besides.name();
  }

  private static UUID[] uuids(Collection<Member> members, Function<Member, @Nullable UUID> part) {
    return members.stream().map(part).toArray(UUID[]::new);
  }

  private static String[] texts(
      Collection<Member> members, Function<Member, @Nullable String> part) {
    return members.stream().map(part).toArray(String[]::new);
  }

  /// Somebody who is to be a member, with the first link of their chain; a name that is too long
  /// to be kept is cut rather than keeping everybody from being counted.
  record Counted(Member member, byte[] frozen) {
    static Counted of(Member member) {
      var kept = member.named(Shortened.to(LONGEST_NAME, member.card().name()));
      return new Counted(kept, Chain.frozen(kept));
    }
  }

  /// @param end the end of the member's chain
  /// @param frozen its beginning; empty where it was not asked for
  record Linked(MemberStanding row, byte[] end, byte[] frozen) {}
}
