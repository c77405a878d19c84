package org.safeconduct.people.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportScreens;
import org.safeconduct.platform.ExportFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@Controller
class PeopleImportPages {
  private final ImportScreens screens;
  private final PeopleImports imports;

  PeopleImportPages(ImportScreens screens, PeopleImports imports) {
    this.screens = screens;
    this.imports = imports;
  }

  @GetMapping("/people/import")
  String form(Model page) {
    imports.requireDuty();
    return screens.form(imports, page);
  }

  @PostMapping("/people/import")
  String upload(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "false") boolean markMissing,
      Model page) {
    @Nullable String code = organisation.isBlank() ? null : organisation;
    return screens.upload(imports, file, new ImportChoices(code, false, markMissing, null), page);
  }

  @PostMapping("/people/import/{upload}")
  String confirm(
      @PathVariable UUID upload,
      @RequestParam(defaultValue = "false") boolean skipBadRows,
      Model page) {
    return screens.confirm(imports, upload, skipBadRows, page);
  }

  @GetMapping("/people/import/{upload}/faults")
  ResponseEntity<StreamingResponseBody> faults(
      @PathVariable UUID upload, @RequestParam(defaultValue = "CSV") ExportFormat format) {
    return screens.faults(imports, upload, format);
  }
}
