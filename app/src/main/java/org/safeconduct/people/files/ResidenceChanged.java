package org.safeconduct.people.files;

import org.safeconduct.people.PersonId;

/// A person lives somewhere else now, or it was never known before.
public record ResidenceChanged(PersonId person) {}
