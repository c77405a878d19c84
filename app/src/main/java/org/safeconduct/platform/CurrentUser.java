package org.safeconduct.platform;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is acting on this thread: a job that named itself, else whoever the request was
/// authenticated as.
@Component
public class CurrentUser {
  private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

  private final Supplier<LabelledRecords> labelled;

  /// @param labelled asked for late, because it reads from the database, which asks who acts
  @Autowired
  public CurrentUser(ObjectProvider<LabelledRecords> labelled) {
    this(() -> labelled.getIfAvailable(LabelledRecords::none));
  }

  /// Without labels.
  public CurrentUser() {
    this(LabelledRecords::none);
  }

  /// @param labelled which records are kept from whom
  public CurrentUser(Supplier<LabelledRecords> labelled) {
    this.labelled = labelled;
  }

  /// The actor.
  ///
  /// @throws Forbidden if nobody is signed in and no job named itself
  public Actor actor() {
    return acting().orElseThrow(() -> new Forbidden("nobody is signed in"));
  }

  private static Optional<Actor> acting() {
    if (ACTING.isBound()) return Optional.of(ACTING.get());
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Actor actor
        ? Optional.of(actor)
        : Optional.empty();
  }

  /// Whose people whoever acts on this thread may see, without what is labelled above their
  /// clearance or limited to others by name; nobody's when nobody acts. Nothing of oneself is
  /// kept from oneself, nor are the zones that one looks after, nor people whose records were
  /// opened in an emergency.
  public Scope scope() {
    return acting().map(this::scope).orElse(Scope.NOBODY);
  }

  private Scope scope(Actor actor) {
    var own = actor.scope();
    var kept = kept(actor, own.clearance());
    if (kept.isEmpty()) return own;
    var mine = new HashSet<>(own.zones());
    mine.addAll(own.opened());
    if (actor.person() != null) mine.add(actor.person());
    if (Collections.disjoint(kept, mine)) return own.without(kept);
    var others = new HashSet<>(kept);
    others.removeAll(mine);
    return own.without(others);
  }

  /// What is labelled above the clearance, or limited to others by name; nothing is kept from jobs.
  private Set<UUID> kept(Actor actor, int clearance) {
    var book = labelled.get();
    var above = book.above(clearance);
    var limited = switch (actor) {
      case Actor.Account it -> book.keptFrom(it.account());
      case Actor.ApiToken it -> book.keptFrom(it.account());
      case Actor.AnswerLink _ -> book.keptFrom(null);
      case Actor.SystemJob _ -> Set.<UUID>of();
    };
    if (limited.isEmpty()) return above;
    var kept = new HashSet<>(above);
    kept.addAll(limited);
    return kept;
  }

  /// The organisation whose people whoever acts on this thread looks after, if it is one only.
  public Optional<UUID> onlyOrganisation() {
    return acting().map(Actor::scope).flatMap(Scope::onlyOrganisation);
  }

  /// Whether anybody acts on this thread.
  public boolean acts() {
    return acting().isPresent();
  }

  /// The actor's name, for the audit trail and for "who said so".
  public String name() {
    return actor().name();
  }

  /// Runs the work as this actor and returns what it returns.
  public <T> T callAs(Actor actor, Supplier<T> work) {
    return ScopedValue.where(ACTING, actor).call(work::get);
  }

  /// Runs the work as this actor.
  public void runAs(Actor actor, Runnable work) {
    ScopedValue.where(ACTING, actor).run(work);
  }
}
