package org.safeconduct.people.confirmations;

import java.time.LocalDate;
import org.safeconduct.people.OrganisationId;

/// Lists of an organisation wait to be confirmed.
///
/// @param day of the asking, UTC
/// @param reminder whether they are overdue now
public record ConfirmationsAsked(OrganisationId organisation, LocalDate day, boolean reminder) {}
