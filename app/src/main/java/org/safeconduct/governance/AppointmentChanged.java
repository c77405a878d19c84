package org.safeconduct.governance;

/// Somebody was appointed, or an appointment was extended, ended or withdrawn.
///
/// @param ended whether nobody holds the post by it any longer
public record AppointmentChanged(AppointmentId appointment, boolean ended) {}
