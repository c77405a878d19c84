package org.safeconduct.console;

import static org.safeconduct.console.OfferedLayers.PEOPLE;
import static org.safeconduct.console.OfferedLayers.PREMISES;
import static org.safeconduct.console.OfferedLayers.ZONES;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountFilter;
import org.safeconduct.crisis.HeadcountLine;
import org.safeconduct.exposure.ComingsAndGoings;
import org.safeconduct.exposure.ExposureBoard;
import org.safeconduct.exposure.ForeseenPlans;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.RecordKind;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.AreaJson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An alert with everything that follows from it: what to do, where it is, who is exposed, and
/// the headcounts for it.
@Controller
@Shows(Content.WHEREABOUTS)
class AlertOverviewPages {
  private final AlertDesk alerts;
  private final ExposureBoard exposures;
  private final ComingsAndGoings comings;
  private final ForeseenPlans foreseen;
  private final HeadcountBoard headcounts;
  private final Permissions permissions;
  private final OfferedLayers layers;

  AlertOverviewPages(
      AlertDesk alerts,
      ExposureBoard exposures,
      ComingsAndGoings comings,
      ForeseenPlans foreseen,
      HeadcountBoard headcounts,
      Permissions permissions,
      OfferedLayers layers) {
    this.alerts = alerts;
    this.exposures = exposures;
    this.comings = comings;
    this.foreseen = foreseen;
    this.headcounts = headcounts;
    this.permissions = permissions;
    this.layers = layers;
  }

  @Shows(value = Content.WHEREABOUTS, one = RecordKind.ALERT)
  @GetMapping("/alerts/{id:[0-9a-fA-F-]{36}}")
  String alert(@PathVariable AlertId id, Locale language, Model page) {
    var details = alerts.details(id);
    var alert = details.alert();
    page.addAttribute("alert", alert);
    page.addAttribute("details", details);
    page.addAttribute("title", alert.title(language));
    page.addAttribute("area", alert.area().map(AreaJson::write).orElse(null));
    page.addAttribute("exercise", !alert.envelope().isReal());
    page.addAttribute("exposure", exposure(alert));
    page.addAttribute("comings", comings(id));
    page.addAttribute("foreseen", mayCount() ? foreseen.totals(id) : null);
    page.addAttribute("headcounts", headcounts(id));
    page.addAttribute("layers", mayCount() ? layers.of(PEOPLE, PREMISES, ZONES) : null);
    return "console/alert";
  }

  private ExposureBoard.@Nullable Count exposure(Alert alert) {
    return mayCount() ? exposures.count(alert.id()) : null;
  }

  private ComingsAndGoings.@Nullable Totals comings(AlertId id) {
    return mayCount() ? comings.totals(id) : null;
  }

  private boolean mayCount() {
    return permissions.allows(Duty.READ_EXPOSURE) || permissions.allows(Duty.COUNT_PEOPLE);
  }

  private List<HeadcountLine> headcounts(AlertId id) {
    return permissions.allows(Duty.READ_HEADCOUNT)
        ? headcounts.list(HeadcountFilter.of(id), new PageRequest(0, 20, null)).rows()
        : List.of();
  }
}
