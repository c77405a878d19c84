package org.safeconduct.premises.api;

import org.safeconduct.people.api.ImportAnswers;
import org.safeconduct.people.api.ImportApi;
import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/premises/imports")
class PremisesImportApi extends ImportApi {
  PremisesImportApi(ListImports imports, ImportAnswers answers) {
    super(imports, answers, ListKind.PREMISES);
  }
}
