package org.safeconduct.governance;

import java.time.LocalDate;
import java.util.UUID;
import org.safeconduct.people.PersonId;

/// Somebody is to be reminded of something that is due or overdue.
///
/// @param kind what it is, such as `action`; the words are `console.reminder.<kind>`
/// @param subject the id of what is due
/// @param called its number or name, never its words
/// @param due the last day
/// @param person who is to act
/// @param path the page that tells it in full
public record Reminder(
    String kind, UUID subject, String called, LocalDate due, PersonId person, String path) {}
