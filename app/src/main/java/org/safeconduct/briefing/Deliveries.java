package org.safeconduct.briefing;

import static org.safeconduct.platform.Duty.MANAGE_NETWORK;
import static org.safeconduct.platform.Duty.SEE_CONSOLE;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.notifications.QuestionId;
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

/// What was sent, and how far it got. Only the recipient fetches the file.
@Service
public class Deliveries {
  private static final Actor LOOKING_UP =
      new Actor.SystemJob("look up mail", Set.of(Duty.READ_MESSAGES));

  private final Permissions permissions;
  private final JdbcDeliveries deliveries;
  private final Messenger messenger;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  Deliveries(
      Permissions permissions,
      JdbcDeliveries deliveries,
      Messenger messenger,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.deliveries = deliveries;
    this.messenger = messenger;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// One page of what was sent to the actor or on the actor's wish; of everybody's for whoever
  /// keeps the network.
  ///
  /// @param request sort orders: `sent` (the default, the newest first), `list`
  public Page<Delivery> list(DeliveryFilter filter, PageRequest request) {
    permissions.require(SEE_CONSOLE);
    var account = OwnAccount.of(currentUser);
    boolean all = permissions.allows(MANAGE_NETWORK);
    return Page.of(
        deliveries.page(account, all, filter, request),
        request,
        () -> deliveries.count(account, all, filter));
  }

  /// How far the mails of these got: the message key of where each stands.
  public Map<UUID, String> mails(List<Delivery> sent) {
    permissions.require(SEE_CONSOLE);
    var states = new HashMap<UUID, String>();
    for (var it : sent)
      if (it.question() != null) state(it.question()).ifPresent(key -> states.put(it.id(), key));
    return states;
  }

  /// What was sent to the actor.
  ///
  /// @throws NotFound if there is no such thing, or it was sent to somebody else
  public Delivery get(UUID id) {
    permissions.require(SEE_CONSOLE);
    return deliveries
        .find(id)
        .filter(it -> it.account().equals(OwnAccount.of(currentUser)))
        .orElseThrow(() -> new NotFound("list that was sent", id));
  }

  /// Whether the actor may still see all that the file of such a list can hold: the duty, and
  /// everybody whom the recipient could see when it was made.
  public boolean isReadable(Delivery delivery) {
    permissions.require(SEE_CONSOLE);
    var file = delivery.file();
    return file != null
        && permissions.allows(delivery.list().duty())
        && file.isFor(permissions.scope());
  }

  /// The file, for its recipient.
  ///
  /// @throws NotFound if there is no such thing, or it was sent to somebody else
  @Transactional
  public FetchOutcome fetch(UUID id) {
    permissions.require(SEE_CONSOLE);
    var delivery = get(id);
    permissions.require(delivery.list().duty());
    var list = Map.of("list", delivery.list().name());
    if (delivery.file() == null || !delivery.file().kept()) return new FetchOutcome.Gone();
    if (!isReadable(delivery)) {
      audit.record("briefing.list-withheld", id.toString(), list);
      return new FetchOutcome.BeyondScope();
    }
    audit.record("briefing.list-fetched", id.toString(), list);
    return deliveries
        .fetch(id, clock.instant())
        .<FetchOutcome>map(FetchOutcome.Fetched::new)
        .orElseGet(FetchOutcome.Gone::new);
  }

  private Optional<String> state(UUID question) {
    var progress =
        currentUser.callAs(LOOKING_UP, () -> messenger.progress(new QuestionId(question)));
    return progress.people().keySet().stream().findFirst().map(MessageState::label);
  }
}
