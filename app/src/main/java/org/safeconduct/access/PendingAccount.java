package org.safeconduct.access;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;

/// Somebody who came by single sign-on and waits to be let in.
///
/// @param person whom the verified mail address belongs to in the register, if to one person
public record PendingAccount(Account account, @Nullable PersonCard person) {}
