package org.safeconduct.crisis;

import static org.safeconduct.platform.Duty.ANSWER_FOR_OTHERS;
import static org.safeconduct.platform.Duty.READ_HEADCOUNT;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.answers.Answer;
import org.safeconduct.crisis.calls.Call;
import org.safeconduct.crisis.calls.CallSheet;
import org.safeconduct.crisis.calls.PhoneNumbers;
import org.safeconduct.governance.Zone;
import org.safeconduct.governance.Zones;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Limits;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows the people of a headcount who are in the reader's scope. Looking at a list, at a
/// person, or taking a list along is put into the audit trail; what a page that is open anyway
/// fetches again, once in five minutes.
@Service
public class HeadcountPeople {
  private static final int MOST = 1_000;

  private final Permissions permissions;
  private final JdbcHeadcounts headcounts;
  private final JdbcMemberList list;
  private final JdbcMembers members;
  private final JdbcAnswers answers;
  private final PhoneNumbers numbers;
  private final Zones zones;
  private final Logbook logbook;

  HeadcountPeople(
      Permissions permissions,
      JdbcHeadcounts headcounts,
      JdbcMemberList list,
      JdbcMembers members,
      JdbcAnswers answers,
      PhoneNumbers numbers,
      Zones zones,
      Logbook logbook) {
    this.permissions = permissions;
    this.headcounts = headcounts;
    this.list = list;
    this.members = members;
    this.answers = answers;
    this.numbers = numbers;
    this.zones = zones;
    this.logbook = logbook;
  }

  /// One page of the members that the filter admits, who needs help first, then who has been
  /// silent longest, unless another order is asked for.
  ///
  /// @param request sort orders: `urgency`, `name`, `organisation`, `status`, `since`,
  ///     `confidence`, `calls`
  /// @throws NotFound if there is no such headcount
  @Transactional
  public Page<MemberStanding> list(HeadcountId id, MemberFilter filter, PageRequest request) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var page = list.page(query(headcounts.get(id).id(), filter), request);
    logbook.record("crisis.people-listed", id, listed(filter, page.rows()));
    return page;
  }

  /// The same for a page that is open already.
  @Transactional
  public Page<MemberStanding> again(HeadcountId id, MemberFilter filter, PageRequest request) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var page = list.page(query(headcounts.get(id).id(), filter), request);
    logbook.recordNowAndThen(
        "crisis.people-listed", id, filter + " " + request, listed(filter, page.rows()));
    return page;
  }

  /// The next members in the order of their ids, for programs that read everything.
  ///
  /// @param after the last one seen; null for the beginning
  /// @param limit how many at most, 1 to 1,000
  /// @throws NotFound if there is no such headcount
  @Transactional
  public List<MemberStanding> next(
      HeadcountId id, MemberFilter filter, @Nullable PersonId after, int limit) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var query = query(headcounts.get(id).id(), filter);
    if (after != null) query.and("m.person > :after", "after", after.value());
    var rows = list.next(query, Math.clamp(limit, 1, MOST));
    logbook.record("crisis.people-listed", id, listed(filter, rows));
    return rows;
  }

  /// Everybody whom the filter admits, for a list to take along.
  ///
  /// @throws NotFound if there is no such headcount
  @Transactional
  public List<MemberStanding> takeAlong(HeadcountId id, MemberFilter filter, PageRequest request) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var rows = list.all(query(headcounts.get(id).id(), filter), request);
    logbook.record("crisis.people-exported", id, listed(filter, rows));
    return rows;
  }

  /// Whom to call: one page of the members that the filter admits, by warden zone,
  /// organisation and name, each with the number that the register has now, for dependants
  /// also their head's.
  ///
  /// @throws NotFound if there is no such headcount
  @Transactional
  public Page<Call> calls(HeadcountId id, MemberFilter filter, PageRequest request) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var ordered = new PageRequest(request.page(), request.size(), "calls");
    var page = list.page(query(headcounts.get(id).id(), filter), ordered);
    logbook.record("crisis.calls-listed", id, listed(filter, page.rows()));
    return page.with(numbers.of(page.rows()));
  }

  /// The same to print, on sheets of at most [CallSheet#MOST] people.
  ///
  /// @param number which sheet, from 0
  /// @throws NotFound if there is no such headcount
  @Transactional
  public CallSheet callSheet(HeadcountId id, MemberFilter filter, int number) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var query = query(headcounts.get(id).id(), filter);
    var asOf = logbook.now();
    var page = list.calls(query, Math.max(0, number), CallSheet.MOST);
    logbook.record("crisis.calls-printed", id, listed(filter, page.rows()));
    var calls = page.with(numbers.of(page.rows()));
    return CallSheet.of(calls, zones(id), permissions.scope(), asOf);
  }

  /// The same, everybody, for a list to take along.
  ///
  /// @throws NotFound if there is no such headcount
  @Transactional
  public List<Call> allCalls(HeadcountId id, MemberFilter filter) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    return numbers.of(takeAlong(id, filter, new PageRequest(0, 0, "calls")));
  }

  /// A member with everything that was said about them, oldest first.
  ///
  /// @throws NotFound if there is no such member, or not in scope
  @Transactional
  public MemberFile file(HeadcountId id, PersonId person) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var row = members
        .find(id, person)
        .map(JdbcMembers.Linked::row)
        .filter(it -> permissions.reaches(it.member().subject()))
        .orElseThrow(() -> new NotFound("member of this headcount", person));
    logbook.record("crisis.person-read", id, Map.of("person", person.toString()));
    return new MemberFile(row, answers.about(id, person));
  }

  /// The warden zones in which members live, ended ones too.
  @Transactional(readOnly = true)
  public List<Zone> zones(HeadcountId id) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var used = list.zones(id, permissions.scope().parameters());
    return zones.list(Set.copyOf(used));
  }

  private MemberQuery query(HeadcountId id, MemberFilter filter) {
    return new MemberQuery(id, permissions.scope(), filter);
  }

  private static Map<String, ?> listed(MemberFilter filter, List<MemberStanding> rows) {
    return Map.of(
        "filter",
        Limits.of(filter),
        "people",
        rows.stream().map(it -> it.member().person().toString()).toList());
  }

  /// A member with everything that was said about them.
  ///
  /// @param row who, and how they stand
  /// @param answers every answer, oldest first
  public record MemberFile(MemberStanding row, List<Answer> answers) {
    public MemberFile {
      answers = List.copyOf(answers);
    }
  }
}
