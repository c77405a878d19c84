package org.safeconduct.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Languages;
import org.safeconduct.platform.ListDownloads;
import org.safeconduct.platform.ListSheet;
import org.safeconduct.platform.NamedRecord;
import org.safeconduct.platform.NamedRecords;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.platform.Shows;
import org.safeconduct.platform.WayBack;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the installation or one organisation calls things otherwise than its profile.
@Controller
@Shows(Content.OPEN)
@RequestMapping("/profiles/words/{whose}")
class WordPages {
  /// In place of an organisation: the words of all that chose nothing.
  private static final String ALL = "installation";

  private final OwnWording wording;
  private final Profiles profiles;
  private final NamedRecords names;
  private final ListDownloads downloads;
  private final Sheets sheets;

  WordPages(
      OwnWording wording,
      Profiles profiles,
      NamedRecords names,
      ListDownloads downloads,
      Sheets sheets) {
    this.wording = wording;
    this.profiles = profiles;
    this.names = names;
    this.downloads = downloads;
    this.sheets = sheets;
  }

  /// What the reader looks for; what was left out is null.
  record Wishes(
      @Nullable String text,
      @Nullable WordKind kind,
      @Nullable Boolean own) {
    WordFilter filter() {
      return new WordFilter(text == null ? "" : text.strip(), kind, Boolean.TRUE.equals(own));
    }
  }

  @GetMapping(params = "!format")
  String list(
      @PathVariable String whose,
      Wishes wishes,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(required = false) @Nullable String sort,
      Locale language,
      Model model) {
    var request = new PageRequest(page, 0, sort);
    model.addAttribute(
        "page", wording.list(organisation(whose), wishes.filter(), language, request));
    model.addAttribute("wishes", wishes);
    model.addAttribute("kinds", WordKind.values());
    whose(whose, model);
    return "profiles/words";
  }

  @GetMapping(params = "format")
  ResponseEntity<StreamingResponseBody> export(
      @PathVariable String whose,
      Wishes wishes,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam ExportFormat format,
      Locale language) {
    var organisation = organisation(whose);
    return downloads.all(
        sheet(),
        request -> wording.list(organisation, wishes.filter(), language, request),
        sort,
        format);
  }

  @GetMapping("/{word}")
  String form(@PathVariable String whose, @PathVariable String word, Model model) {
    var called = wording.get(organisation(whose), word(word));
    return show(whose, called, called.own(), Map.of(), model);
  }

  @PostMapping("/{word}")
  ModelAndView call(
      @PathVariable String whose,
      @PathVariable String word,
      @RequestParam Map<String, String> typed,
      RedirectAttributes next,
      Model model) {
    var organisation = organisation(whose);
    var named = word(word);
    return switch (wording.call(organisation, named, typed)) {
      case WordOutcome.Called _ ->
        new WayBack("/profiles/words/" + whose).done("profiles.word.called", next);
      case WordOutcome.Refused it ->
        WayBack.refused(
            show(whose, wording.get(organisation, named), typed, it.faults(), model), model);
    };
  }

  private String show(
      String whose,
      CalledWord called,
      Map<String, String> typed,
      Map<String, String> faults,
      Model model) {
    model.addAttribute("called", called);
    model.addAttribute("typed", typed);
    model.addAttribute("faults", faults);
    model.addAttribute("languages", Languages.ALL);
    model.addAttribute("longest", WordRules.LONGEST);
    whose(whose, model);
    return "profiles/word";
  }

  private void whose(String whose, Model model) {
    var id = organisation(whose);
    var choice = profiles.choice(id);
    model.addAttribute("whose", whose);
    model.addAttribute("organisation", names.named(List.of(id)).get(id));
    model.addAttribute("choice", choice);
    model.addAttribute("inherited", !choice.organisation().equals(id));
  }

  /// @throws NotFound if there is no such organisation that the actor may see
  private UUID organisation(String whose) {
    if (whose.equals(ALL)) return Profiles.INSTALLATION;
    return names
        .find(whose, Set.of("organisation"))
        .map(NamedRecord::id)
        .orElseThrow(() -> new NotFound("organisation", whose));
  }

  private ListSheet<CalledWord> sheet() {
    var sheet = ListSheet.<CalledWord>of("profiles.word.title", "profiles.word.column.", "words")
        .column(
            "kind", it -> sheets.text("profiles.word.kind." + it.word().kind().key()))
        .column("code", it -> it.word().code());
    for (var language : Languages.ALL) {
      var code = language.getLanguage();
      sheet = sheet
          .column("usual-" + code, it -> it.usual().in(language))
          .column("own-" + code, it -> it.own(code));
    }
    return sheet;
  }

  private static WordId word(String word) {
    return WordId.find(word).orElseThrow(() -> new NotFound("word of a profile", word));
  }
}
