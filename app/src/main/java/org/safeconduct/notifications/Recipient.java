package org.safeconduct.notifications;

import org.safeconduct.people.PersonCard;

/// Somebody who is asked.
///
/// @param person who, in which language, at which mail address; as known when asking
/// @param link the personal link or code that the message carries: forgotten once it is sent, and
///     shown to nobody who reads messages; an empty string if there is none
public record Recipient(PersonCard person, String link) {}
