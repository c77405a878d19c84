/// What does the duty officer see at once?
///
/// - Front doors: [SelfChecks] (also for the command line). Screens: `/`, `/console`, `/who`,
///   `/alerts/{id}`, `/search`, `/me`, `/self-check`, `/credits`, and the layers of the map under
///   `/console/map`.
/// - Joins what the rooms below contribute: [org.safeconduct.platform.StatusItem],
///   [org.safeconduct.platform.WaitingDecision], [org.safeconduct.platform.TimelineSource],
///   [org.safeconduct.platform.SelfCheck].
/// - Writes to whoever has to act on a nomination ([MailNominations]), has to confirm a list
///   ([MailConfirmations]) or is invited to register ([MailInvitations]); reminds people of what
///   is due in the network ([RemindNetwork], [RemindKeepers]) and to confirm how they are reached
///   ([RemindOfChannels]).
/// - Not here: any fact or decision of its own.
@ApplicationModule(
    allowedDependencies = {
      "places",
      "people",
      "people :: confirmations",
      "people :: files",
      "people :: invitations",
      "governance",
      "governance :: consultations",
      "governance :: delegations",
      "governance :: nominations",
      "notifications",
      "access",
      "alerts",
      "premises",
      "travel",
      "exposure",
      "crisis"
    })
@NullMarked
package org.safeconduct.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
