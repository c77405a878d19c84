package org.safeconduct.platform;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts. Nothing runs as nobody.
public sealed interface Actor extends Principal, Serializable {
  /// The name that stands in the audit trail and beside what the actor did.
  String name();

  /// What the actor may do.
  Set<Duty> duties();

  /// Whose people the actor may see.
  Scope scope();

  /// The person in the register whose own affairs these are, if there is one.
  default @Nullable UUID person() {
    return null;
  }

  /// In which capacity: the codes of the actor's roles, for the audit trail.
  default Set<String> roles() {
    return Set.of();
  }

  /// What tells this actor from every other, whatever their names: the account, whether its
  /// holder signed in or sent a token.
  default String identity() {
    return switch (this) {
      case Account it -> "account " + it.account();
      case ApiToken it -> "account " + it.account();
      case AnswerLink it -> "link " + it.headcount() + " " + it.person();
      case SystemJob it -> "job " + it.name();
    };
  }

  @Override
  default String getName() {
    return name();
  }

  /// A person who signed in.
  ///
  /// @param account the account
  /// @param person the person in the register, if the account belongs to one
  /// @param roles the codes of its roles, for the audit trail
  record Account(
      UUID account,
      @Nullable UUID person,
      String name,
      Set<Duty> duties,
      Scope scope,
      Set<String> roles)
      implements Actor {
    /// A session that was kept from before accounts named their roles has none.
    public Account {
      roles = Optional.ofNullable(roles).map(Set::copyOf).orElse(Set.of());
    }

    /// Of no role.
    public Account(
        UUID account, @Nullable UUID person, String name, Set<Duty> duties, Scope scope) {
      this(account, person, name, duties, scope, Set.of());
    }
  }

  /// A program that holds an API token of an account.
  ///
  /// @param person the person in the register, if the account belongs to one
  /// @param roles the codes of the account's roles, for the audit trail
  record ApiToken(
      UUID token,
      UUID account,
      @Nullable UUID person,
      String name,
      Set<Duty> duties,
      Scope scope,
      Set<String> roles)
      implements Actor {}

  /// Whoever opened a personal answer link: answers for that person's household, nothing else.
  record AnswerLink(UUID headcount, UUID person, String name) implements Actor {
    @Override
    public Set<Duty> duties() {
      return Set.of(Duty.ANSWER_OWN);
    }

    @Override
    public Scope scope() {
      return new Scope(false, Set.of(), Set.of(), Set.of(person));
    }
  }

  /// A job of the system with named duties.
  record SystemJob(String name, Set<Duty> duties) implements Actor {
    @Override
    public Scope scope() {
      return Scope.EVERYBODY;
    }
  }
}
