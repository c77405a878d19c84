package org.safeconduct.exposure.web;

import org.jspecify.annotations.Nullable;
import org.safeconduct.exposure.AlertsFor;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.safeconduct.shared.Interval;
import org.safeconduct.travel.TripId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/// The alerts in force or expected that a trip meets: a part of its page, and a page for
/// whoever has no script.
@Controller
@Shows(Content.WHEREABOUTS)
class TripAlertPages {
  private final AlertsFor alerts;

  TripAlertPages(AlertsFor alerts) {
    this.alerts = alerts;
  }

  @GetMapping("/trips/{id}/alerts")
  String alerts(
      @PathVariable TripId id,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String partial,
      Model model) {
    var met = alerts.of(id);
    model.addAttribute("alerts", met);
    model.addAttribute("unlocatedAlerts", alerts.unlocated(met));
    model.addAttribute("forever", Interval.FOREVER);
    model.addAttribute("trip", id);
    return partial == null ? "exposure/trip" : "exposure/_met :: met";
  }
}
