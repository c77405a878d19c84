package org.safeconduct.alerts;

import org.springframework.stereotype.Component;

/// Where stored alerts are found.
///
/// @param alerts whole ones
/// @param lists lines of lists
/// @param decisions what was decided since
/// @param placer knows where they are
@Component
record AlertShelf(
    JdbcAlerts alerts, JdbcAlertLists lists, JdbcDecisions decisions, AreaPlacer placer) {}
