package org.safeconduct.access;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Narrowed;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.ProofNeeded;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads permissions off the actor: its roles became duties and a scope at sign-in.
@Component
class ActorPermissions implements Permissions {
  private static final String WITHIN = "select :person in (select platform.persons_within())";

  private final CurrentUser currentUser;
  private final LatestProof proof;
  private final JdbcClient jdbc;

  ActorPermissions(CurrentUser currentUser, LatestProof proof, JdbcClient jdbc) {
    this.currentUser = currentUser;
    this.proof = proof;
    this.jdbc = jdbc;
  }

  @Override
  public void require(Duty duty) {
    if (!allows(duty)) throw refusal(currentUser.name() + " lacks the duty " + duty, duty);
  }

  @Override
  public void requireAny(Duty... duties) {
    if (Arrays.stream(duties).noneMatch(this::allows))
      throw refusal(currentUser.name() + " lacks all of " + Arrays.toString(duties), duties);
  }

  /// What the roles would allow, something else narrows.
  private Forbidden refusal(String why, Duty... lacked) {
    var actor = currentUser.actor();
    if (Role.dutiesOf(actor.roles()).stream().noneMatch(List.of(lacked)::contains))
      return new Forbidden(why);
    return switch (actor) {
      case Actor.ApiToken _ -> new Narrowed(Narrowed.By.TOKEN, why);
      case Actor.Account it
      when it.duties().contains(Duty.BREAK_GLASS) -> new Narrowed(Narrowed.By.OPEN_RECORDS, why);
      default -> new Forbidden(why);
    };
  }

  @Override
  public void require(Duty duty, Subject subject) {
    require(duty);
    if (!reaches(subject))
      throw new Forbidden(currentUser.name() + " may not reach person " + subject.person());
  }

  @Override
  public void requireFresh(Duty duty) {
    require(duty);
    if (currentUser.actor() instanceof Actor.Account && !proof.isFresh()) throw new ProofNeeded();
  }

  @Override
  public boolean reaches(Subject subject) {
    return scope().includes(subject) || isWithin(subject.person());
  }

  private boolean isWithin(UUID person) {
    return !scope().countries().isEmpty()
        && !scope().withheld().contains(person)
        && jdbc.sql(WITHIN).param("person", person).query(Boolean.class).single();
  }

  @Override
  public boolean allows(Duty duty) {
    return currentUser.actor().duties().contains(duty);
  }

  @Override
  public Scope scope() {
    currentUser.actor();
    return currentUser.scope();
  }
}
