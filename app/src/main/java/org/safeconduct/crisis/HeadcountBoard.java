package org.safeconduct.crisis;

import static org.safeconduct.platform.Duty.ANSWER_FOR_OTHERS;
import static org.safeconduct.platform.Duty.READ_HEADCOUNT;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;

import java.time.Clock;
import java.util.Set;
import org.safeconduct.crisis.attention.BoardNews;
import org.safeconduct.platform.LiveUpdates;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Shows headcounts and their numbers, always for the people in the reader's scope only.
@Service
public class HeadcountBoard {
  private final Permissions permissions;
  private final JdbcHeadcounts headcounts;
  private final JdbcHeadcountList list;
  private final JdbcTallies tallies;
  private final JdbcAnswers answers;
  private final JdbcProceedings proceedings;
  private final LiveUpdates live;
  private final Clock clock;

  HeadcountBoard(
      Permissions permissions,
      JdbcHeadcounts headcounts,
      JdbcHeadcountList list,
      JdbcTallies tallies,
      JdbcAnswers answers,
      JdbcProceedings proceedings,
      LiveUpdates live,
      Clock clock) {
    this.permissions = permissions;
    this.headcounts = headcounts;
    this.list = list;
    this.tallies = tallies;
    this.answers = answers;
    this.proceedings = proceedings;
    this.live = live;
    this.clock = clock;
  }

  /// One page of the headcounts that the filter admits, open ones first unless another order
  /// is asked for.
  ///
  /// @param request sort orders: `opened`, `title`, `closed`, `population`, `silent`
  @Transactional(readOnly = true)
  public Page<HeadcountLine> list(HeadcountFilter filter, PageRequest request) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    return list.page(filter, permissions.scope(), request, clock.instant());
  }

  /// A headcount without its people.
  ///
  /// @throws NotFound if there is no such headcount, or nobody of it in scope
  @Transactional(readOnly = true)
  public HeadcountRecord get(HeadcountId id) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    return shown(id);
  }

  /// A headcount with its numbers.
  ///
  /// @throws NotFound if there is no such headcount, or nobody of it in scope
  @Transactional(readOnly = true)
  public HeadcountOverview overview(HeadcountId id) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    var headcount = headcounts.get(id);
    var now = clock.instant();
    var scope = permissions.scope();
    var organisations = tallies.byOrganisation(id, scope, now);
    if (organisations.isEmpty()) throw new NotFound("headcount", id);
    var totals = JdbcTallies.sum(organisations, now);
    return new HeadcountOverview(
        headcount,
        totals,
        organisations,
        proceedings.rounds(id),
        proceedings.told(id),
        new Curve(headcount.opening().at(), totals.population(), answers.firstTimes(id, scope)));
  }

  /// The numbers alone, for a page that shows them again and again.
  ///
  /// @throws NotFound if there is no such headcount, or nobody of it in scope
  @Transactional(readOnly = true)
  public Totals totals(HeadcountId id) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    return tallies.totals(shown(id).id(), permissions.scope(), clock.instant());
  }

  /// Opens a stream that says, at most twice a second, that the headcount changed, and
  /// whatever the console is told.
  ///
  /// @throws NotFound if there is no such headcount, or nobody of it in scope
  public SseEmitter watch(HeadcountId id) {
    permissions.requireAny(READ_HEADCOUNT, RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    return live.subscribe(Set.of("console", BoardNews.topic(shown(id).id())));
  }

  private HeadcountRecord shown(HeadcountId id) {
    if (!list.shows(id, permissions.scope())) throw new NotFound("headcount", id);
    return headcounts.get(id);
  }
}
