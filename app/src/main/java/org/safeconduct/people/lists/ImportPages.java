package org.safeconduct.people.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The addresses under which one kind of list is handed in; a room's controller says which kind.
public abstract class ImportPages {
  private final ImportScreens screens;
  private final ListKind list;

  /// Of this kind of list.
  protected ImportPages(ImportScreens screens, ListKind list) {
    this.screens = screens;
    this.list = list;
  }

  /// The form.
  @GetMapping
  public String form(Model page) {
    return screens.form(list, page);
  }

  /// A list without rows, to be filled in.
  @GetMapping("/template")
  public ResponseEntity<byte[]> template(@RequestParam(defaultValue = "CSV") ExportFormat format) {
    return screens.template(list, format);
  }

  /// Takes the file of the form.
  @PostMapping
  public ModelAndView upload(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String organisation,
      @RequestParam(defaultValue = "") String sheet,
      @RequestParam(defaultValue = "false") boolean markMissing) {
    @Nullable String code = organisation.isBlank() ? null : organisation;
    @Nullable String named = sheet.isBlank() ? null : Row.clean(sheet);
    return screens.upload(list, file, new ImportChoices(code, false, markMissing, null, named));
  }

  /// How far it is, what it would change, or what came of it.
  @GetMapping("/{upload}")
  public String show(
      @PathVariable UUID upload, @RequestParam(defaultValue = "0") int page, Model model) {
    return screens.show(list, upload, page, model);
  }

  /// Takes in the list that was looked at.
  @PostMapping("/{upload}")
  public String confirm(
      @PathVariable UUID upload, @RequestParam(defaultValue = "false") boolean skipBadRows) {
    return screens.confirm(list, upload, skipBadRows);
  }

  /// Looks at another sheet of the workbook.
  @PostMapping("/{upload}/sheet")
  public String choose(@PathVariable UUID upload, @RequestParam(defaultValue = "") String sheet) {
    return screens.choose(list, upload, sheet.isBlank() ? null : Row.clean(sheet));
  }

  /// Stops it, or forgets the list.
  @PostMapping("/{upload}/cancellation")
  public String cancel(@PathVariable UUID upload, RedirectAttributes next) {
    return screens.cancel(list, upload, next);
  }

  /// Everything that is wrong with the list, as a file.
  @GetMapping("/{upload}/faults")
  public ResponseEntity<StreamingResponseBody> faults(
      @PathVariable UUID upload, @RequestParam(defaultValue = "CSV") ExportFormat format) {
    return screens.faults(list, upload, format);
  }
}
