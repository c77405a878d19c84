package org.safeconduct.people.files;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.safeconduct.platform.WayBack;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What forms of a file send: fields as texts, the version that was read, and where to go back to.
public final class FormFields {
  private static final int LANGUAGES = 4;
  private static final String OWN = "/me/profile";

  private final Map<String, String> sent;

  /// @param sent the parameters of the request
  public FormFields(Map<String, String> sent) {
    this.sent = sent;
  }

  /// The fields; the languages, which a form asks one by one, as one text.
  public Draft draft() {
    var values = new HashMap<>(sent);
    if (sent.containsKey("language1"))
      values.put(
          Field.LANGUAGES,
          IntStream.rangeClosed(1, LANGUAGES)
              .mapToObj(n -> sent.getOrDefault("language" + n, ""))
              .filter(code -> !code.isBlank())
              .collect(Collectors.joining(" ")));
    return new Draft(values);
  }

  /// The version of the file that the form was filled from; 0 if it does not say.
  public int version() {
    var text = sent.getOrDefault("version", "");
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  /// Where a form leads back to: one's own profile if it came from there, else the page.
  public String back(String page) {
    return sent.getOrDefault("back", "").equals(OWN) ? OWN : page;
  }

  /// What became of a form: it leads back, or shows again with what is wrong.
  ///
  /// @param page where it leads back to; see [#back(String)]
  /// @param form fills the page, and names its template
  public ModelAndView settled(
      FileOutcome outcome,
      String page,
      Model model,
      RedirectAttributes next,
      Supplier<String> form) {
    if (outcome instanceof FileOutcome.Done)
      return new WayBack(back(page)).done("people.said.changed", next);
    again(model, outcome);
    return WayBack.refused(form.get(), model);
  }

  /// Shows a form again, with what was typed and what is wrong beside each field.
  public void again(Model page, FileOutcome outcome) {
    page.addAttribute("draft", draft());
    switch (outcome) {
      case FileOutcome.Refused it -> page.addAttribute("wrong", words(it));
      case FileOutcome.ChangedMeanwhile it -> {
        page.addAttribute("meanwhile", true);
        page.addAttribute("version", it.version());
      }
      case FileOutcome.Done _ -> throw new IllegalStateException("Nothing is wrong with it");
    }
  }

  /// The message key of the first thing that is wrong with each field.
  public static Map<String, String> words(FileOutcome.Refused refused) {
    var words = new LinkedHashMap<String, String>();
    refused.wrongs().forEach(it -> words.putIfAbsent(it.field(), "people.wrong." + it.code()));
    return words;
  }

  /// The languages of a draft one by one, as many as a form asks for.
  static java.util.List<String> languages(Draft draft) {
    var codes = Stream.of(draft.text(Field.LANGUAGES).split("[\\s,]+"));
    return Stream.concat(codes, Stream.generate(() -> "")).limit(LANGUAGES).toList();
  }
}
