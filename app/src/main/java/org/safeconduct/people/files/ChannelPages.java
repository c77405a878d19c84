package org.safeconduct.people.files;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How to reach a person: the list in its order, added to, reordered, confirmed.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/people/{id}/channels")
class ChannelPages {
  private final PersonFiles files;
  private final PersonChannels channels;
  private final FormChoices choices;

  ChannelPages(PersonFiles files, PersonChannels channels, FormChoices choices) {
    this.files = files;
    this.channels = channels;
    this.choices = choices;
  }

  @GetMapping
  String list(@PathVariable PersonId id, @RequestParam Map<String, String> sent, Model page) {
    page.addAttribute("draft", new Draft(Map.of()));
    return show(id, new FormFields(sent), page);
  }

  @PostMapping
  ModelAndView add(
      @PathVariable PersonId id,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    return settled(id, fields, channels.add(id, fields.version(), fields.draft()), page, next);
  }

  @PostMapping("/{channel}/place")
  ModelAndView move(
      @PathVariable PersonId id,
      @PathVariable UUID channel,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    int places = fields.draft().text("places").equals("-1") ? -1 : 1;
    return settled(id, fields, channels.move(id, fields.version(), channel, places), page, next);
  }

  @PostMapping("/{channel}/removal")
  ModelAndView remove(
      @PathVariable PersonId id,
      @PathVariable UUID channel,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    return settled(id, fields, channels.remove(id, fields.version(), channel), page, next);
  }

  @PostMapping("/{channel}/call")
  ModelAndView called(
      @PathVariable PersonId id,
      @PathVariable UUID channel,
      @RequestParam Map<String, String> sent,
      Model page,
      RedirectAttributes next) {
    var fields = new FormFields(sent);
    return settled(id, fields, channels.called(id, fields.version(), channel), page, next);
  }

  private ModelAndView settled(
      PersonId id, FormFields fields, FileOutcome outcome, Model model, RedirectAttributes next) {
    var page = "/people/" + id + "/channels";
    return fields.settled(outcome, page, model, next, () -> show(id, fields, model));
  }

  private String show(PersonId id, FormFields fields, Model page) {
    var entry = files.entry(id);
    List<KnownChannel> known = channels.of(id);
    page.addAttribute("entry", entry);
    page.addAttribute("card", entry.card());
    page.addAttribute("version", entry.version());
    page.addAttribute("channels", known);
    page.addAttribute("back", fields.back("/people/" + id));
    choices.kinds(page);
    return "people/channels";
  }
}
