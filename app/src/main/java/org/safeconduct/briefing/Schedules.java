package org.safeconduct.briefing;

import static org.safeconduct.platform.Duty.MANAGE_NETWORK;
import static org.safeconduct.platform.Duty.SCHEDULE_LISTS;
import static org.safeconduct.platform.Duty.SEE_CONSOLE;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountHolders;
import org.safeconduct.access.AccountHolders.Holder;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who gets which list when. Everybody schedules lists for oneself; whoever keeps the network, for
/// others too. What a list shows is decided when it is sent, by what the recipient may see then.
@Service
public class Schedules {
  private static final Actor LOOKING_UP =
      new Actor.SystemJob("look up recipients", Set.of(Duty.RUN_JOBS));

  private final Permissions permissions;
  private final JdbcSchedules schedules;
  private final JdbcDeliveries deliveries;
  private final AccountHolders holders;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  Schedules(
      Permissions permissions,
      JdbcSchedules schedules,
      JdbcDeliveries deliveries,
      AccountHolders holders,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.schedules = schedules;
    this.deliveries = deliveries;
    this.holders = holders;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// A schedule on a page.
  ///
  /// @param recipient the name; empty if there is no such account any more
  /// @param latest what was sent last; null if nothing was
  public record Line(
      Schedule schedule, String recipient, @Nullable Delivery latest) {}

  /// One page of the actor's schedules, of everybody's for whoever keeps the network.
  ///
  /// @param list only those of this list; all when absent
  /// @param request sort orders: `next` (the default), `list`, `created`
  public Page<Line> list(@Nullable ListKind list, PageRequest request) {
    permissions.require(SEE_CONSOLE);
    var account = OwnAccount.of(currentUser);
    boolean all = permissions.allows(MANAGE_NETWORK);
    var word = list == null ? "" : list.name();
    var found = schedules.page(account, all, word, request);
    var latest = deliveries.newest(found.stream().map(Schedule::id).toList());
    return Page.of(found, request, () -> schedules.count(account, all, word))
        .map(it -> new Line(it, name(it.account()), latest.get(it.id())));
  }

  /// To whom the actor may have lists sent, oneself first: account ids and names.
  public Map<UUID, String> recipients() {
    permissions.require(SEE_CONSOLE);
    var recipients = new LinkedHashMap<UUID, String>();
    var own = OwnAccount.of(currentUser);
    if (own != null) recipients.put(own, name(own));
    if (permissions.allows(MANAGE_NETWORK))
      holders
          .withPerson()
          .forEach(it -> recipients.putIfAbsent(it.actor().account(), it.actor().name()));
    return recipients;
  }

  /// Schedules a list.
  @Transactional
  public ScheduleOutcome add(ListKind list, ListFilter filter, NewSchedule wanted) {
    permissions.require(SCHEDULE_LISTS);
    permissions.require(list.duty());
    var faults = new HashMap<>(wanted.faults());
    var account = faults.containsKey("account") ? null : account(wanted);
    if (account == null) faults.putIfAbsent("account", "briefing.wrong.account");
    else fault(account, list).ifPresent(it -> faults.put("account", it));
    if (!faults.isEmpty() || account == null) return new ScheduleOutcome.Refused(faults);
    var now = clock.instant();
    var rhythm = wanted.rhythm();
    var schedule = new Schedule(
        UUID.randomUUID(),
        account,
        list,
        filter,
        rhythm,
        Objects.requireNonNull(wanted.formatOrNull(), "its faults were looked at"),
        currentUser.name(),
        OwnAccount.of(currentUser),
        null,
        rhythm.after(now));
    schedules.add(schedule, now);
    record("briefing.list-scheduled", schedule);
    return new ScheduleOutcome.Done(schedule.id());
  }

  /// Sends nothing until it is resumed.
  @Transactional
  public void pause(UUID id) {
    permissions.require(SCHEDULE_LISTS);
    var schedule = mine(id);
    if (!schedule.isRunning()) return;
    schedules.pause(id, clock.instant());
    record("briefing.list-paused", schedule);
  }

  /// Sends again, from the next time on.
  @Transactional
  public void resume(UUID id) {
    permissions.require(SCHEDULE_LISTS);
    var schedule = mine(id);
    if (schedule.isRunning()) return;
    schedules.pause(id, null);
    schedules.next(id, schedule.rhythm().after(clock.instant()));
    record("briefing.list-resumed", schedule);
  }

  /// Ends it; files that were not fetched are gone.
  @Transactional
  public void delete(UUID id) {
    permissions.require(SCHEDULE_LISTS);
    var schedule = mine(id);
    schedules.delete(id);
    record("briefing.list-unscheduled", schedule);
  }

  private Schedule mine(UUID id) {
    var own = OwnAccount.of(currentUser);
    return schedules
        .find(id)
        .filter(it -> permissions.allows(MANAGE_NETWORK)
            || it.account().equals(own)
            || own != null && own.equals(it.creator()))
        .orElseThrow(() -> new NotFound("schedule", id));
  }

  private @Nullable UUID account(NewSchedule wanted) {
    var own = OwnAccount.of(currentUser);
    var account = wanted.accountOrNull();
    if (account == null || account.equals(own)) return own;
    return permissions.allows(MANAGE_NETWORK) ? account : null;
  }

  private Optional<String> fault(UUID account, ListKind list) {
    var holder = holder(account);
    if (holder.isEmpty()) return Optional.of("briefing.wrong.account");
    var actor = holder.get().actor();
    if (!holder.get().hasAddress()) return Optional.of("briefing.wrong.no-person");
    return actor.duties().containsAll(List.of(list.duty(), SEE_CONSOLE))
        ? Optional.empty()
        : Optional.of("briefing.wrong.no-duty");
  }

  private String name(UUID account) {
    return holder(account).map(it -> it.actor().name()).orElse("");
  }

  private Optional<Holder> holder(UUID account) {
    return currentUser.callAs(LOOKING_UP, () -> holders.find(account));
  }

  private void record(String deed, Schedule schedule) {
    audit.record(
        deed,
        schedule.id().toString(),
        Map.of("list", schedule.list().name(), "account", schedule.account().toString()));
  }
}
