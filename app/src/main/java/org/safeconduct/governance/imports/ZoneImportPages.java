package org.safeconduct.governance.imports;

import org.safeconduct.people.lists.ImportPages;
import org.safeconduct.people.lists.ImportScreens;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@Shows(Content.NETWORK)
@RequestMapping("/zones/import")
class ZoneImportPages extends ImportPages {
  ZoneImportPages(ImportScreens screens) {
    super(screens, ListKind.ZONES);
  }
}
