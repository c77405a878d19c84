package org.safeconduct.travel.imports;

import org.safeconduct.people.lists.ImportPages;
import org.safeconduct.people.lists.ImportScreens;
import org.safeconduct.people.lists.ListKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/trips/import")
class TripImportPages extends ImportPages {
  TripImportPages(ImportScreens screens) {
    super(screens, ListKind.TRIPS);
  }
}
