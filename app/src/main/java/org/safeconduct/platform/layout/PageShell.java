package org.safeconduct.platform.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Classifier;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.SessionLeft;
import org.safeconduct.platform.Status;
import org.safeconduct.platform.StatusItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What surrounds every page: who is signed in, where one may go, and what the rooms have to say
/// in the status bar. Templates call it as `#shell`.
@Component
class PageShell {
  private final CurrentUser currentUser;
  private final Permissions permissions;
  private final ObjectProvider<StatusItem> statusItems;
  private final Marking marking;

  PageShell(
      CurrentUser currentUser,
      Permissions permissions,
      ObjectProvider<StatusItem> statusItems,
      Marking marking) {
    this.currentUser = currentUser;
    this.permissions = permissions;
    this.statusItems = statusItems;
    this.marking = marking;
  }

  /// The name of who is signed in, or an empty string.
  public String name() {
    return account().map(Actor::name).orElse("");
  }

  /// How long the session lasts; null where nobody is signed in.
  public @Nullable SessionLeft session() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
        ? SessionLeft.toldTo(it.getRequest())
        : null;
  }

  /// Whether an account is signed in.
  public boolean signedIn() {
    return account().isPresent();
  }

  /// Whether the signed-in account holds the duty; for showing or hiding a button, never for
  /// guarding a deed.
  ///
  /// @param duty the name of a [Duty]
  public boolean may(String duty) {
    return signedIn() && permissions.allows(Duty.valueOf(duty));
  }

  /// Whether a page of this account shows the status bar.
  public boolean watches() {
    return may("SEE_CONSOLE") || may("READ_HEADCOUNT");
  }

  /// How the page is classified; null where nothing was said of what it shows.
  public Classifier.@Nullable Mark mark() {
    return signedIn() && marking.isWorthMarking() ? marking.mark() : null;
  }

  /// Whether records are left out of this page because they are labelled above the reader's
  /// clearance, or might be.
  public boolean withholds() {
    return signedIn()
        && marking.isWorthMarking()
        && !permissions.scope().withheld().isEmpty();
  }

  /// The record that the page is about; null for a page of many or of none.
  public Marking.@Nullable One labelled() {
    return marking.one();
  }

  /// The main navigation of this account.
  public List<NavigationLink> navigation() {
    return allowed(NavigationLink.MAIN);
  }

  /// The housekeeping pages of this account.
  public List<NavigationLink> housekeeping() {
    return allowed(NavigationLink.HOUSEKEEPING);
  }

  /// What the rooms have to say now, loudest first; ask once a page.
  public List<Status> statuses() {
    if (!watches()) return List.of();
    return statusItems
        .orderedStream()
        .flatMap(item -> item.statuses().stream())
        .sorted(Comparator.comparing(Status::level).reversed())
        .toList();
  }

  /// Those of the statuses that make the red bar.
  public List<Status> alarms(List<Status> statuses) {
    return statuses.stream().filter(it -> it.level() == Status.Level.ALARM).toList();
  }

  /// Those of the statuses that do not.
  public List<Status> quiet(List<Status> statuses) {
    return statuses.stream().filter(it -> it.level() != Status.Level.ALARM).toList();
  }

  private List<NavigationLink> allowed(List<NavigationLink> links) {
    return links.stream()
        .filter(link -> link.duties().stream().anyMatch(it -> may(it.name())))
        .toList();
  }

  private Optional<Actor> account() {
    try {
      return Optional.of(currentUser.actor()).filter(Actor.Account.class::isInstance);
    } catch (Forbidden nobody) {
      return Optional.empty();
    }
  }
}
