package org.safeconduct.governance.meetings;

import java.time.Instant;
import java.util.UUID;

/// A meeting of a body.
///
/// @param body the id of the body
/// @param number within the body, from 1
/// @param called the body's code and the number, such as `SMT 12`
/// @param starts UTC
/// @param version counts from 1
public record Meeting(
    UUID id,
    UUID body,
    int number,
    String called,
    String title,
    Instant starts,
    String place,
    Standing standing,
    int version) {}
