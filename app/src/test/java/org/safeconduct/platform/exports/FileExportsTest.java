package org.safeconduct.platform.exports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListReader;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.Sheet;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class FileExportsTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final List<String> COLUMNS = List.of("Name", "People", "Since", "Born");
  private final List<String> deeds = new ArrayList<>();
  private final FileExports exports = exports();

  @AfterEach
  void speak_english_again() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void what_looks_like_a_formula_is_never_live_in_a_csv_file() throws IOException {
    var attacks = List.of(
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "＝1+1");

    var cells = csv(attacks.stream().map(List::of).toList()).stream()
        .map(List::getFirst)
        .toList();

    assertThat(cells.subList(1, 9))
        .isEqualTo(attacks.stream().map(it -> "'" + it).toList());
  }

  @Test
  void an_empty_list_to_be_filled_in_can_be_a_text_or_a_workbook() {
    var columns = List.of(Column.required("number", ""), Column.optional("place", ""));

    for (var format : List.of(ExportFormat.CSV, ExportFormat.XLSX)) {
      var content = exports.blank("people", List.of("number", "place"), format);
      assertThat(ListReader.of(content, null, columns).headings())
          .containsExactly("number", "place");
      assertThat(content[0] == 'P').as("is a workbook").isEqualTo(format == ExportFormat.XLSX);
    }
  }

  @Test
  void a_csv_file_starts_with_a_byte_order_mark_and_ends_with_label_time_and_name()
      throws IOException {
    var rows = List.of(Arrays.asList("Zoë \"Zo\" Müller, Dr\nBern", -5, NOON, null));

    var lines = csv(rows);

    assertThat(lines.get(1))
        .containsExactly("Zoë \"Zo\" Müller, Dr\nBern", "-5", "2026-11-24 12:00Z", "");
    assertThat(lines.getLast())
        .containsExactly(
            "INTERNAL · People · as of 2026-11-24 12:00Z · exported by A. Rossi · rows: 1");
    assertThat(bytes(sheet(rows), ExportFormat.CSV)).startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void what_looks_like_a_formula_is_text_in_a_workbook_and_numbers_stay_numbers()
      throws IOException {
    var rows = List.of(
        Arrays.asList("=cmd|' /C calc'!A0", 42, NOON, LocalDate.of(1980, 2, 29)),
        Arrays.asList("\u0001bell", null, null, null));

    var sheet = entry(bytes(sheet(rows), ExportFormat.XLSX), "xl/worksheets/sheet1.xml");
    var words = entry(bytes(sheet(rows), ExportFormat.XLSX), "xl/sharedStrings.xml");

    assertThat(sheet).doesNotContain("<f>", "<f ").contains("<v>42</v>", "ySplit=\"2\"");
    assertThat(words).contains("=cmd|", "bell").doesNotContain("\u0001");
  }

  @Test
  void the_foot_of_a_workbook_is_never_longer_than_excel_opens() throws IOException {
    var title = "Who is exposed: wind & rain ".repeat(20);
    var sheet = new Sheet(title, COLUMNS, List.of(), NOON, "INTERNAL", "A. Rossi");
    var workbook = bytes(sheet, ExportFormat.XLSX);

    var page = entry(workbook, "xl/worksheets/sheet1.xml").replaceAll("&amp;", "&");
    var foot = page.substring(page.indexOf("<oddFooter>") + 11, page.indexOf("</oddFooter>"));
    assertThat(foot.replaceAll("&quot;|&#x[0-9a-f]+;", "x")).hasSizeLessThanOrEqualTo(255);
    assertThat(entry(workbook, "xl/sharedStrings.xml")).contains("A. Rossi");
  }

  @Test
  void arabic_text_can_be_read_back_from_a_pdf_file() throws IOException {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("ar"));
    var rows =
        List.of(Arrays.asList("محمد عبد الله", 3, NOON, null), List.of("Łukasz Дмитрий Ελένη"));

    var text = text(bytes(sheet(rows), ExportFormat.PDF));

    assertThat(text).contains("محمد", "عبد", "Łukasz", "Дмитрий", "Ελένη", "INTERNAL");
  }

  @Test
  void each_page_of_a_pdf_file_says_label_heads_and_number() throws IOException {
    var rows =
        IntStream.range(0, 150).mapToObj(it -> List.of("Person " + it, it)).toList();
    try (var pdf = Loader.loadPDF(bytes(sheet(rows), ExportFormat.PDF))) {
      var last = new PDFTextStripper();
      last.setStartPage(pdf.getNumberOfPages());

      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      assertThat(last.getText(pdf))
          .contains(
              "INTERNAL",
              "Name",
              "Since",
              "A. Rossi",
              pdf.getNumberOfPages() + " / " + pdf.getNumberOfPages());
    }
  }

  @Test
  void no_word_of_a_wide_list_is_broken_in_two_on_paper() throws IOException {
    var heads = List.of(
        "Name",
        "Organisation",
        "Category",
        "Confidence",
        "Why",
        "Where",
        "Source",
        "Known since",
        "Telephone",
        "E-mail");
    List<Object> row = List.of(
        "Abdoulaye Traoré-Ndiaye",
        "United Nations Example",
        "International staff",
        "Possible",
        "Lives in Port-au-Prince since 1 November 2026",
        "Port-au-Prince, Haiti",
        "import UNX",
        NOON,
        "+41 22 555 01 23",
        "abdoulaye.traore@example.org");
    var wide =
        new Sheet("Exposure", heads, Collections.nCopies(197, row), NOON, "INTERNAL", "A. Rossi");

    var paper = bytes(wide, ExportFormat.PDF);

    assertThat(text(paper))
        .contains("Organisation", "Confidence", "Telephone", "Source", "Possible", "UNX")
        .contains("+41 22 555 01 23", "2026-11-24 12:00Z", "abdoulaye.traore@example.org");
    try (var pdf = Loader.loadPDF(paper)) {
      var page = pdf.getPage(0).getMediaBox();
      assertThat(page.getWidth()).isGreaterThan(page.getHeight());
      assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(14);
    }
  }

  @Test
  void a_pdf_file_of_thirty_thousand_rows_stops_early_and_says_so() throws IOException {
    var rows =
        IntStream.range(0, 30_000).mapToObj(it -> List.of("Person " + it, it)).toList();

    assertThat(text(bytes(sheet(rows), ExportFormat.PDF)))
        .contains("This document shows the first 2,000 of 30,000 rows")
        .contains("Person 1999")
        .doesNotContain("Person 2000");
  }

  @Test
  void thirty_thousand_rows_go_into_a_workbook_and_each_export_is_on_the_audit_trail()
      throws IOException {
    var rows =
        IntStream.range(0, 30_000).mapToObj(it -> List.of("Person " + it, it)).toList();

    assertThat(entry(bytes(sheet(rows), ExportFormat.XLSX), "xl/worksheets/sheet1.xml"))
        .contains("r=\"30002\"");
    assertThat(deeds).containsExactly("platform.list-exported people-2026-11-24T1200Z.xlsx");
  }

  private List<List<String>> csv(List<? extends List<?>> rows) throws IOException {
    var text = new String(bytes(sheet(rows), ExportFormat.CSV), UTF_8).substring(1);
    return CSVParser.parse(text, CSVFormat.RFC4180).stream()
        .map(it -> it.toList())
        .toList();
  }

  private static Sheet sheet(List<? extends List<?>> rows) {
    return new Sheet("People", COLUMNS, rows, NOON, "INTERNAL", "A. Rossi");
  }

  private byte[] bytes(Sheet sheet, ExportFormat format) throws IOException {
    ResponseEntity<StreamingResponseBody> answer = exports.download(sheet, format, "../../people");
    var out = new ByteArrayOutputStream();
    answer.getBody().writeTo(out);
    return out.toByteArray();
  }

  private static String entry(byte[] workbook, String name) throws IOException {
    var file = Files.createTempFile("export", ".xlsx");
    Files.write(file, workbook);
    try (var zip = new ZipFile(file.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
    }
  }

  private FileExports exports() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/platform");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    var templates = new SpringTemplateEngine();
    templates.setTemplateResolver(resolver);
    templates.setTemplateEngineMessageSource(messages);
    return new FileExports(
        messages,
        new PdfFile(templates, new OpenHtmlPress()),
        (deed, subject, details) -> deeds.add(deed + " " + subject));
  }
}
