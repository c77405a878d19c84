package org.safeconduct.premises.imports;

import org.safeconduct.people.lists.ImportPages;
import org.safeconduct.people.lists.ImportScreens;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/premises/import")
class PremisesImportPages extends ImportPages {
  PremisesImportPages(ImportScreens screens) {
    super(screens, ListKind.PREMISES);
  }
}
