package org.safeconduct.governance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// A person holds a post for some time.
///
/// @param zone which zone a warden looks after
/// @param organisation for which organisation the post is held, if for one only
/// @param when until [Interval#FOREVER] when no end is known
public record Appointment(
    AppointmentId id,
    PersonId person,
    Post post,
    @Nullable UUID zone,
    @Nullable OrganisationId organisation,
    Interval when) {}
