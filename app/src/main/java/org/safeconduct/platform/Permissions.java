package org.safeconduct.platform;

/// May they? Asked on the first line of every front-door method.
public interface Permissions {
  /// Passes if the current actor holds the duty.
  ///
  /// @throws Forbidden if not
  void require(Duty duty);

  /// Passes if the current actor holds at least one of the duties.
  ///
  /// @throws Forbidden if not
  void requireAny(Duty... duties);

  /// Passes if the current actor holds the duty and the person is in the actor's scope.
  ///
  /// @throws Forbidden if not
  void require(Duty duty, Subject subject);

  /// Passes if the current actor holds the duty and, if it is a person, showed who they are
  /// within the last minutes: for what must not be done from a desk that was left open. Programs
  /// show their token with each request, and jobs are nobody's desk.
  ///
  /// @throws Forbidden if the duty is missing
  /// @throws ProofNeeded if the proof is too old; the page asks for one and goes on
  void requireFresh(Duty duty);

  /// Passes if the current actor holds the duty, the person is in the actor's scope, and the actor
  /// may read what bears this label.
  ///
  /// @param label the rank of the label, 0 to [Scope#HIGHEST]
  /// @throws Forbidden if not
  default void require(Duty duty, Subject subject, int label) {
    require(duty, subject);
    if (!clears(subject, label)) throw new Forbidden("no clearance for label " + label);
  }

  /// Whether the person is in the current actor's scope.
  default boolean reaches(Subject subject) {
    return scope().includes(subject);
  }

  /// Whether the current actor may read what bears this label of that person: by clearance, or
  /// because the person's records were opened in an emergency.
  ///
  /// @param label the rank of the label, 0 to [Scope#HIGHEST]
  default boolean clears(Subject subject, int label) {
    var scope = scope();
    return label <= scope.clearance() || scope.opened().contains(subject.person());
  }

  /// Whether the current actor holds the duty; for showing or hiding a button, never for
  /// guarding a deed.
  boolean allows(Duty duty);

  /// Whose people the current actor may see; lists are filtered by it in SQL.
  Scope scope();
}
