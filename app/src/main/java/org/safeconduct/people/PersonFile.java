package org.safeconduct.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that the register knows of a person.
///
/// @param number the organisation's own number for the person
/// @param stations what holds now and what is to come, and what ended, newest start first
/// @param head of the household, if the person depends on somebody
/// @param leftAt since when the person no longer belongs to the organisation, if so
/// @param recordedAt when the person's entry was last changed
public record PersonFile(
    PersonCard card,
    String number,
    List<Channel> channels,
    List<Station> stations,
    List<PersonCard> dependants,
    @Nullable PersonCard head,
    @Nullable Instant leftAt,
    Instant recordedAt,
    String source) {}
