package org.safeconduct.exposure;

import org.safeconduct.alerts.Alert;

/// An alert that meets what is known of a person's whereabouts, or planned for her.
///
/// @param statement where and when she is there, as far as both overlap in time, and how surely
public record MetAlert(Alert alert, Statement statement) {}
