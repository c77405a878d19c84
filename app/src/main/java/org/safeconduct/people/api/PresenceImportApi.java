package org.safeconduct.people.api;

import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/presence/imports")
class PresenceImportApi extends ImportApi {
  PresenceImportApi(ListImports imports, ImportAnswers answers) {
    super(imports, answers, ListKind.PRESENCE);
  }
}
