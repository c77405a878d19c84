package org.safeconduct.people.copies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Classifier;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Holdings;
import org.safeconduct.platform.PdfPress;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/// Packs what was read: `data.json` for programs, with everything, and the same to read as
/// `data.html` and `data.pdf`.
@Component
class CopyArchive {
  /// Rows of one part that anybody reads on paper; the page says where the others are.
  static final int MOST_ROWS = 300;

  /// What XML 1.0 does not take (2.2).
  private static final Pattern UNPRINTABLE = Pattern.compile("[^\\t\\n\\r\\x20-\\uFFFD]");

  private final JsonMapper json;
  private final ITemplateEngine templates;
  private final PdfPress press;
  private final Classifier classifier;

  CopyArchive(JsonMapper json, ITemplateEngine templates, PdfPress press, Classifier classifier) {
    this.json = json;
    this.templates = templates;
    this.press = press;
    this.classifier = classifier;
  }

  /// What a copy holds.
  ///
  /// @param parts the rows, by the name of the part
  record Contents(
      PersonId person,
      String by,
      Instant at,
      Map<String, List<Map<String, @Nullable Object>>> parts) {}

  /// A part as it is read.
  ///
  /// @param words the message key of its heading
  /// @param all how many rows there are
  public record Part(String words, List<List<Field>> rows, int all) {}

  /// A field as it is read.
  public record Field(String name, String text) {}

  byte[] pack(Contents contents, Locale language) throws IOException {
    var page = page(contents, language);
    var pdf = new ByteArrayOutputStream();
    press.print(page, language, pdf);
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      put(zip, "data.json", json(contents));
      put(zip, "data.html", page.getBytes(StandardCharsets.UTF_8));
      put(zip, "data.pdf", pdf.toByteArray());
    }
    return packed.toByteArray();
  }

  /// The archive with one more file in it: what is sealed of a person, and how it is classified.
  byte[] with(byte[] archive, String name, PersonId person, Map<String, String> sealed)
      throws IOException {
    var content = new LinkedHashMap<String, String>();
    content.put(
        "label",
        classifier.of(Set.of(Content.RESTRICTED), Set.of(person.value())).code());
    content.putAll(sealed);
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed);
        var old = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = old.getNextEntry(); entry != null; entry = old.getNextEntry())
        put(zip, entry.getName(), old.readAllBytes());
      put(zip, name, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }
    return packed.toByteArray();
  }

  private byte[] json(Contents contents) {
    var all = new LinkedHashMap<String, Object>();
    all.put("label", label(contents).code());
    all.put("person", contents.person().toString());
    all.put("madeFor", contents.by());
    all.put("madeAt", contents.at().toString());
    all.put("parts", contents.parts());
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
  }

  private String page(Contents contents, Locale language) {
    var parts = new ArrayList<Part>();
    contents.parts().forEach((name, rows) -> {
      if (!rows.isEmpty()) parts.add(part(name, rows));
    });
    var page = new Context(language);
    page.setVariable("contents", contents);
    page.setVariable("label", label(contents).words());
    page.setVariable("parts", parts);
    return UNPRINTABLE.matcher(templates.process("people/copy", page)).replaceAll("");
  }

  private Classifier.Mark label(Contents contents) {
    return classifier.of(
        Set.of(Content.PERSONAL, Content.WHEREABOUTS), Set.of(contents.person().value()));
  }

  private static Part part(String name, List<Map<String, @Nullable Object>> rows) {
    var shown = rows.stream().limit(MOST_ROWS).map(CopyArchive::fields).toList();
    return new Part(Holdings.words(name), shown, rows.size());
  }

  private static List<Field> fields(Map<String, @Nullable Object> row) {
    var fields = new ArrayList<Field>();
    row.forEach((name, value) -> {
      if (value != null && !value.toString().isEmpty())
        fields.add(new Field(name.replace('_', ' '), value.toString()));
    });
    return fields;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}
